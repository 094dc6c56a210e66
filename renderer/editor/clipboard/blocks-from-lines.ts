import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createItem, createStatement, createTopic, ownText } from '#shared/minutes/factories.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { isHeading } from '#shared/parse/body/headings.ts'
import { splitRunInItems } from '#shared/parse/body/run-in-items.ts'
import { splitStatements } from '#shared/parse/body/split-statements.ts'
import { joinPastedLines } from '#shared/parse/lines/join-pasted.ts'
import { splitCleanLines } from '#shared/parse/lines/noise.ts'
import { readPiece } from '#shared/parse/read-piece.ts'
import { tidyBlanks } from '#shared/text/blanks.ts'
import { readLeadingNumber } from '#shared/text/leading-number.ts'
import { type ItemMark, levelOfMark, readItemMark } from '#shared/text/marks.ts'
import { splitOpener } from '#shared/wording/opener.ts'

/** Text from elsewhere → its paragraphs, without conversion noise and empty ones. A tab in it is a blank. */
export function linesOfText(text: string): string[] {
  return joinPastedLines(splitCleanLines(text.replaceAll('\t', ' ')))
}

/** Lines of a page, which are paragraphs, without noise and empty ones; tabs part the cells of a table. */
export function linesOfCells(text: string): string[] {
  return splitCleanLines(text).filter((line) => line.trim() !== '')
}

/** A line without stray blanks; between the cells of a table, which tabs part, one blank stays. */
export function tidyLine(line: string): string {
  return line.split('\t').map(tidyBlanks).filter(Boolean).join('　')
}

/**
 * Pasted lines as written → blocks: the body's, then rolls and 版记. A piece of a document need not count from one; its numbers are
 * computed anew.
 */
export function blocksFromLines(lines: readonly string[], wording: Wording): MinutesBlock[] {
  const { body, tail } = readPiece(lines, wording)
  return [...bodyFromLines(body.map(tidyLine), wording), ...tail]
}

/**
 * 一、 topics, items by their marks (another mark below the first goes deeper), 会议…， statements, also several in one line. Other lines are
 * statements without an opener.
 */
function bodyFromLines(lines: readonly string[], wording: Wording): MinutesBlock[] {
  const blocks: MinutesBlock[] = []
  let above: ItemMark[] = []
  /** How the first heading is numbered: under 一、 the number 1、 counts items. */
  let topics: 'chinese' | 'arabic' | null = null
  for (const line of lines) {
    const number = readLeadingNumber(line)
    const read = readItemMark(line)
    if (blocks.at(-1)?.type !== 'item') above = []
    const isTopic =
      number?.style === 'chinese' ||
      (number?.style === 'arabic' &&
        (topics === 'arabic' || (topics === null && !isInTopic(blocks, wording))))
    if (isTopic && isHeading(number.rest)) {
      topics ??= number.style === 'chinese' ? 'chinese' : 'arabic'
      blocks.push(createTopic(number.rest))
    } else if (read !== null) {
      const level = levelOfMark(read.mark, above)
      above = [...above.slice(0, level - 1), read.mark]
      blocks.push(createItem(read.rest, { level, mark: read.mark, runIn: false }))
    } else blocks.push(...statementsOf(line, wording))
  }
  return blocks
}

/** Whether pasted lines without a heading are in the middle of a topic: 会议强调， or an item is among them. */
function isInTopic(blocks: readonly MinutesBlock[], wording: Wording): boolean {
  return blocks.some(
    (block) =>
      block.type === 'item' ||
      (block.type === 'statement' && splitOpener(ownText(block), wording).opener !== null),
  )
}

function statementsOf(line: string, wording: Wording): MinutesBlock[] {
  return splitStatements(line, wording).flatMap((piece, at) => {
    const { lead, mark, items } = splitRunInItems(piece)
    return [createStatement(lead, { runIn: at > 0 }), ...items.map((item) => createItem(item, { mark }))]
  })
}
