import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import { createTaskTable, listTasks, refreshTasks } from '#shared/wording/task-list.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { tell } from '../../ui/tell.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { endOfBody } from '../queries/spans.ts'
import { type TaskPreview, taskPreview } from '../state/task-preview.ts'
import { asOneStep } from './as-one-step.ts'
import { insertBlockAt } from './place-block.ts'
import { replaceTable } from './replace-table.ts'
import { revealMadeLines } from './reveal-block.ts'

/**
 * Makes the 任务清单 of what the document decides, in the 附件 of the caret or at the end of the text. Where there is one, what a refresh would
 * change is shown first.
 */
export function makeTasks(editor: Editor): void {
  const context: MinutesContext = { wording: editor.wording, children: blocksOf(editor) }
  const tasks = listTasks(context)
  const existing = context.children.find((block) => block.type === 'table' && block.isTasks)
  if (tasks.length === 0) {
    tell(words.noTasks)
  } else if (existing?.type === 'table') {
    const { table, changes } = refreshTasks(existing, tasks)
    if (changes.length === 0) tell(words.tasksUpToDate(tasks.length))
    else taskPreview.set({ editor, tableId: existing.id, table, changes })
  } else {
    const current = currentBlockIndex(editor)
    const isAttached = current !== null && isInAttachment(context.children, current)
    const at = isAttached ? current + 1 : endOfBody(context.children)
    asOneStep(editor, () => {
      insertBlockAt(editor, at, createTaskTable(tasks))
      Transforms.select(editor, SlateEditor.start(editor, [at, 1]))
    })
    revealMadeLines(editor, at)
    tell(words.tasksMade(tasks.length))
  }
}

/** Takes over what was shown; nothing where the table is gone since. */
export function takeTasks({ editor, tableId, table }: TaskPreview): void {
  const index = blocksOf(editor).findIndex(({ id }) => id === tableId)
  if (index >= 0) asOneStep(editor, () => replaceTable(editor, index, table))
}
