import type { Editor } from 'slate'
import { createStore } from '../../ui/store.ts'

/** The columns whose width is asked for; `to` is not among them. */
export interface ColumnWidthAsked {
  readonly editor: Editor
  readonly tableId: string
  readonly from: number
  readonly to: number
}

export const columnWidthAsked = createStore<ColumnWidthAsked | null>(null)
