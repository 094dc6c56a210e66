import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { createStatement, ownText } from '#shared/minutes/factories.ts'
import { expandPhrase } from '#shared/phrases/expand-phrase.ts'
import type { Phrase } from '#shared/phrases/phrase-bank.ts'
import { documentKindOf } from '#shared/wording/decision.ts'
import { topicBefore } from '#shared/wording/effective-text.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { placeBlock } from '../editor/commands/place-block.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { revealMadeLines } from '../editor/commands/reveal-block.ts'
import { blockAt, blocksOf, isEmptyProse, isShownOnly } from '../editor/queries/blocks.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import { endOfBody } from '../editor/queries/spans.ts'
import { selectFirstField } from './fill-fields.ts'

/** Writes a phrase at the caret, with the facts of the topic filled in; the first field that is left is selected. */
export function insertPhrase(editor: Editor, phrase: Pick<Phrase, 'text'>): void {
  asOneStep(editor, () => {
    const { text } = expandPhrase(phrase, factsAtCaret(editor))
    const isStatement = splitOpener(text, editor.wording).opener !== null
    if (isStatement && !isAtEmptyBlock(editor)) placeBlock(editor, createStatement(''))
    else makeRoomForText(editor)
    skipOpener(editor)
    editor.insertText(text)
    const caret = editor.selection?.focus
    if (caret) selectFirstField(editor, caret.path[0] ?? 0, Math.max(0, offsetInBlock(editor) - text.length))
  })
  takeFocus(editor)
  const written = currentBlockIndex(editor)
  if (written !== null) revealMadeLines(editor, written)
}

/** Writes a symbol at the caret; a pair goes around what is selected, else the caret goes between its halves. */
export function insertSymbol(editor: Editor, symbol: string): void {
  asOneStep(editor, () => {
    makeRoomForText(editor)
    const [open = '', close = ''] = symbol
    if (!PAIRS.includes(symbol)) return editor.insertText(symbol)
    const inside = editor.selection ? SlateEditor.string(editor, editor.selection) : ''
    editor.insertText(open + inside + close)
    if (inside === '') Transforms.move(editor, { distance: 1, reverse: true })
  })
  takeFocus(editor)
}

const PAIRS: readonly string[] = ['〔〕', '《》', '〈〉', '“”', '‘’', '（）']

/** Puts the caret where text may be typed: a new paragraph after a block that only shows its facts. */
function makeRoomForText(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index !== null && block && !isShownOnly(block)) return
  const end = endOfBody(blocksOf(editor))
  const at = index === null || index >= end ? end : index + 1
  Transforms.insertNodes(editor, createStatement(''), { at: [at] })
  Transforms.select(editor, SlateEditor.start(editor, [at]))
}

function isAtEmptyBlock(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  return block !== null && isEmptyProse(block)
}

/** At the very beginning of 会议强调，… a phrase goes after the opener, not before it. */
function skipOpener(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || block?.type !== 'statement' || offsetInBlock(editor) > 0) return
  const { opener, mark } = splitOpener(ownText(block), editor.wording)
  const point = opener === null ? null : pointIn(editor, index, opener.length + mark.length)
  if (point && editor.selection && Range.isCollapsed(editor.selection)) Transforms.select(editor, point)
}

function offsetInBlock(editor: Editor): number {
  const point = editor.selection?.focus
  return point ? offsetIn(editor, point) : 0
}

/** What is known already: the topic's 文种 and its 汇报单位. */
function factsAtCaret(editor: Editor): Record<string, string | undefined> {
  const index = currentBlockIndex(editor)
  const topic = index === null ? null : topicBefore(blocksOf(editor), index)
  if (topic === null || ownText(topic) === '') return {}
  const unit = topic.reporter ?? undefined
  const kind = documentKindOf(topic, editor.wording) ?? undefined
  return { 文种: kind, 汇报单位: unit, 责任单位: unit }
}
