import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import type { GivenTable } from '#shared/parse/lines/source-line.ts'
import { tableFromGiven } from '#shared/parse/tables/given-table.ts'
import { piecesOfText } from '#shared/parse/tables/pieces-of-text.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { blocksFromLines, linesOfCells, linesOfText, tidyLine } from './blocks-from-lines.ts'
import { piecesOfLines, readClipboardPage } from './clipboard-page.ts'
import { BLOCKS_FORMAT, type CopiedBlocks, isPiece, readOwnBlocks, wholeBlocks } from './copied-blocks.ts'

/** What a clipboard holds for the editor: words for the line of the caret, or blocks. */
export type ClipboardContent =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'blocks'; readonly copied: CopiedBlocks }

/** Reads own blocks (validated: a clipboard may hold anything), else HTML, else plain text. null: nothing that can be pasted. */
export function readClipboard(data: DataTransfer, wording: Wording): ClipboardContent | null {
  const own = readOwnBlocks(data.getData(BLOCKS_FORMAT))
  if (own && isPiece(own)) return { type: 'words', text: own.blocks.map(ownText).join('') }
  if (own) return { type: 'blocks', copied: own }
  const pieces = piecesOfLines(readClipboardPage(data)?.lines ?? [])
  const text = data.getData('text/plain')
  if (pieces.some((piece) => typeof piece !== 'string')) {
    return { type: 'blocks', copied: wholeBlocks(blocksOfPieces(pieces, wording)) }
  }
  const fromHtml = linesOfCells(pieces.join('\n'))
  if (fromHtml.length > 0) return contentOfLines(fromHtml, wording)
  const drawn = piecesOfText(text)
  if (drawn.some((piece) => typeof piece !== 'string')) {
    return { type: 'blocks', copied: wholeBlocks(blocksOfPieces(drawn, wording)) }
  }
  return contentOfLines(linesOfText(text), wording)
}

/** Lines and tables in their order → blocks. */
function blocksOfPieces(pieces: readonly (string | GivenTable)[], wording: Wording): MinutesBlock[] {
  const blocks: MinutesBlock[] = []
  let lines: string[] = []
  const end = () => {
    const clean = linesOfCells(lines.join('\n'))
    if (clean.length > 0) blocks.push(...blocksFromLines(clean, wording))
    lines = []
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') lines.push(piece)
    else {
      end()
      blocks.push(tableFromGiven(piece))
    }
  }
  end()
  return blocks
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
