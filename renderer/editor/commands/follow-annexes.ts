import { type Editor, Editor as SlateEditor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { findAttachments } from '#shared/minutes/walk.ts'
import { blocksOf } from '../queries/blocks.ts'
import { leavesOf } from '../queries/leaves.ts'

/** 附件2, 附件1、3: not those of another document (国发〔2020〕1号附件1). */
const REFERENCE = /(?<![号》])附件\d{1,2}(?:[、，和及]\d{1,2}(?!\d|[年月日项个%％.．]))*(?!\d)/gu

/**
 * After 附件 have changed places the words that name them by number are brought along, in the same undo step: 见附件2 names the same one as
 * before. `before`: the blocks as they stood.
 */
export function followAnnexes(editor: Editor, before: readonly MinutesBlock[]): void {
  const numbers = newNumbers(before, blocksOf(editor))
  if (numbers.size === 0) return
  blocksOf(editor).forEach((block, index) => {
    for (const { path, text } of leavesOf(block)) {
      for (const found of [...text.matchAll(REFERENCE)].reverse()) {
        const words = found[0].replaceAll(/\d+/gu, (number) => numbers.get(Number(number)) ?? number)
        if (words !== found[0]) replaceAt(editor, [index, ...path], found.index, found[0], words)
      }
    }
  })
}

/** Old number → new one, of those that have another now. */
function newNumbers(before: readonly MinutesBlock[], now: readonly MinutesBlock[]): Map<number, string> {
  const places = new Map(findAttachments(now).map((index, place) => [now[index]?.id, place + 1]))
  const moved = findAttachments(before).flatMap((index, place): [number, string][] => {
    const number = places.get(before[index]?.id)
    return number === undefined || number === place + 1 ? [] : [[place + 1, String(number)]]
  })
  return new Map(moved)
}

function replaceAt(editor: Editor, path: number[], offset: number, old: string, words: string): void {
  SlateEditor.withoutNormalizing(editor, () => {
    editor.apply({ type: 'insert_text', path, offset: offset + old.length, text: words })
    editor.apply({ type: 'remove_text', path, offset, text: old })
  })
}
