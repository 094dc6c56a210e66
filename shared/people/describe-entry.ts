import type { RollEntry } from '../minutes/blocks.ts'
import { splitOutside } from '../text/split-outside.ts'
import { splitPost } from './posts.ts'
import { readBefore, standsBefore } from './read-before.ts'
import { isLikelyName, isWesternName, splitUnitAndName } from './unit-and-name.ts'
import { rateUnitEnding } from './unit-endings.ts'
import { isUnnamed, splitOthers } from './unnamed.ts'

/** One person of a roll. */
interface Person {
  /** Without posts and remarks: 朱大丰 of 朱大丰副主任. */
  readonly name: string
  readonly unit: string | null
  readonly post: string | null
  /** In （） after the name, when it is neither unit nor post: 请假. */
  readonly note: string | null
}

/** What an entry says, however it is written. */
export interface DescribedEntry {
  /** 第一议题, 市直部门: what is printed before a colon. */
  readonly label: string | null
  readonly people: readonly Person[]
  /** Units for which nobody is named. */
  readonly units: readonly string[]
  readonly unnamed: readonly string[]
}

/** What is known of the roll an entry stands in. */
export interface AroundEntry {
  /** 请假, 缺席: what stands in brackets is rather why than where from, 林远舟（省委党校）. */
  readonly onLeave?: boolean
  /** A unit in brackets is that of all the names before it: 林远舟、沈知行（市财政局）. */
  readonly sharesUnit?: boolean
  /** Who chaired: stands first without unit, 林远舟、沈知行（市财政局）. */
  readonly chair?: string | null
  /** 市财政局副局长, as the chair's post is told: the unit in brackets may be his too. */
  readonly chairPost?: string | null
}

/** Takes an entry apart into people, units without people and people without names. Everything is read from what is printed. */
export function describeEntry(written: EntryWords, around: AroundEntry = {}): DescribedEntry {
  const entry = takeNamesOut(withoutBrackets(written))
  const before = readBefore(entry.unit ?? '')
  const isReason = around.onLeave === true ? (note: string) => before.unit !== null || STAY.test(note) : NEVER
  const named = readNames(entry, isReason)
  // A post before the names is the first one's; the unit is everybody's.
  // 县供电公司：林远舟（营销部主任）: the brackets say what he is there.
  const isHeaded = before.unit !== null && /[：:]$/u.test(entry.unit ?? '')
  const withBefore = named.people.map((person, at) => {
    const unit = isHeaded ? before.unit : (person.unit ?? before.unit)
    return person.unit === null && person.post === null && at === 0
      ? { ...person, unit, post: before.post }
      : { ...person, unit }
  })
  const sharedUnit = around.sharesUnit === true && isUnitNote(entry.note) ? withBefore.at(-1)?.unit : null
  const isOfUnit = ({ name }: Person) =>
    name !== around.chair || (sharedUnit != null && around.chairPost?.includes(sharedUnit) === true)
  const people = withBefore.map((person) =>
    person.unit === null && isOfUnit(person) ? { ...person, unit: sharedUnit ?? null } : person,
  )
  // 县规委会委员：: what heads the people below it.
  const unnamed = [...named.unnamed, ...entry.unnamed.filter((words) => !/[：:]$/u.test(words))]
  const isAlone = people.length === 0 && before.unit !== null && before.post === null && unnamed.length === 0
  return {
    label: before.label,
    people,
    units: isAlone && before.unit !== null ? [...before.unitsAlone, before.unit] : before.unitsAlone,
    unnamed: people.length === 0 && before.post !== null ? [entry.unit ?? '', ...unnamed] : unnamed,
  }
}

/** The people that an entry names, and whom it counts without a name: 等12人, 及部分村民代表. */
function readNames(
  { names, note }: EntryWords,
  isReason: (note: string) => boolean,
): { people: readonly Person[]; unnamed: readonly string[] } {
  const people: Person[] = []
  const unnamed: string[] = []
  const written = names.flatMap(splitWritten)
  for (const [at, name] of written.entries()) {
    if (isUnnamed(name) && !/[\s　]/u.test(name)) {
      unnamed.push(name)
      continue
    }
    const isLast = at === written.length - 1
    const { person, others } = readWritten(isLast && note !== null ? `${name}（${note}）` : name, isReason)
    people.push(person)
    // 等同志 only honours those before it; 等12人 says that there are more.
    const also = /^(?:以及|及|和)(.+)$/u.exec(others)?.[1]
    if (also !== undefined) unnamed.push(also)
    else if (/[\d一二三四五六七八九十]/u.test(others) && others !== '一行') unnamed.push(others)
  }
  return { people, unnamed }
}

