import type { Editor } from 'slate'
import type { Table } from '#shared/minutes/table.ts'
import type { TaskChange } from '#shared/wording/task-list.ts'
import { createStore } from '../../ui/store.ts'

/** A refresh of a 任务清单 that waits for the writer's word. */
export interface TaskPreview {
  readonly editor: Editor
  readonly tableId: string
  readonly table: Table
  readonly changes: readonly TaskChange[]
}

export const taskPreview = createStore<TaskPreview | null>(null)
