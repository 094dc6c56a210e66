import type { MinutesBlock, Topic } from '../minutes/blocks.ts'
import { createItem, createParagraph, createStatement, createTopic } from '../minutes/factories.ts'
import { splitOpener } from '../wording/opener.ts'
import type { Wording } from '../wording/wording.ts'
import { itemLevelOf, type LeadingNumber, type NumberStyle, readLeadingNumber } from './leading-number.ts'
import { readReporter } from './reporter.ts'
import { splitRunInItems } from './run-in-items.ts'
import { splitStatements } from './split-statements.ts'
import { isHeading, splitRunInHeading } from './topic-style.ts'

/** The blocks read from the body's lines, and the topic numbers as the source wrote them. */
export interface Body {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/** Words that open a matter of its own where topics carry no number: 会议听取…, 会议审议了…; not 会议还研究了其他事项. */
const PROCEEDING = /^会议(?!还|也).{0,6}(?:听取|审议|传达|学习|研究|讨论|通报)/u

/** Builds the blocks between the opening paragraph and the rolls, line by line. `style`: how topics are numbered, null for not at all. */
export function readBody(lines: readonly string[], style: NumberStyle | null, wording: Wording): Body {
  const blocks: MinutesBlock[] = []
  const numbersWritten: string[] = []
  const count = { 1: 0, 2: 0 }
  /** Inside a topic, or after a statement that stands before the first. */
  let isInside = false
  /** The topic whose first statement has not come yet. */
  let awaited: number | null = null

  /** 汇报单位 from the topic's first statement, when it names one. */
  const nameReporter = (text: string) => {
    const topic = awaited === null ? undefined : blocks[awaited]
    if (awaited === null || topic?.type !== 'topic') return
    blocks[awaited] = { ...topic, reporter: readReporter(text, wording) }
    awaited = null
  }
  const pushTopic = (text: string, numbering: Topic['numbering']) => {
    blocks.push(createTopic(text, { numbering }))
    awaited = blocks.length - 1
    isInside = true
  }
  const addStatement = (text: string, runIn: boolean) => {
    blocks.push(createStatement(text, { runIn }))
    count[1] = 0
    count[2] = 0
    isInside = true
  }
  const addStatements = (text: string, runIn: boolean) => {
    for (const [index, piece] of splitStatements(text, wording).entries()) {
      const { lead, items } = splitRunInItems(piece)
      addStatement(lead, runIn || index > 0)
      for (const item of items) blocks.push(createItem(item))
      count[1] = items.length
      nameReporter(lead)
    }
  }
  const addTopic = (number: LeadingNumber) => {
    numbersWritten.push(number.written)
    const numbering = number.style === 'bare' ? 'bare' : 'chinese'
    const split = isHeading(number.rest) ? { heading: number.rest, body: '' } : splitRunInHeading(number.rest)
    const { heading, body } = split ?? { heading: '', body: number.rest }
    pushTopic(heading, numbering)
    if (body !== '') addStatements(body, true)
  }
  const addItem = (text: string, level: 1 | 2, value: number): boolean => {
    const before = blocks.at(-1)?.type
    const follows = before === 'statement' || before === 'item'
    if (value !== (follows ? count[level] + 1 : 1)) return false
    if (!follows) addStatement('', false)
    blocks.push(createItem(text, { level, runIn: !follows }))
    count[level] = value
    if (level === 1) count[2] = 0
    return true
  }

  for (const [index, line] of lines.entries()) {
    const number = readLeadingNumber(line)
    if (number !== null && number.style === style && number.value === numbersWritten.length + 1) {
      addTopic(number)
      continue
    }
    const level = number === null ? null : itemLevelOf(number)
    if (number !== null && level !== null && isListWhole(lines, index, number)) {
      if (addItem(number.rest, level, number.value)) continue
    }
    const isOpened = splitOpener(line, wording).opener !== null
    if (!isInside && !isOpened) {
      blocks.push(createParagraph(line))
      continue
    }
    if (numbersWritten.length === 0 && PROCEEDING.test(line) && isOpened) {
      pushTopic('', 'none')
    } else if (numbersWritten.length === 0 && style !== null && isLeadIn(line, lines[index + 1], style)) {
      blocks.push(createParagraph(line))
      continue
    }
    addStatements(line, false)
  }
  return { blocks, numbersWritten }
}

/** 会议议定以下事项： right before the first topic: a sentence of passage, no statement. */
function isLeadIn(line: string, next: string | undefined, style: NumberStyle): boolean {
  if (!/(?:如下|以下).{0,8}[：:]$/u.test(line) || line.length > 30) return false
  return next !== undefined && readLeadingNumber(next)?.style === style
}

/**
 * Whether a list of lines 1. 2. 3. … can be told by computed numbers: no line of it is written otherwise (10 甘沟乡 among 9. and 11.).
 * Only asked at its first line; a list that is not whole stays text throughout.
 */
function isListWhole(lines: readonly string[], index: number, number: LeadingNumber): boolean {
  if (number.style !== 'dot' || number.value !== 1) return true
  for (let at = index + 1, value = 2; at < lines.length; at += 1, value += 1) {
    const line = lines[at] ?? ''
    const next = readLeadingNumber(line)
    if (next?.style === 'dot' && next.value === value && itemLevelOf(next) === 2) continue
    return !line.startsWith(String(value)) || next?.style === 'arabic'
  }
  return true
}
