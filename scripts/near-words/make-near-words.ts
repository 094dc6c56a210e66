import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { readConfusions } from '../../shared/check/words/confusions.ts'

/**
 * `node scripts/near-words/make-near-words.ts DICTIONARY`: makes shared/check/words/near-words.json, the words that misspellings are told
 * by. DICTIONARY: lines of word, frequency, kind, as in dict.txt of jieba (MIT), which the package @node-rs/jieba carries; it is no
 * dependency, since only this script reads it. Beside it three lists of our own: words of offices, characters of like shape, coined words.
 */
const [, , dictionaryFile] = process.argv
if (dictionaryFile === undefined) throw new Error('Give the dictionary: word, frequency, kind on each line.')

/** A word this frequent in the dictionary is one that misspellings are measured against. */
const TARGET_FREQUENCY = 300
/** A word this frequent may meet another by chance. */
const WORD_FREQUENCY = 20
/** Dictionaries hold misspellings too (峻工): rarer than this, and 300 times rarer than the word beside it, it is one. */
const RARE = 50
const FAR_RARER = 300
/** Two single characters are expected to meet this often in the dictionary's own text: more is no misspelling… */
const MAY_MEET = 1.5
/** …but of a word that comes a thousand times as often it is. */
const FAR_MORE = 1000
const SURE = 1000
/** Words of one character that offices write beside any other word: what meets one of them is no slip for that alone. */
const STANDS_ALONE =
  '的地得了着过是在有和与及同或为以要将由对从到至自于向往按依据经被把让使令给并且而但如若因故则即就都也还又再才只仅均各该此本其每某这那他她它我你您谁' +
  '不未无没非勿莫须需应可能会敢肯愿请让得很更最太极较多少大小高低长短新旧老好坏快慢早晚远近深浅强弱重轻全总共约近超达满足等类种项条件个位名人次' +
  '家户份套台辆座处所间层栋幢块片段批组队支根张页本期届年月日时分秒点元角角分万亿千百十一二三四五六七八九零两几半上下中内外里前后左右东西南北间' +
  '市县区镇乡村省州局委办部处科室院校厂站所队会党团' +
  '抓建管办报送批审查改防抢降增减提补修拆交看听说讲做作干搞来去进出入回坐站住带请' +
  '水电气路桥房地山河湖海林田草沙土火风雨雪车船港税钱粮油煤矿钢药书班权法令文'
const OFTEN_ALONE = 0.25
const FAR_MORE_SURE = 30
/** Characters that people write; the most frequent. */
const CHARACTERS = 3300
/** An idiom of four characters this frequent is one that people write in offices too. */
const IDIOM_FREQUENCY = 35
/** Another way of writing it is good when it is more frequent than this and not this much rarer. */
const IDIOM_VARIANT = 5
const FAR_RARER_IDIOM = 12
/** Names of people and places are not what anybody meant. */
const NAME = /^(?:nr|ns|nz|nrt|nrfg|nt)/u
const HAN = /^\p{Script=Han}+$/u

const folder = import.meta.dirname
const readWords = (name: string) => readFileSync(join(folder, name), 'utf8').match(/\p{Script=Han}+/gu) ?? []
const office = readWords('office-words.txt')
const shapes = readWords('like-shapes.txt').join(' ')
const coined = readWords('coined-words.txt')

const dictionary = readFileSync(dictionaryFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([word = '', frequency, kind = '']) => ({ word, frequency: Number(frequency), kind }))
  .filter(({ word }) => HAN.test(word))

const add = (counts: Map<string, number>, key: string, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by)
const characters = new Map<string, number>()
const pairs = new Map<string, number>()
const singles = new Map<string, number>()
const words = new Map<string, number>()
const targets = new Map<string, number>()
let total = 0
for (const { word, frequency, kind } of dictionary) {
  const letters = [...word]
  total += frequency
  for (const letter of letters) add(characters, letter, frequency)
  for (let at = 1; at < letters.length; at += 1) add(pairs, `${letters[at - 1]}${letters[at]}`, frequency)
  if (letters.length === 1) singles.set(word, frequency)
  if (letters.length !== 2) continue
  words.set(word, frequency)
  if (frequency >= TARGET_FREQUENCY && !NAME.test(kind)) targets.set(word, frequency)
}
for (const word of office) {
  for (let at = 1; at < word.length; at += 1) add(pairs, word.slice(at - 1, at + 1), 500)
  if (word.length !== 2) continue
  targets.set(word, Math.max(words.get(word) ?? 0, 2000))
  words.set(word, Math.max(words.get(word) ?? 0, 500))
}
for (const word of coined)
  for (let at = 1; at < word.length; at += 1) pairs.set(word.slice(at - 1, at + 1), Number.MAX_SAFE_INTEGER)

