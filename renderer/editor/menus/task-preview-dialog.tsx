import type { TaskChange } from '#shared/wording/task-list.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useStore } from '../../ui/store.ts'
import { takeTasks } from '../commands/make-tasks.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { taskPreview } from '../state/task-preview.ts'

/** What a refresh of the 任务清单 changes, before it does. */
export function TaskPreviewDialog() {
  const preview = useStore(taskPreview)
  if (preview === null) return null
  const close = () => taskPreview.set(null)
  return (
    <FormDialog
      title={words.refreshTasks}
      size="medium"
      deed={words.takeTasks}
      onClose={close}
      onDo={() => {
        close()
        takeTasks(preview)
        takeFocus(preview.editor)
      }}
    >
      <p>{words.tasksChanged(preview.changes.length)}</p>
      <ul className="task-changes">
        {preview.changes.map((change) => (
          <li key={JSON.stringify(change)}>{describe(change)}</li>
        ))}
      </ul>
    </FormDialog>
  )
}

function describe(change: TaskChange): string {
  if (change.kind === 'changed')
    return words.taskChanged(change.task, change.head, change.before, change.after)
  return change.kind === 'added' ? words.taskAdded(change.task) : words.taskRemoved(change.task)
}
