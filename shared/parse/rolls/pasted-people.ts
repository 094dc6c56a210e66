import type { RollEntry } from '../../minutes/blocks.ts'
import { createRollEntry } from '../../minutes/factories.ts'
import { describeEntry } from '../../people/describe-entry.ts'
import { readPeopleTable, splitTable } from '../../people/people-table.ts'
import { standsBefore } from '../../people/read-before.ts'
import { readRollLabel } from '../../people/roll-label.ts'
import { isLikelyName, isPossibleName } from '../../people/unit-and-name.ts'
import { isLeadIn } from './chat-lines.ts'
import { isDoubtfulEntry } from './is-doubtful-entry.ts'
import { isProse } from './is-prose.ts'
import { readRollText } from './roll-lines.ts'
import { splitPasted } from './split-pasted.ts'

/** Rows of a roll made of a list from elsewhere: a text, lines of any form, cells of Excel or Word. */
export interface PastedPeople {
  readonly entries: readonly RollEntry[]
  /** The lines as written were paragraphs of several entries each, so that line ends mean something. */
  readonly hasParagraphs: boolean
  /** What no roll has a place for: columns (电话), telephone numbers, who sent a list in a chat and when. */
  readonly leftOut: readonly string[]
}

/** 1. 1、 （1） ① • before the people of a line. */
const NUMBER = /^\s*(?:[（(]?\d{1,3}(?:[）)][、．.]?|[、．.](?!\d))|[①-⑳●•·▪◆■★*-])\s*/u
/** 列席人员名单, 参会人员签到表: a heading over the people. */
const TITLE = /^[^，、；：\d]{0,24}(?:名单|名册|签到表|一览表|花名册|人员表)$/u

/**
 * Reads a list in whatever form it comes: one a line or run on, 单位 姓名, 单位姓名, 姓名 单位职务, 姓名（单位职务）, 单位：姓名、姓名, numbered lines, names spread
 * by blanks, tables with or without a heading row and with columns for number, post, telephone and remark. Every word but numbers,
 * headings and what `leftOut` names is in the rows. No rows for a text without words. O(n).
 */
export function readPastedPeople(text: string): PastedPeople {
  const { said, leftOut } = splitPasted(text)
  const table = splitTable(said)
  if (table !== null) {
    const read = readPeopleTable(table)
    return { ...read, leftOut: [...leftOut, ...read.leftOut], hasParagraphs: false }
  }
  const lines = dropHeadings(said.split('\n').filter((line) => line.trim() !== ''))
  const pairs = readAlternating(lines)
  if (pairs !== null) return { entries: pairs, hasParagraphs: false, leftOut }
  const joined = joinOpenLines(lines.map((line) => line.replace(NUMBER, '')))
  if (isOneList(joined))
    return { entries: readRollText(joined.join('\n')).map(tidyEntry), hasParagraphs: false, leftOut }
  const read = joined.map((line) => pairUp(readRollText(line)).map(tidyEntry))
  const hasParagraphs = read.length > 1 && read.some((entries) => entries.length > 1)
  const entries = read.flatMap((row) =>
    row.map((entry, place) => ({ ...entry, startsLine: hasParagraphs && place === 0 })),
  )
  const [first, ...others] = entries
  return {
    entries: first === undefined ? [] : [{ ...first, startsLine: false }, ...others],
    hasParagraphs,
    leftOut,
  }
}

/** The beginning of a heading or of a sentence. */
const SPEAKS = /^\s*(?:[一二三四五六七八九十]{1,3}、|请|由|关于|会议[^，：]{0,8}[，：]|各?有关)/u

/** Whether a text is a list of people beyond doubt, so that it may go into a roll unasked. */
export function isPeopleList(text: string): boolean {
  const { said } = splitPasted(text)
  if (/[！？《》“”]|[〇\d一二三四五六七八九十][年月日]/u.test(said)) return false
  const lines = said.split('\n').filter((line) => !isLeadIn(line.trim()))
  if (splitTable(said) === null && lines.some((line) => isProse(line) || SPEAKS.test(line))) return false
  const { entries } = readPastedPeople(text)
  const sure = entries.filter((entry) => !isDoubtfulEntry(entry)).length
  return sure > 0 && sure >= entries.length / 2
}

