import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Derivation } from '#shared/minutes/decision.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { effectiveText, topicBefore } from '#shared/wording/effective-text.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { readDecision } from '#shared/wording/read-decision.ts'
import { composeReport } from '#shared/wording/report.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'
import { tellReplaced } from './tell-replaced.ts'

/** What blocks were before the writer took them over, for as long as the document is open. By the block's key. */
const takenOver = new WeakMap<object, Derivation | string>()

export function canOverride(editor: Editor, index: number | null): boolean {
  const block = blockAt(editor, index)
  return block !== null && derivationOf(block) !== null
}

/** 改写: a derived text becomes plain text that the writer changes; the caret goes to its end. */
export function overrideDerived(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  const derivation = block && derivationOf(block)
  if (!block || !derivation) return
  const text = effectiveText({ wording: editor.wording, children: blocksOf(editor) }, index)
  takenOver.set(ReactEditor.findKey(editor, block), derivation)
  asOneStep(editor, () => {
    if (block.type === 'opening') setBlock(editor, index, { ...block, form: null })
    else if (block.type === 'statement' || block.type === 'item')
      setBlock(editor, index, { ...block, derived: null })
    editor.apply({ type: 'insert_text', path: [index, 0], offset: 0, text })
    Transforms.select(editor, SlateEditor.end(editor, [index]))
  })
}

/** What a statement or item was written from before the writer took it over; null where that is not known. */
export function takenOverFrom(editor: Editor, block: MinutesBlock): Derivation | null {
  const remembered = takenOver.get(ReactEditor.findKey(editor, block))
  return remembered === undefined || typeof remembered === 'string' ? null : remembered
}

/** What a block written by hand can be turned back to: what it was, else what its text reads as; null: nothing. */
export function findTurnBack(editor: Editor, index: number | null): Derivation | string | null {
  const block = blockAt(editor, index)
  if (index === null || !block || derivationOf(block) !== null) return null
  const remembered = takenOver.get(ReactEditor.findKey(editor, block))
  if (remembered !== undefined) return remembered
  if (block.type === 'opening') return editor.wording.openingForms[0]?.id ?? null
  if (block.type !== 'statement' && block.type !== 'item') return null
  const topic = topicBefore(blocksOf(editor), index)
  const text = ownText(block)
  const report = topic && composeReport(topic, editor.wording)
  const opener = splitOpener(text, editor.wording).opener
  if (report && opener !== null && splitOpener(report, editor.wording).opener === opener)
    return { from: 'report' }
  const decision = readDecision(text, topic, editor.wording)
  return decision && { from: 'decision', ...decision }
}

/** 恢复自动: the text is computed again; what was written by hand is named and comes back by the notice or by undo. */
export function turnBack(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  const target = findTurnBack(editor, index)
  if (!block || target === null) return
  asOneStep(editor, () => {
    if (block.type === 'opening' && typeof target === 'string')
      setBlock(editor, index, { ...block, form: target })
    else if ((block.type === 'statement' || block.type === 'item') && typeof target !== 'string') {
      setBlock(editor, index, { ...block, derived: target })
    }
    Transforms.select(editor, SlateEditor.start(editor, [index]))
  })
  tellReplaced(editor, index, block)
}

function derivationOf(block: NonNullable<ReturnType<typeof blockAt>>): Derivation | string | null {
  if (block.type === 'opening') return block.form
  return block.type === 'statement' || block.type === 'item' ? block.derived : null
}
