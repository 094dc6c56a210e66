import type { Roll, RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { tidyBlanks } from '../text/blanks.ts'
import { hasOutside, splitOutside } from '../text/split-outside.ts'
import { splitPost } from './posts.ts'
import { standsBefore } from './read-before.ts'
import { type People, readPeople, type Surroundings } from './read-people.ts'
import { isLikelyName, isPossibleName, splitUnitAndName } from './unit-and-name.ts'
import { rateUnitEnding } from './unit-endings.ts'
import { isUnnamed, splitOthers } from './unnamed.ts'

/** 　 between names. */
const BLANK = '　'

/** A row of a table: 县政府办 徐云波 刘小鹏, 市发改委主任 周强 市教育局 王五, or people with notes: 高积鑫（…） 张剑波（…）. */
export function readRow(body: string): RollEntry[] {
  const whole = body.replace(/(?<!\s)\s*（[^（）]*）/gu, tidyBlanks)
  // 林远舟（发改局）沈知行（财政局）: people one after the other, nothing between them.
  const end = NOTED_NAMES.test(whole) ? /(?<=）)\s*(?=[^\s（])/u : /(?<=）)\s+(?=[^\s（])/u
  const parts = whole.split(end).filter((part) => part.trim() !== '')
  return parts
    .flatMap(splitAtUnits)
    .map((part) =>
      part.includes('、')
        ? readEntry(splitOutside(part, '、'), '、', false)
        : toEntry(readPeople(part, { likelyBare: false })),
    )
}

const NOTED_NAMES = /^(?:\s*\p{Script=Han}{2,4}（[^（）]*）){2,}\s*$/u
/** Parts of an organ that are written apart from it: 市政府 办公室. */
const INNER_PART = /^(?:办公室|秘书[科处室]|综合[科处室]|督查室)$/u

/** 县财政局副局长沈知行: a unit or a post with its name in one word. */
function holdsUnitAndName(word: string): boolean {
  const { unit, name } = splitUnitAndName(word)
  if (unit === null || name === null || !isUnitOrPosts(unit)) return false
  // 保教主任木槿: behind a post stands a name, whatever its surname.
  return isLikelyName(name) || (splitPost(unit).post !== '' && isPossibleName(name))
}

/** 市水利局; 党组成员、副局长: posts of one person, parted as names are elsewhere. */
function isUnitOrPosts(word: string): boolean {
  return splitOutside(word, '、').every(standsBefore)
}

/** Whether blanks part the people of a line and 、 only the posts of one: 党组副书记 林远舟 党组成员、副局长 沈知行. */
export function isRowOfPosts(line: string): boolean {
  const words = line.trim().split(/\s+/u)
  if (words.length > 1 && words.every(holdsUnitAndName)) return true
  if (words.length < 4 || words.length % 2 > 0) return false
  return words.every((word, at) =>
    at % 2 === 0 ? isUnitOrPosts(word) : isPossibleName(word) && !standsBefore(word),
  )
}

/** Cuts a row before every unit that stands after names; where posts follow the names, behind every post. */
function splitAtUnits(row: string): string[] {
  const words = row.trim().split(/\s+/u)
  // 校办：林远舟　教务处：沈知行: every colon begins the next unit.
  if (words.filter((word) => /^[^：]+：[^：]+$/u.test(word)).length > 1) {
    const starts = words.flatMap((word, at) => (at === 0 || word.includes('：') ? [at] : []))
    return starts.map((start, at) => words.slice(start, starts[at + 1]).join(' '))
  }
  const isBefore = words.map(isUnitOrPosts)
  // 发改局 财政局 审计局: units for which nobody is named.
  const isUnits =
    words.length > 1 &&
    words.every((word) => rateUnitEnding(word) === 2 && word.length > 2 && !INNER_PART.test(word))
  if (isUnits) return words
  const isWhole = words.map(holdsUnitAndName)
  const namesFirst = isBefore[0] === false && isBefore.at(-1) === true
  const parts: string[][] = [[]]
  for (const [index, word] of words.entries()) {
    const hasTurned = namesFirst
      ? isBefore[index] === false && isBefore[index - 1] === true
      : isBefore[index] === true && isBefore[index - 1] === false
    // Not 1. 市林业局沈知行, not 校办：林远舟.
    const isAfterPeople = isBefore[index - 1] === false && /[\p{Script=Han}）]$/u.test(words[index - 1] ?? '')
    const standsAlone = isWhole[index] === true && isAfterPeople
    if (hasTurned || standsAlone) parts.push([])
    parts.at(-1)?.push(word)
  }
  return parts.map((some) => some.join(' '))
}

/** A line whose entries and names are parted by marks: 市人大朱大丰，市政府办公室夏永华、汪志杰. */
export function readSeparated(
  body: string,
  marks: Pick<Roll, 'betweenEntries' | 'betweenNames'>,
  namesOnly: boolean,
): RollEntry[] {
  const stretches = joinKinds(splitOutside(body, marks.betweenEntries), marks.betweenEntries)
  if (marks.betweenNames === BLANK) {
    // Blanks part the characters of a name as well: 林　远　　区　长.
    return stretches.map((stretch) => toEntry(readPeople(stretch, { likelyBare: false, namesOnly })))
  }
  if (marks.betweenEntries !== marks.betweenNames) {
    return stretches.map((stretch) =>
      readEntry(
        joinKinds(splitOutside(stretch, marks.betweenNames), marks.betweenNames),
        marks.betweenNames,
        namesOnly,
      ),
    )
  }
  return readOneMark(stretches, marks.betweenNames, namesOnly)
}

/** 发改、财政、住建等部门主要负责人: kinds of units that are told together stay together. */
function joinKinds(stretches: readonly string[], mark: string): string[] {
  const end = stretches.findIndex((stretch) => KINDS.test(stretch) && isUnnamed(tidyBlanks(stretch)))
  if (end < 1) return [...stretches]
  let start = end
  while (start > 0 && isKind(tidyBlanks(stretches[start - 1] ?? ''))) start -= 1
  return [
    ...stretches.slice(0, start),
    stretches.slice(start, end + 1).join(mark),
    ...stretches.slice(end + 1),
  ]
}

const KINDS =
  /等(?:\d{1,3}个)?(?:有关|相关|市直|县直|区直|职能|成员|主要)?(?:部门|单位|科室|处室|乡镇|镇|街道|企业|机构|委办局|各?方面)/u

/** A few characters that neither a unit nor a post parts: 财政, 自然资源. */
function isKind(text: string): boolean {
  return (
    text.length > 1 && text.length <= 6 && splitUnitAndName(text).unit === null && splitPost(text).post === ''
  )
}

/** One mark for everything: a stretch with a unit begins a new entry, posts alone belong to the name after them. */
function readOneMark(stretches: readonly string[], mark: string, namesOnly: boolean): RollEntry[] {
  const entries: RollEntry[] = []
  let pending: string[] = []
  const flush = () => {
    for (const written of pending) entries.push(toEntry(readPeople(written, { likelyBare: false })))
    pending = []
  }
  for (const stretch of stretches) {
    const text = tidyBlanks(stretch)
    if (!namesOnly && (isPostAlone(text) || rateUnitEnding(text) === 2)) {
      pending.push(text)
      continue
    }
    const people = readPeople(stretch, { likelyBare: true, namesOnly })
    // 市委副书记、市长林远舟 is one person; in 市水利局、市财政局高明川 the first is a unit for itself.
    const posts = pending.slice(pending.findLastIndex((one) => !isPostAlone(one)) + 1)
    if (posts.length > 0 && people.unit !== null && people.names.length > 0) {
      pending = pending.slice(0, pending.length - posts.length)
      flush()
      entries.push(toEntry({ ...people, unit: [...posts, people.unit].join(mark) }))
      continue
    }
    if (pending.length > 0 && people.unnamed !== null) {
      entries.push(toEntry(readAlone([...pending, people.unnamed].join(mark))))
      pending = []
      continue
    }
    flush()
    const last = entries.at(-1)
    const goesOn =
      last !== undefined &&
      people.unit === null &&
      last.note === null &&
      last.names.length + last.unnamed.length > 0 &&
      (last.unnamed.length === 0 || people.names.length === 0)
    if (goesOn) addPeople(last, people, stretch)
    else entries.push(toEntry(people))
  }
  flush()
  return entries
}

/** One entry: 市政府办公室夏永华、汪志杰、倪明德, 市委副书记、市长林远舟, 市水利局、市财政局主要负责人. */
function readEntry(stretches: readonly string[], mark: string, namesOnly: boolean): RollEntry {
  let entry: RollEntry | null = null
  /** Units and posts whose people are still to come, as written. */
  let pending: string[] = []
  for (const [index, stretch] of stretches.entries()) {
    const text = tidyBlanks(stretch)
    const isLast = index === stretches.length - 1
    if (!namesOnly && !isLast && (isPostAlone(text) || (entry === null && rateUnitEnding(text) === 2))) {
      pending.push(text)
      continue
    }
    const [first = '', ...others] = splitAtComma(stretch, mark)
    if (others.length > 0) {
      // 县人大常委会副主任林远舟，县政协副主席沈知行；: people of one entry beside each other, as written.
      const people = readPeople(first, { likelyBare: false, namesOnly })
      const rest = stretch.slice(first.length)
      const names = [...people.names.slice(0, -1), `${people.names.at(-1) ?? ''}${rest}`]
      if (entry === null) entry = beginEntry(pending, { ...people, names }, text, mark)
      else addPeople(entry, { ...people, names }, [...pending, stretch].join(mark), pending.length > 0)
      pending = []
      continue
    }
    const likelyBare: boolean = entry !== null || (stretches.length > 1 && stretch.trim().length <= 4)
    const people = readPeople(stretch, { likelyBare, namesOnly } satisfies Surroundings)
    if (entry === null) entry = beginEntry(pending, people, text, mark)
    else addPeople(entry, people, [...pending, stretch].join(mark), pending.length > 0)
    pending = []
  }
  return entry ?? toEntry(readAlone(pending.join(mark)))
}

/** The parts of a stretch between ，, where other marks part names and entries and every part is somebody; else the stretch alone. */
function splitAtComma(stretch: string, mark: string): string[] {
  const parts = mark === '，' || mark === ',' ? [] : splitOutside(stretch, '，,')
  const isSomebody = (part: string) => {
    const { names, note } = readPeople(part, { likelyBare: false })
    return names.length === 1 && note === null
  }
  return parts.length > 1 && parts.every(isSomebody) ? parts : [stretch]
}

function beginEntry(pending: readonly string[], people: People, text: string, mark: string): RollEntry {
  if (pending.length === 0) return toEntry(people)
  if (people.names.length === 0) {
    const written = [...pending, text].join(mark)
    return toEntry(people.unit === null ? readAlone(written) : { ...people, unit: written })
  }
  if (people.unit !== null) return toEntry({ ...people, unit: [...pending, people.unit].join(mark) })
  // 市政府办公室主任、张三: the one without a name comes first and stays there.
  return toEntry({ ...people, names: [...pending, ...people.names] })
}

/** Nobody's name: kept as written. */
function readAlone(written: string): People {
  return { unit: null, names: [], unnamed: written, note: null }
}

/** 市委副书记, 党组成员: a post whose name is still to come. */
function isPostAlone(text: string): boolean {
  return splitPost(text).post !== '' && standsBefore(text)
}

/** Whether a text is nothing but names parted as entries usually are: 张三，李四，王五。 */
export function isNameList(text: string): boolean {
  if (!hasOutside(text, '，') || hasOutside(text, '、；')) return false
  return splitOutside(text.trimEnd().replace(/。$/u, ''), '，').every((stretch) => {
    const people = readPeople(stretch, { likelyBare: false })
    return people.unit === null && people.names.length === 1
  })
}

/** Share of known surnames from which a list of short stretches counts as names throughout. */
const MOST = 0.6

/** Whether a whole roll holds nothing but names, so that rare surnames and names of four characters are believed. */
export function holdsNamesOnly(text: string): boolean {
  const stretches = splitOutside(text.replace(/。\s*$/u, ''), '，、；,;\n')
    .map((stretch) => splitOthers(tidyBlanks(stretch).replace(/（[^（）]*）$/u, '')).before)
    .filter((stretch) => stretch !== '')
  if (stretches.length < 2) return false
  const isFine = (stretch: string) =>
    isPossibleName(stretch) && !standsBefore(stretch) && !hasFirmUnit(stretch)
  return stretches.every(isFine) && stretches.filter(isLikelyName).length >= stretches.length * MOST
}

function hasFirmUnit(stretch: string): boolean {
  if (stretch.length < 4 || isLikelyName(stretch)) return false
  const { unit, name } = splitUnitAndName(stretch)
  return unit !== null && name !== null && rateUnitEnding(unit) === 2
}

function toEntry(people: People): RollEntry {
  return createRollEntry({
    unit: people.unit,
    names: [...people.names],
    unnamed: people.unnamed === null ? [] : [people.unnamed],
    note: people.note,
  })
}

/** Adds what the next stretch names to an entry that is being built; a unit inside the entry stays with its name as written. */
function addPeople(entry: RollEntry, people: People, written: string, isWhole = false): void {
  if (entry.note !== null) {
    // A note in the middle stays with its name; only the last one is the entry's.
    entry.names.push(`${entry.names.pop() ?? ''}（${entry.note}）`)
    entry.note = null
  }
  if (people.unit !== null || isWhole) {
    entry.names.push(tidyBlanks(written))
    return
  }
  for (const name of people.names) entry.names.push(name)
  if (people.unnamed !== null) entry.unnamed.push(people.unnamed)
  entry.note = people.note
}