/** The label of the roll and headings over the people: 列席：, 列席人员名单. */
function dropHeadings(lines: readonly string[]): string[] {
  const [first = '', ...others] = lines
  // A label of the roll itself says more than that a list follows.
  const label = readRollLabel(first)
  if (lines.length > 1 && (TITLE.test(first.trim()) || (label === null && isLeadIn(first.trim()))))
    return dropHeadings(others)
  if (label === null) return [...lines]
  return label.rest.trim() === '' ? others : [label.rest, ...others]
}

/** A line that ends with a mark between people goes on in the next one. */
function joinOpenLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const last = joined.length - 1
    if (isOpen) joined[last] = `${joined[last] ?? ''}${line.trim()}`
    else joined.push(line.trim())
    isOpen = /[、，]$/u.test(line.trim())
  }
  return joined.map((line) => line.replace(/[；;，,、]$/u, ''))
}

/** Rows of names alone are one list, whatever their line ends: a table of names, 四 or five a row. */
function isOneList(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  return lines.every((line) => {
    const entries = readRollText(line)
    return entries.every(
      ({ unit, names, unnamed, note }) =>
        unit === null && unnamed.length === 0 && note === null && names.every(isLikelyName),
    )
  })
}

/** Cells copied one a line: 市委办公室 / 林小满 / 市人大 / 朱大丰. */
function readAlternating(lines: readonly string[]): RollEntry[] | null {
  if (lines.length < 4 || lines.length % 2 !== 0) return null
  const words = lines.map((line) => line.replace(/\s/gu, ''))
  const isUnit = (at: number) => standsBefore(words[at] ?? '')
  const isName = (at: number) => isPossibleName(words[at] ?? '') && !isUnit(at)
  const unitFirst = words.every((_, at) => (at % 2 === 0 ? isUnit(at) : isName(at)))
  const nameFirst = words.every((_, at) => (at % 2 === 0 ? isName(at) : isUnit(at)))
  if (!unitFirst && !nameFirst) return null
  return words.flatMap((word, at) => {
    const other = words[at + 1] ?? ''
    if (at % 2 === 1) return []
    return [createRollEntry(unitFirst ? { unit: word, names: [other] } : { unit: other, names: [word] })]
  })
}

/** 林小满，市委办公室副主任: two stretches of one person. */
function pairUp(entries: readonly RollEntry[]): RollEntry[] {
  const [one, two] = entries
  if (entries.length !== 2 || one === undefined || two === undefined) return [...entries]
  const before = (entry: RollEntry) =>
    [entry.unit, ...entry.names, ...entry.unnamed].filter((part) => part !== null)
  const isPlace = (entry: RollEntry) =>
    before(entry).length === 1 && entry.note === null && standsBefore(before(entry)[0] ?? '')
  const isPerson = (entry: RollEntry) =>
    entry.unit === null && entry.unnamed.length === 0 && entry.names.length === 1
  if (isPerson(one) && isPlace(two)) return [{ ...one, unit: before(two)[0] ?? null }]
  return [...entries]
}

/** An entry as the house writes it: what stands behind a name or before a colon goes before the name. */
function tidyEntry(entry: RollEntry): RollEntry {
  const said = describeEntry(entry)
  const [only] = said.people
  const [written = ''] = entry.names
  const unit = entry.unit?.replace(NUMBER, '').replace(/[：:]$/u, '') ?? null
  const isBehind = /\s/u.test(written) || (entry.note !== null && only?.note !== entry.note)
  if (
    entry.names.length !== 1 ||
    said.people.length !== 1 ||
    only === undefined ||
    entry.unit !== null ||
    !isBehind
  ) {
    return { ...entry, unit }
  }
  const place = `${only.unit ?? ''}${only.post ?? ''}`
  return { ...entry, unit: place === '' ? null : place, names: [only.name], note: only.note }
}
