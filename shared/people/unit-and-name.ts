import { isFieldOfPost, isPost, splitPost } from './posts.ts'
import { rateSurname } from './surnames.ts'
import { isTransliterated } from './transliterated.ts'
import { rateUnitEnding } from './unit-endings.ts'

/** 市人大朱大丰 taken apart. `unit`: all that stands before the name, posts included. Both null: the text names nobody. */
export interface UnitAndName {
  readonly unit: string | null
  readonly name: string | null
}

const HAN = /^\p{Script=Han}+$/u
/** 阿不都热依木·买买提 */
const DOTTED = /^\p{Script=Han}{1,12}(?:[·•・‧]\p{Script=Han}{1,12})+$/u
const LATIN = /^[A-Za-z][A-Za-z .'·-]{1,40}$/u
const ENOUGH = 1
const LONGEST_NAME = 8
/** A character that takes two code units (许𬶋歌), of which a name is as long as its others; 㐀 is in no surname, post or unit. */
const PAIR = /[\u{20000}-\u{3FFFF}]/gu
const PLAIN = '㐀'
const NOBODY: UnitAndName = { unit: null, name: null }

/**
 * Parts a unit from the name that follows without a mark: 市人大朱大丰 → 市人大 + 朱大丰, 市委副书记林远舟 → 市委副书记 + 林远舟. Every length of
 * name is rated by its surname, its length and by how what stands before it would end; the best one wins. Posts after a name stay with
 * it. `likelyBare`: prefer no unit.
 */
export function splitUnitAndName(text: string, likelyBare = false): UnitAndName {
  const plain = withPlainSigns(text)
  if (plain !== text) return inSignsOf(text, splitUnitAndName(plain, likelyBare))
  if (LATIN.test(text)) return { unit: null, name: text }
  const dotted = splitDotted(text) ?? splitMasked(text)
  if (dotted !== null) return dotted
  let best = NOBODY
  let bestRating = ENOUGH
  const consider = (candidate: UnitAndName, rating: number) => {
    if (rating <= bestRating) return
    best = candidate
    bestRating = rating
  }
  // 程师 of 总工程师 is no name.
  const { post } = splitPost(text)
  for (
    let length = Math.max(2, post.length + 1);
    length <= Math.min(LONGEST_NAME, text.length);
    length += 1
  ) {
    const start = text.length - length
    const name = text.slice(start)
    const unit = text.slice(0, start)
    // 县委书记张红旗, 市长李镇: behind a post stands a name, though units end so too.
    const isCalledSo = /^.{1,2}[旗镇]$/u.test(name) && rateSurname(name) === 3 && splitPost(unit).post !== ''
    const rating = isCalledSo ? 6 : rateName(name) + rateBefore(unit, name, likelyBare)
    consider({ unit: unit === '' ? null : unit, name }, rating)
  }
  const titled = splitTitled(text, likelyBare)
  if (titled !== null) consider(titled, 5)
  // 林远舟常委 is somebody, 市委常委 is not.
  const ending = titled !== null && text.endsWith('常委') ? 0 : rateUnitEnding(text)
  if (ending === 2) consider({ unit: text, name: null }, 5.4)
  if (ending === 1) consider({ unit: text, name: null }, likelyBare ? 2 : 3.5)
  if (best !== NOBODY) return best
  // A rare surname standing alone.
  return { unit: null, name: text.length >= 2 && text.length <= 3 && HAN.test(text) ? text : null }
}

function rateName(name: string): number {
  if (!HAN.test(name) || isPost(name)) return -9
  // 水利局 and 高新区 are units, whatever their first character.
  const like = rateUnitEnding(name) === 2 ? 6 : 0
  const surname = rateSurname(name)
  if (surname === 4) return (name.length <= 4 ? 5 : -9) - like
  if (name.length > 3) return (isTransliterated(name) ? 4.6 : -9) - like
  if (surname > 0) return surname + (name.length === 3 ? 1 : 0.6) - like
  if (name.length === 3 && isTransliterated(name)) return 2.5 - like
  return (name.length === 3 ? -1 : -1.4) - like
}

function rateBefore(unit: string, name: string, likelyBare: boolean): number {
  if (unit === '') return likelyBare ? 2 : 0
  // 云州日报社所 + 长孙知桂: the name has taken the end of the post.
  if (splitPost(unit + (name[0] ?? '')).post !== '') return -4
  if (splitPost(unit).post !== '') return 3.6
  const ending = rateUnitEnding(unit)
  // 市农业农村 + 局禾苗: the name has taken the end of the unit.
  const [first = ''] = name
  const takes = ending < 2 && rateSurname(first) < 3 && rateUnitEnding(unit + first) === 2
  if (takes) return -4
  if (ending > 0) return ending === 2 ? 3 : 2.6
  // 县人大副主任海 + 金武: the name has lost its first character.
  const whole = unit.slice(0, -1)
  if (whole.length > 2 && (splitPost(whole).post !== '' || rateUnitEnding(whole) === 2)) return -2
  return unit.length === 1 ? -2 : -1
}

/** A name with a post after it: 朱大丰副主任, 市人大朱大丰副主任, 王局长, 朱大丰同志; null when there is none. */
function splitTitled(text: string, likelyBare: boolean): UnitAndName | null {
  const comrade = /(?:同志|先生|女士|老师)$/u.exec(text)?.[0] ?? ''
  const { before, post } = splitPost(comrade === '' ? text : text.slice(0, -comrade.length))
  const title = post + comrade
  if (title === '' || before === '' || isFieldOfPost(before)) return null
  const surname = splitSurname(before)
  if (surname !== null) return { unit: surname.unit, name: surname.name + title }
  if (before.length < 2) return null
  const { unit, name } = splitUnitAndName(before, likelyBare)
  if (name === null || (rateName(name) <= 0 && !/[·•・‧]/u.test(name))) return null
  return { unit, name: name + title }
}

/** 王 of 王局长, 市财政局 + 王 of 市财政局王局长: a surname alone, before a post. */
function splitSurname(before: string): UnitAndName | null {
  for (const length of [1, 2]) {
    const name = before.slice(-length)
    const unit = before.slice(0, -length)
    const isSurname = length === 1 ? rateSurname(name) === 3 : rateSurname(`${name}某`) === 4
    if (name.length !== length || !isSurname) continue
    if (unit === '') return { unit: null, name }
    if (rateUnitEnding(unit) === 2 && rateUnitEnding(before) < 2) return { unit, name }
  }
  return null
}

/** 张××, 市水务局李某某, XXX: a name of which some characters are hidden. */
function splitMasked(text: string): UnitAndName | null {
  const masks = /[×✕XxＸ*＊○]{1,3}$/u.exec(text)?.[0] ?? ''
  if (masks === '') return null
  const before = text.slice(0, -masks.length)
  for (const length of [1, 0, 2]) {
    const unit = before.slice(0, before.length - length)
    const isUnit = unit === '' || rateUnitEnding(unit) === 2 || splitPost(unit).post !== ''
    if (length <= before.length && isUnit) {
      return { unit: unit === '' ? null : unit, name: text.slice(unit.length) }
    }
  }
  return null
}

function splitDotted(text: string): UnitAndName | null {
  if (!/[·•・‧]/u.test(text)) return null
  const { before, post } = splitPost(text)
  if (DOTTED.test(before) && before.length <= 8) return { unit: null, name: text }
  const first = before.search(/[·•・‧]/u)
  for (let start = first - 1; start > Math.max(0, first - 13); start -= 1) {
    const name = before.slice(start)
    const unit = before.slice(0, start)
    if (DOTTED.test(name) && (rateUnitEnding(unit) > 0 || splitPost(unit).post !== '')) {
      return { unit, name: name + post }
    }
  }
  return DOTTED.test(before) ? { unit: null, name: text } : null
}

function withPlainSigns(text: string): string {
  return text.replace(PAIR, PLAIN)
}

/** What was found in the text with plain signs, in its own: unit and name follow each other from its beginning. */
function inSignsOf(text: string, { unit, name }: UnitAndName): UnitAndName {
  const signs = [...text]
  const start = unit?.length ?? 0
  return {
    unit: unit === null ? null : signs.slice(0, start).join(''),
    name: name === null ? null : signs.slice(start, start + name.length).join(''),
  }
}

/** Whether a text alone reads as a person's name: 2–4 characters with a known surname, or 热依汗古丽, 阿不都热依木·买买提. */
export function isLikelyName(written: string): boolean {
  const text = withPlainSigns(written)
  if (DOTTED.test(text)) return splitDotted(text)?.unit === null
  if (/[×✕XxＸ*＊○]$/u.test(text)) return splitMasked(text)?.unit === null
  return HAN.test(text) && text.length >= 2 && !isPost(text) && rateName(text) > 0
}

/** Kevin Lee, J. R. Smith: a name of several words, parted by blanks of its own. */
export function isWesternName(text: string): boolean {
  return /^[A-Z][a-z]*\.?(?:[ .·-]+[A-Z][A-Za-z]*\.?){1,3}$/u.test(text)
}

/** Whether a text may be a name where nothing but names stands: rare surnames and four characters too. */
export function isPossibleName(written: string): boolean {
  const text = withPlainSigns(written)
  if (isLikelyName(text)) return true
  return HAN.test(text) && text.length >= 2 && text.length <= 4 && rateUnitEnding(text) < 2 && !isPost(text)
}
