import type { Span } from '../editor/queries/spans.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import type { OutlineRow } from './outline-rows.ts'

export interface OutlineActions {
  readonly goTo: (index: number) => void
  /** The blocks that are dragged with a row; null: it stays where it is, as everything does while an input method is at work. */
  readonly spanOf: (index: number) => Span | null
  /** Where they land when they are let go of before the block at `gap` (Infinity: after the last one); null: they stay. */
  readonly landingOf: (index: number, gap: number) => number | null
  readonly move: (index: number, to: number) => Moved | null
  /** One place up or down. */
  readonly nudge: (index: number, by: -1 | 1) => Moved | null
  /** What the right button offers on the row of a block; the caret goes there. */
  readonly menuOf: (index: number) => readonly MenuEntry[]
  /** The rows of the document as it is now. */
  readonly rows: () => readonly OutlineRow[]
  readonly addTopic: () => void
  /** A name of the block that stays the same while it is edited and moved. */
  readonly keyOf: (index: number) => string
}

/** Where a moved row stands now, and what a reader of the screen hears of it. */
export interface Moved {
  readonly index: number
  readonly news: string
}
