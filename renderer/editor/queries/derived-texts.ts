import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import { blocksOf, isShownOnly } from './blocks.ts'

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
  if (known && canKeep(known.blocks, blocks)) {
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

function canKeep(before: readonly MinutesBlock[], after: readonly MinutesBlock[]): boolean {
  if (before.length !== after.length) return false
  return after.every((block, index) => {
    const old = before[index]
    return old === block || (old !== undefined && isPlain(old) && isPlain(block))
  })
}

function isPlain(block: MinutesBlock): boolean {
  if (block.type === 'paragraph') return true
  return (block.type === 'statement' || block.type === 'item') && block.derived === null
}
