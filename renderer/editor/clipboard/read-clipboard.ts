import { ownText } from '#shared/minutes/factories.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { blocksFromLines, linesOfCells, linesOfText, tidyLine } from './blocks-from-lines.ts'
import { BLOCKS_FORMAT, type CopiedBlocks, copiedSchema, isPiece, wholeBlocks } from './copied-blocks.ts'
import { htmlLines } from './html-lines.ts'
import { parseHtml } from './parse-html.ts'

/** What a clipboard holds for the editor: words for the line of the caret, or blocks. */
export type ClipboardContent =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'blocks'; readonly copied: CopiedBlocks }

/** Reads own blocks (validated: a clipboard may hold anything), else HTML, else plain text. null: nothing that can be pasted. */
export function readClipboard(data: DataTransfer, wording: Wording): ClipboardContent | null {
  const own = readOwnBlocks(data.getData(BLOCKS_FORMAT))
  if (own && isPiece(own)) return { type: 'words', text: own.blocks.map(ownText).join('') }
  if (own) return { type: 'blocks', copied: own }
  const html = data.getData('text/html')
  const fromHtml = html === '' ? [] : linesOfCells(htmlLines(parseHtml(html)).join('\n'))
  return contentOfLines(fromHtml.length > 0 ? fromHtml : linesOfText(data.getData('text/plain')), wording)
}

/** Lines from elsewhere: a single one without structure of its own is just words. */
export function contentOfLines(lines: readonly string[], wording: Wording): ClipboardContent | null {
  const [first] = lines
  if (first === undefined) return null
  const blocks = blocksFromLines(lines, wording)
  const only = blocks[0]
  if (blocks.length === 1 && only?.type === 'statement') return { type: 'words', text: tidyLine(first) }
  const isOpened = only?.type !== 'statement' || splitOpener(tidyLine(first), wording).opener !== null
  return { type: 'blocks', copied: { ...wholeBlocks(blocks), startsInside: !isOpened } }
}

function readOwnBlocks(json: string): CopiedBlocks | null {
  if (json === '') return null
  try {
    return copiedSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
