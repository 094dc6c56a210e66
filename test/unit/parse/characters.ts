import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { printableText } from '#shared/compose/printable.ts'
import { createParagraph, ownText } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { splitCleanLines } from '#shared/parse/lines/noise.ts'
import { findPageMarks } from '#shared/parse/lines/page-marks.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'
import { isIdleRoll } from '#shared/wording/roll-text.ts'

/** The lines of a source that say something: no page marks, no drawn rules, no signs of Markdown. */
function sayingLines(source: string): string[] {
  const lines = splitCleanLines(source)
  const marks = findPageMarks(lines)
  return lines
    .filter((_, index) => !marks.has(index))
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+/u, '')
        .replace(/^\s*(?:[-*+>]\s+)+(?=[\p{Script=Han}《“‘（(〔【*_]|\d{1,2}[.、．]\D)/u, '')
        .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/gu, '$2'),
    )
}

/** What may not be lost of a source: every printable character that is neither blank nor conversion noise. */
export function charactersOf(source: string): string {
  return printableText(sayingLines(source).join('')).replace(/\s/gu, '')
}

/** The same of the printed document, without the numbers and marks that begin its topics and items. */
export function printedCharacters(minutes: Minutes): string {
  const counts = countBlocks(minutes.children)
  const children = minutes.children.map((block, index) => {
    if (block.type === 'topic') return { ...block, numbering: 'none' as const, start: null }
    // 请假： without anybody is kept and not printed.
    if (block.type === 'roll' && isIdleRoll(block)) return createParagraph(`${block.role}：`)
    if (block.type !== 'item') return block
    // An item that runs into an empty statement begins its line as well.
    const before = minutes.children[index - 1]
    const beginsLine = before?.type === 'statement' && ownText(before) === '' && before.derived === null
    if (!block.runIn || beginsLine) return { ...block, mark: 'none' as const, start: null }
    return { ...block, start: counts[index]?.ordinal ?? null }
  })
  return minutesToPlainText({ wording: minutes.wording, children }).replace(/\s/gu, '')
}

/** The source without the numbers and marks taken off the lines that begin with them one after the other. */
export function charactersWithoutNumbers(source: string, minutes: Minutes): string {
  const numbers = readBlocks(linesOfText(source), minutes.wording).numbersWritten.map((number) =>
    number.replace(/\s/gu, ''),
  )
  return sayingLines(source)
    .map((line) => {
      const text = line.replace(/\s/gu, '')
      const [next] = numbers
      const isBare = next !== undefined && /^[一二三四五六七八九十百零]+$/u.test(next)
      if (next === undefined || !text.startsWith(next) || (isBare && text !== next)) return text
      numbers.shift()
      return text.slice(next.length)
    })
    .join('')
}

/** How often each character occurs. Brackets around Chinese words in a roll become Chinese ones: both kinds are counted as one. */
export function countCharacters(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!.replace('(', '（').replace(')', '）')
    counts[character] = (counts[character] ?? 0) + 1
  }
  return counts
}
