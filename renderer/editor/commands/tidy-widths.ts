import type { Editor } from 'slate'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { selectedBlocks } from '../queries/current-block.ts'
import { leavesOf } from '../queries/leaves.ts'
import { asOneStep } from './as-one-step.ts'

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const CHINESE = /[\p{Script=Han}，。；：？！、（）《》“”‘’〔〕]/u

/**
 * Marks in Chinese text full width, digits and letters half width (GB/T 15834, GB/T 9704 7.3.3); marks inside numbers and Latin words stay.
 * Every character is replaced by one, so that places in the text stay true.
 */
export function tidyWidths(text: string): string {
  const narrow = text.replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  )
  let opensQuote = true
  return narrow.replace(/[,.;:?!()"]/gu, (mark, at: number) => {
    const before = narrow[at - 1] ?? ''
    const after = narrow[at + 1] ?? ''
    if (!CHINESE.test(before) && !(CHINESE.test(after) && /["()]/u.test(mark + before))) return mark
    if (mark !== '"') return mark === '.' && /[\da-z]/iu.test(after) ? mark : (FULL[mark] ?? mark)
    opensQuote = !opensQuote
    return opensQuote ? '”' : '“'
  })
}

/** The typed texts of the selected blocks that are not tidy. */
function untidyTexts(editor: Editor): { path: number[]; text: string }[] {
  const range = selectedBlocks(editor)
  if (!range) return []
  return blocksOf(editor)
    .slice(range.first, range.last + 1)
    .flatMap((block, at) =>
      isShownOnly(block)
        ? []
        : leavesOf(block).map(({ path, text }) => ({ path: [range.first + at, ...path], text })),
    )
    .filter(({ text }) => tidyWidths(text) !== text)
}

export function canTidyWidths(editor: Editor): boolean {
  return untidyTexts(editor).length > 0
}

/** 整理全角半角 in the blocks the selection touches, as one undo step; the caret stays where it is. */
export function tidySelectedWidths(editor: Editor): void {
  asOneStep(editor, () => {
    for (const { path, text } of untidyTexts(editor)) {
      for (const [offset, character] of [...tidyWidths(text)].entries()) {
        const old = text[offset] ?? ''
        if (old === character) continue
        editor.apply({ type: 'insert_text', path, offset, text: character })
        editor.apply({ type: 'remove_text', path, offset: offset + 1, text: old })
      }
    }
  })
}
