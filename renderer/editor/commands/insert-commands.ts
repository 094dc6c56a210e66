import type { Editor } from 'slate'
import type { SheetCommandId } from '#shared/commands/commands.ts'
import { composeReport } from '#shared/wording/report.ts'
import type { Deed } from '../../commands/command.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { currentTopicIndex } from '../queries/current-block.ts'
import { canInsertItem, insertItem } from './insert-item.ts'
import { insertDecision, insertParagraph, insertReport, insertStatement } from './insert-statement.ts'
import { insertTable } from './insert-table.ts'
import { insertAttachment, insertColophon, insertRoll } from './insert-tail.ts'
import { insertTopic } from './insert-topic.ts'
import { makeTasks } from './make-tasks.ts'
import { isInTable } from './step-cells.ts'

/** Commands that make a block. */
export const INSERT_DEEDS = {
  'insert.topic': { run: (editor) => insertTopic(editor) },
  'insert.report': { canRun: hasReport, run: insertReport },
  'insert.decision': { run: insertDecision },
  'insert.item': { canRun: canInsertItem, run: insertItem },
  'insert.statement': { run: (editor) => insertStatement(editor, null) },
  'insert.paragraph': { run: insertParagraph },
  'insert.roll': { run: insertNextRoll },
  'insert.attachment': { run: insertAttachment },
  'insert.table': { canRun: (editor) => !isInTable(editor), run: insertTable },
  'insert.tasks': { run: makeTasks },
  'insert.colophon': { run: insertColophon },
} as const satisfies Partial<Record<SheetCommandId, Deed<Editor>>>

function hasReport(editor: Editor): boolean {
  const heading = blockAt(editor, currentTopicIndex(editor))
  return heading?.type === 'topic' && composeReport(heading, editor.wording) !== null
}

/** The first roll of the house that the document has not yet; when it has all, the caret goes to the first. */
function insertNextRoll(editor: Editor): void {
  const forms = editor.wording.rolls
  const taken = new Set(blocksOf(editor).flatMap((block) => (block.type === 'roll' ? [block.role] : [])))
  const form = forms.find(({ role }) => !taken.has(role)) ?? forms[0]
  if (form) insertRoll(editor, form)
}
