import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { effectiveText } from '#shared/wording/effective-text.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { notify } from '../../ui/notices.tsx'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { asOneStep } from './as-one-step.ts'
import { placeCaret } from './place-caret.ts'
import { setBlock } from './set-block.ts'

/** Characters of the words that went which the notice shows. */
const SHOWN = 40

/** After a text by hand was replaced by the computed one: says which words went and offers them back, also after more was written. */
export function tellReplaced(editor: Editor, index: number, before: MinutesBlock): void {
  const lost = ownText(before)
  const block = blockAt(editor, index)
  const now = effectiveText({ wording: editor.wording, children: blocksOf(editor) }, index)
  if (!block || lost === '' || lost === now) return
  const key = ReactEditor.findKey(editor, block)
  const excerpt = lost.length > SHOWN ? `${lost.slice(0, SHOWN)}…` : lost
  notify({
    text: words.replaced(excerpt),
    tone: 'info',
    actions: [{ label: words.giveBack, run: () => giveBack(editor, key, lost) }],
  })
}

function giveBack(editor: Editor, key: ReturnType<typeof ReactEditor.findKey>, text: string): void {
  const index = blocksOf(editor).findIndex((block) => ReactEditor.findKey(editor, block) === key)
  const block = blockAt(editor, index)
  if (!block) return
  asOneStep(editor, () => {
    if (block.type === 'opening') setBlock(editor, index, { ...block, form: null })
    else if (block.type === 'statement' || block.type === 'item')
      setBlock(editor, index, { ...block, derived: null })
    else return
    const at = { anchor: SlateEditor.start(editor, [index]), focus: SlateEditor.end(editor, [index]) }
    Transforms.insertText(editor, text, { at })
  })
  placeCaret(editor, SlateEditor.end(editor, [index]))
}