const common = [...characters]
  .sort((one, other) => other[1] - one[1])
  .slice(0, CHARACTERS)
  .map(([letter]) => letter)
const sounds = new Map<string, string>()
for (const letter of common) {
  const [sound = ''] = pinyin(letter, { toneType: 'none', type: 'array' })
  sounds.set(sound, (sounds.get(sound) ?? '') + letter)
}
const soundGroups = [...sounds].map(([sound, letters]) => sound + letters).join(' ')
const confusions = readConfusions(soundGroups, shapes)

/** How much of what is written with a character is the character by itself. */
function aloneness(character: string): number {
  return (singles.get(character) ?? 0) / (characters.get(character) ?? 1)
}

function isGood(pair: string, frequency: number): boolean {
  const seen = pairs.get(pair) ?? 0
  if (seen > 0 && !(seen < RARE && frequency / seen >= FAR_RARER)) return true
  const [first, second] = [pair.charAt(0), pair.charAt(1)]
  const meetings = ((singles.get(first) ?? 0) * (singles.get(second) ?? 0)) / total
  const isRarelyAlone =
    frequency >= SURE &&
    ![first, second].some((character) => STANDS_ALONE.includes(character)) &&
    Math.min(aloneness(first), aloneness(second)) < OFTEN_ALONE
  return meetings >= (isRarelyAlone ? frequency / FAR_MORE_SURE : Math.max(MAY_MEET, frequency / FAR_MORE))
}

const guards = new Set(
  [...words].filter(([, frequency]) => frequency >= WORD_FREQUENCY).map(([word]) => word),
)
/** What looks like a misspelling, with the frequency of the commonest word that it may be meant for. */
const nearTargets = new Map<string, number>()
for (const [word, frequency] of targets) {
  const [first = '', second = ''] = word
  const near = [
    ...confusions.of(first).map((other) => other + second),
    ...confusions.of(second).map((other) => first + other),
  ]
  for (const pair of near)
    if (!targets.has(pair)) nearTargets.set(pair, Math.max(nearTargets.get(pair) ?? 0, frequency))
}
const known = new Set<string>()
for (const [pair, frequency] of nearTargets)
  if (isGood(pair, frequency)) known.add(pair)
  else guards.delete(pair)
for (const word of targets.keys()) guards.delete(word)
for (const word of guards) known.delete(word)

/** 落实 落下 落后 → 落实下后. */
function group(all: Iterable<string>): string {
  const groups = new Map<string, string>()
  for (const pair of all) groups.set(pair.charAt(0), (groups.get(pair.charAt(0)) ?? '') + pair.charAt(1))
  return [...groups].map(([first, seconds]) => first + seconds).join(' ')
}

const isShortWord = (pair: string) => targets.has(pair) || guards.has(pair)
/** 滞纳金, 办公室: words of three of which the first or the last two are none; the others are told by those two. */
const threes = new Set(
  [
    ...dictionary.filter(({ frequency, kind }) => frequency >= WORD_FREQUENCY && !NAME.test(kind)),
    ...[...office, ...coined].map((word) => ({ word })),
  ]
    .map(({ word }) => word)
    .filter((word) => word.length === 3 && !(isShortWord(word.slice(0, 2)) && isShortWord(word.slice(1)))),
)

const fours = dictionary.filter(({ word }) => word.length === 4)
const idioms = new Map(
  fours
    .filter(({ frequency, kind }) => /^[il]$/u.test(kind) && frequency >= IDIOM_FREQUENCY)
    .map(({ word, frequency }) => [word, frequency]),
)
/** Idioms by what is left of them without one character, with the frequency of the commonest. */
const idiomsWithout = new Map<string, number>()
for (const [word, frequency] of idioms)
  for (let hole = 0; hole < word.length; hole += 1) {
    const key = `${hole}${word.slice(0, hole)}${word.slice(hole + 1)}`
    idiomsWithout.set(key, Math.max(idiomsWithout.get(key) ?? 0, frequency))
  }
// 以此类推 beside 依此类推: two ways of writing one idiom are both good, unless one is so rare that it is a misspelling.
for (const { word, frequency } of fours)
  for (let hole = 0; hole < word.length; hole += 1) {
    const other = idiomsWithout.get(`${hole}${word.slice(0, hole)}${word.slice(hole + 1)}`)
    if (other !== undefined && frequency > IDIOM_VARIANT && frequency * FAR_RARER_IDIOM >= other)
      idioms.set(word, frequency)
  }

const made = {
  targets: group(targets.keys()),
  words: group(guards),
  known: group(known),
  threes: [...threes].join(''),
  sounds: soundGroups,
  shapes,
  idioms: [...idioms.keys()].join(''),
}
writeFileSync(
  join(folder, '..', '..', 'shared', 'check', 'words', 'near-words.json'),
  `${JSON.stringify(made, null, 2)}\n`,
)
