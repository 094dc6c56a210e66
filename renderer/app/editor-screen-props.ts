import type { ReactNode } from 'react'
import type { SlashEntry } from '../editor/menus/slash-entry.ts'
import type { AppState, Side } from './app-state.ts'
import type { OpenDocument } from './open-document.ts'

export interface EditorScreenProps {
  readonly document: OpenDocument
  readonly isShown: boolean
  /** Whether the command list or a dialog lies over the window and has the focus. */
  readonly isCovered: boolean
  readonly zoomPercent: number
  readonly isOutlineFolded: boolean
  readonly isSideFolded: boolean
  /** Whether a side lies over the paper, because there is no room beside it. */
  readonly isOver: { readonly outline: boolean; readonly side: boolean }
  readonly side: Side
  readonly sideAsked: number
  readonly sideField: string | null
  readonly leftover: readonly string[]
  readonly find: AppState['find']
  /** Counts the times finding was asked for, so that the bar takes the focus each time. */
  readonly findAsked: number
  readonly phrases: ReactNode
  readonly check: ReactNode
  readonly history: ReactNode
  /** The writer wants to change what was issued. */
  readonly onUnlock: () => void
  readonly slashEntries: readonly SlashEntry[]
  readonly onFind: (find: AppState['find']) => void
  readonly onOutline: () => void
  /** The writer went somewhere from the outline. */
  readonly onOutlineGone: () => void
  /** `focus`: the side takes the focus, at a field by its schema name or at the first that is wanted. */
  readonly onSide: (side: Side, focus: boolean | string) => void
  readonly onZoom: (by: -1 | 1) => void
  readonly onFoldSide: (folded: boolean) => void
  readonly onLeftoverDone: () => void
}
