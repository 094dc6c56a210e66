import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { printableText } from '#shared/compose/printable.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { splitCleanLines } from '#shared/parse/lines/noise.ts'
import { linesOfText } from '#shared/parse/lines/source-line.ts'
import { readBlocks } from '#shared/parse/read-blocks.ts'

/** What may not be lost of a source: every printable character that is neither blank nor conversion noise. */
export function charactersOf(source: string): string {
  return printableText(splitCleanLines(source).join('')).replace(/\s/gu, '')
}

/** The same of the printed document, without the computed numbers of topics. */
export function printedCharacters(minutes: Minutes): string {
  const children = minutes.children.map((block) =>
    block.type === 'topic' ? { ...block, numbering: 'none' as const } : block,
  )
  return minutesToPlainText({ wording: minutes.wording, children }).replace(/\s/gu, '')
}

/** The source without its topic numbers, taken off the lines that begin with them one after the other. */
export function charactersWithoutTopicNumbers(source: string, minutes: Minutes): string {
  const numbers = [...readBlocks(linesOfText(source), minutes.wording).numbersWritten]
  return splitCleanLines(source)
    .map((line) => {
      const text = line.replace(/\s/gu, '')
      const [next] = numbers
      if (next === undefined || !text.startsWith(next) || (!/[、（.]/u.test(next) && text !== next))
        return text
      numbers.shift()
      return text.slice(next.length)
    })
    .join('')
}

/** How often each character occurs. */
export function countCharacters(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!
    counts[character] = (counts[character] ?? 0) + 1
  }
  return counts
}