type EntryWords = Pick<RollEntry, 'unit' | 'names' | 'unnamed' | 'note'>

/** （县财政局）沈知行: the unit in brackets before its people. */
function withoutBrackets(entry: EntryWords): EntryWords {
  const unit = /^[（(]([^（）()]{2,20})[）)]$/u.exec(entry.unit ?? '')?.[1]
  return unit === undefined || entry.names.length === 0 ? entry : { ...entry, unit }
}

/** 市发改委（陈志强、赵磊）: names in brackets behind their unit. */
function takeNamesOut(entry: EntryWords): EntryWords {
  const found = entry.names.length > 0 ? null : /^(.+)（([^（）]+)）$/u.exec(entry.unit ?? '')
  // 市住建局（代：高明川）: who came in place of the one expected.
  const names = splitOutside((found?.[2] ?? '').replace(/^代[：:]|(?<=.{2})代$/gu, ''), '、，')
  if (found === null || !names.every(isLikelyName)) return entry
  return { ...entry, unit: found[1] ?? null, names }
}

/** 市委常委、秘书长高明川 is one, 高明川、陆怀安 are two. */
function splitWritten(text: string): string[] {
  const names: string[] = []
  let pending = ''
  for (const part of splitOutside(text, '、，,')) {
    pending = pending === '' ? part : `${pending}、${part}`
    if (splitPost(part).post !== '' && splitUnitAndName(part).name === null) continue
    names.push(pending)
    pending = ''
  }
  return pending === '' ? names : [...names, pending]
}

/** Where somebody on leave may be staying: 省委党校, 市人民医院. */
const STAY = /(?:党校|医院|学院|大学|卫生院|基地|现场|工地)$/u
const NEVER = () => false

/** Whether the words in brackets after the last name are nothing but a unit. */
export function isUnitNote(note: string | null): boolean {
  return note !== null && isUnit(note) && isPlace(note)
}

const NOTE = /^(.+?)[（(]([^（）()]*)[）)]$/u

function readWritten(
  text: string,
  isReason: (note: string) => boolean = NEVER,
): { person: Person; others: string } {
  const noted = NOTE.exec(text)
  if (noted !== null) {
    const [, inner = '', note = ''] = noted
    const { person, others } = readWritten(inner)
    const said = isPlace(note) && !isReason(note) ? readBefore(note) : null
    if (said === null) return { person: { ...person, note: person.note ?? note }, others }
    return {
      person: { ...person, unit: person.unit ?? said.unit, post: person.post ?? said.post },
      others,
    }
  }
  if (isWesternName(text)) return { person: { name: text, unit: null, post: null, note: null }, others: '' }
  const { before: bare, others } = splitOthers(text)
  const [first = '', ...after] = bare.split(/[\s　]+/u)
  if (after.length > 0) {
    const { person } = readWritten(first)
    const said = readBefore(after.join(''))
    return { person: { ...person, unit: person.unit ?? said.unit, post: person.post ?? said.post }, others }
  }
  return { person: readOne(bare), others }
}

/** Behind a name 计财科 is a unit, as 市财政局 is. */
function isUnit(note: string): boolean {
  return rateUnitEnding(note) === 2 || /^\p{Script=Han}{1,8}科$/u.test(note)
}

/** Whether a remark says where somebody works: 市财政局副局长; not 赴上海参加进博会. */
function isPlace(note: string): boolean {
  if (/^(?:赴|在|到|去|参加|因|请|出差|外出|病|事假|公|下乡|休|探亲|住院|进修|代|线上|视频)/u.test(note))
    return false
  return isUnit(note) || (splitPost(note).post !== '' && standsBefore(note.split('、').at(-1) ?? ''))
}

/** 沈知行, 副市长沈知行, 沈知行副市长, 市财政局沈知行. */
function readOne(text: string): Person {
  if (isLikelyName(text)) return { name: text, unit: null, post: null, note: null }
  const marks = text.lastIndexOf('、')
  const { unit, name } = splitUnitAndName(text.slice(marks + 1))
  // 海金武: a rare surname is no unit.
  if (marks < 0 && unit?.length === 1) return { name: text, unit: null, post: null, note: null }
  const said = readBefore(text.slice(0, marks + 1) + (unit ?? ''))
  const written = name ?? text
  const bare = written.replace(/(?:同志|先生|女士)$/u, '')
  const after = splitPost(bare)
  const isTitled = after.post !== '' && after.before.length > 1
  return {
    name: isTitled ? after.before : bare.length > 1 ? bare : written,
    unit: said.unit,
    post: said.post ?? (isTitled ? after.post : null),
    note: null,
  }
}
