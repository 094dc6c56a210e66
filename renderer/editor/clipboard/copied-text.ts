import { type Editor, Range } from 'slate'
import { continuesParagraph } from '#shared/compose/compose.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { formatDate } from '#shared/text/numerals.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { blocksOf } from '../queries/blocks.ts'
import { derivedTexts } from '../queries/derived-texts.ts'
import { type CopiedBlocks, isPiece } from './copied-blocks.ts'

/** One paragraph of what is copied out, as it prints: `isHeading` for a topic. */
export interface CopiedLine {
  readonly text: string
  readonly isHeading: boolean
}

/** The copied blocks as printed paragraphs: numbers and derived sentences written out, run-in blocks in one paragraph. */
export function copiedLines(editor: Editor, copied: CopiedBlocks): CopiedLine[] {
  const first = editor.selection ? (Range.start(editor.selection).path[0] ?? 0) : 0
  const numbers = numberBlocks(blocksOf(editor))
  const texts = derivedTexts(editor)
  const lines: CopiedLine[] = []
  for (const [at, block] of copied.blocks.entries()) {
    const number = isPiece(copied) || (at === 0 && copied.startsInside) ? '' : (numbers[first + at] ?? '')
    const text = number + (texts[first + at] || ownText(block))
    const before = lines.at(-1)
    if (before && continuesParagraph(block, copied.blocks[at - 1])) {
      lines[lines.length - 1] = { ...before, text: before.text + text }
    } else lines.push(...linesOf(block, text))
  }
  return lines
}

function linesOf(block: MinutesBlock, text: string): CopiedLine[] {
  const plain = (line: string | null): CopiedLine[] =>
    line === null || line === '' ? [] : [{ text: line, isHeading: false }]
  switch (block.type) {
    case 'masthead': {
      const date = block.issueDate === null ? '' : formatDate(block.issueDate)
      return [
        ...plain(`${block.organ ?? ''}${block.kind ?? ''}`),
        ...plain(block.number),
        ...plain([block.issuer ?? '', date].filter((part) => part !== '').join('    ')),
        ...plain(block.title),
      ]
    }
    case 'roll':
      return formatRollEntries(block).flatMap((line, at) => plain(at === 0 ? `${block.role}：${line}` : line))
    case 'colophon': {
      const date = block.printDate === null ? '' : `${formatDate(block.printDate)}印发`
      return [
        ...block.distribution.flatMap(({ label, text: units }) => plain(`${label}：${units}`)),
        ...plain([block.printer ?? '', date].filter((part) => part !== '').join('    ')),
      ]
    }
    default:
      return text.split('\n').map((line) => ({ text: line, isHeading: block.type === 'topic' }))
  }
}

/** The lines as the plainest HTML that Word, WPS and the web all read: paragraphs and second-level headings. */
export function toHtml(lines: readonly CopiedLine[]): string {
  return lines
    .map(({ text, isHeading }) => (isHeading ? `<h2>${escapeHtml(text)}</h2>` : `<p>${escapeHtml(text)}</p>`))
    .join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`)
}
