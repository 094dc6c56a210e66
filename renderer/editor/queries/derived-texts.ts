import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { blocksOf, isShownOnly } from './blocks.ts'
import { textChanges } from './text-changes.ts'

interface Computed {
  readonly blocks: readonly MinutesBlock[]
  readonly texts: readonly string[]
}
const last = new WeakMap<Editor, Computed>()

/**
 * The computed text of every derived block, '' for the others. Computed again only when something it can depend on has changed: typing
 * in a statement, an item or a paragraph never does.
 */
export function derivedTexts(editor: Editor): readonly string[] {
  const blocks = blocksOf(editor)
  const known = last.get(editor)
  if (known && textChanges(known.blocks, blocks) !== null) {
    last.set(editor, { blocks, texts: known.texts })
    return known.texts
  }
  const texts = effectiveTexts({ wording: editor.wording, children: blocks })
  const shown = texts.map((text, index) => {
    const block = blocks[index]
    return block && isShownOnly(block) ? text : ''
  })
  last.set(editor, { blocks, texts: shown })
  return shown
}
