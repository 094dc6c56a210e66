import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { breakBlock } from './commands/break-block.ts'
import { deleteAtEnd, deleteAtStart } from './commands/delete-at-edge.ts'
import { deleteSelection, deleteToType } from './commands/delete-selection.ts'
import { typeText } from './commands/type-text.ts'
import { isCompositionBeginning } from './guards/compose-in-text.ts'
import { blocksOf, isBlock, isShownOnly } from './queries/blocks.ts'
import { textChanges } from './queries/text-changes.ts'
import { attachmentsComeLast } from './rules/attachments-come-last.ts'
import { boldOnlyInProse } from './rules/bold-only-in-prose.ts'
import { colophonComesLast } from './rules/colophon-comes-last.ts'
import { everyBlockHasOwnId } from './rules/every-block-has-own-id.ts'
import { everyChildIsBlock } from './rules/every-child-is-block.ts'
import { everyTableIsWhole } from './rules/every-table-is-whole.ts'
import { itemFollowsStatement } from './rules/item-follows-statement.ts'
import { mastheadComesFirst } from './rules/masthead-comes-first.ts'
import { openingComesBeforeBody } from './rules/opening-comes-before-body.ts'
import { proseHasOnlyText } from './rules/prose-has-only-text.ts'
import { proseIsOneLine } from './rules/prose-is-one-line.ts'
import { rollLabelsFollowTopics } from './rules/roll-labels-follow-topics.ts'
import { rollsComeAfterBody } from './rules/rolls-come-after-body.ts'
import type { BlockRule, DocumentRule } from './rules/rule.ts'
import { voidHasEmptyText } from './rules/void-has-empty-text.ts'
import './state/custom-types.ts'

const DOCUMENT_RULES: readonly DocumentRule[] = [
  everyChildIsBlock,
  everyBlockHasOwnId,
  mastheadComesFirst,
  openingComesBeforeBody,
  rollsComeAfterBody,
  colophonComesLast,
  attachmentsComeLast,
  itemFollowsStatement,
  rollLabelsFollowTopics,
]
const BLOCK_RULES: readonly BlockRule[] = [
  proseHasOnlyText,
  proseIsOneLine,
  voidHasEmptyText,
  boldOnlyInProse,
  everyTableIsWhole,
]

const lastInOrder = new WeakMap<Editor, readonly MinutesBlock[]>()

/** Whether a document rule had to change something. Words alone bring no document out of order. */
function putInOrder(editor: Editor): boolean {
  const blocks = blocksOf(editor)
  const known = lastInOrder.get(editor)
  const isStillInOrder =
    known !== undefined && editor.children.length === blocks.length && textChanges(known, blocks) !== null
  if (!isStillInOrder && DOCUMENT_RULES.some((rule) => rule(editor))) return true
  lastInOrder.set(editor, blocks)
  return false
}

/** Makes an editor that holds Minutes.children and nothing else: its rules, and what its keys do at the edges of blocks. */
export function withMinutes(editor: Editor, wording: Wording): Editor {
  const { normalizeNode, deleteBackward, deleteForward, insertText } = editor
  editor.wording = wording
  editor.isVoid = (element) => isBlock(element) && isShownOnly(element)
  editor.isInline = () => false
  editor.normalizeNode = (entry, options) => {
    const [, path] = entry
    const [index] = path
    if (path.length === 0 && putInOrder(editor)) return
    if (path.length === 1 && index !== undefined && BLOCK_RULES.some((rule) => rule(editor, index))) return
    normalizeNode(entry, options)
  }
  editor.insertBreak = () => breakBlock(editor, { runIn: false })
  editor.insertSoftBreak = () => breakBlock(editor, { runIn: true })
  editor.deleteBackward = (unit) => {
    if (!deleteAtStart(editor)) deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (!deleteAtEnd(editor)) deleteForward(unit)
  }
  editor.deleteFragment = () => (isCompositionBeginning(editor) ? deleteToType : deleteSelection)(editor)
  editor.insertText = (text, options) => typeText(editor, text, (line) => insertText(line, options))
  return editor
}
