import type { MinutesBlock } from '../minutes/blocks.ts'
import { createAttachment, createItem, createParagraph } from '../minutes/factories.ts'
import { type ItemMark, levelOfMark, readItemMark, readTopicNumber } from '../text/marks.ts'
import { beginsColophon, splitColophon } from './body/colophon.ts'
import { readLines } from './lines/read-lines.ts'
import { type SourceLine, wordsOf } from './lines/source-line.ts'
import { tidyLine } from './lines/tidy-line.ts'

/** 附件1 alone on its line, over the title of its page. */
const LABEL = /^\s*附\s*件\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[：:]\s*)?$/u
const NUMBERED = /^\s*[\d０-９]{1,2}\s*[.．、]/u
/** 附件：1.×××× under the text; what follows it counts on. */
const NOTE = /^\s*附件\s*[：:]\s*(?=\S)/u
/** Before it stands the text itself. */
const LEAST_TEXT = 3
const LONGEST_COLOPHON = 60

/** A text and what is attached to it, the lines of each. 版记 behind the 附件 belongs to the text. */
export interface AttachedLines {
  readonly text: readonly SourceLine[]
  readonly attachments: readonly (readonly SourceLine[])[]
}

/** Finds 附件 with pages of their own at the end of a document. The note of them under the text is left out where it says their titles. */
export function splitAttachments(lines: readonly SourceLine[]): AttachedLines {
  const words = lines.map((line) => (line.table === undefined ? wordsOf(line) : ''))
  const starts = words.flatMap((line, at) => (LABEL.test(line) && isLabel(line, words, at + 1) ? [at] : []))
  const first = starts[0]
  const isText = words.slice(0, first).filter((line) => line.trim() !== '').length >= LEAST_TEXT
  if (first === undefined || !isText) return { text: lines, attachments: [] }
  const end = findColophon(words, starts.at(-1) ?? first)
  const attachments = starts.map((start, place) => lines.slice(start + 1, starts[place + 1] ?? end))
  const titles = attachments.map((one) => readTitle(one).title)
  const text = withoutNote(lines.slice(0, first), titles)
  return { text: [...text, ...lines.slice(end)], attachments }
}

function isLabel(line: string, words: readonly string[], after: number): boolean {
  let at = after
  while (words[at]?.trim() === '') at += 1
  const next = words[at]
  if (next === undefined) return false
  return !(/[：:]\s*$/u.test(line) && NUMBERED.test(next))
}

/** Where the 版记 at the very end begins; the number of lines where there is none. */
function findColophon(words: readonly string[], from: number): number {
  for (let at = Math.max(from + 1, words.length - LONGEST_COLOPHON); at < words.length; at += 1) {
    if (!beginsColophon(tidyLine(words[at] ?? ''))) continue
    const tidy = words.slice(at).map(tidyLine)
    if (splitColophon(tidy.filter((line) => line !== '')) !== null) return at
  }
  return words.length
}

function withoutNote(lines: readonly SourceLine[], titles: readonly string[]): readonly SourceLine[] {
  const start = lines.findLastIndex((line) => NOTE.test(wordsOf(line)))
  if (start < 0) return lines
  const isSame = titles.every((title, at) => {
    const line = lines[start + at]
    const said = line === undefined ? '' : wordsOf(line).replace(NOTE, '').replace(NUMBERED, '')
    return bare(said) === bare(title)
  })
  // One more in the note than there are pages: it is kept, so that the writer sees it.
  const after = lines[start + titles.length]
  const goesOn = after !== undefined && NUMBERED.test(wordsOf(after))
  return isSame && !goesOn ? [...lines.slice(0, start), ...lines.slice(start + titles.length)] : lines
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

/** The title of a 附件 and where its content begins: lines in the middle belong together. */
function readTitle(lines: readonly SourceLine[]): { readonly title: string; readonly end: number } {
  const start = lines.findIndex((line) => wordsOf(line).trim() !== '')
  if (start < 0) return { title: '', end: lines.length }
  let end = start
  while (lines[end]?.align === 'center' && lines[end]?.table === undefined && lines[end]?.text.trim() !== '')
    end += 1
  if (end === start && lines[start]?.table === undefined) end = start + 1
  return {
    title: lines
      .slice(start, end)
      .map((line) => tidyLine(wordsOf(line)))
      .join(''),
    end,
  }
}

/** A 附件 as blocks: its title, then plain paragraphs and items by their marks, 一、 the first level. */
export function readAttachment(lines: readonly SourceLine[]): MinutesBlock[] {
  const { title, end } = readTitle(lines)
  const blocks: MinutesBlock[] = [createAttachment(title)]
  let above: ItemMark[] = []
  for (const { tidy } of readLines(lines.slice(end))) {
    const topic = readTopicNumber(tidy)
    const read = topic?.mark === 'chinese' ? { ...topic, mark: 'chinese' as const } : readItemMark(tidy)
    if (read === null || read.rest.trim() === '') {
      blocks.push(createParagraph(tidy))
      continue
    }
    const level = levelOfMark(read.mark, above)
    above = [...above.slice(0, level - 1), read.mark]
    blocks.push(createItem(read.rest, { level, mark: read.mark, runIn: false }))
  }
  return blocks
}
