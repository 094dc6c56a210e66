import type { BaseEditor } from 'slate'
import type { HistoryEditor } from 'slate-history'
import type { ReactEditor } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Caption, Cell, Row } from '#shared/minutes/table.ts'
import type { MinutesText } from '#shared/minutes/text.ts'
import type { Wording } from '#shared/minutes/wording.ts'

// The Slate value is Minutes.children: a flat list of blocks, nothing inline; a table alone holds elements. Imported for its types wherever Slate is used.
declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor &
      ReactEditor &
      HistoryEditor & {
        /** The document's own copy of the house wording. */
        wording: Wording
      }
    Element: MinutesBlock | Caption | Row | Cell
    Text: MinutesText
  }
}

declare module 'react' {
  interface CSSProperties {
    '--zoom'?: number
    '--characters'?: number
    '--body-name'?: string
    '--topic-name'?: string
    '--emblem-face'?: string
    '--emblem-weight'?: 'bold' | 'normal'
    '--emblem-color'?: string
    '--emblem-contrast-color'?: string
    '--title-face'?: string
    '--title-weight'?: 'bold' | 'normal'
    '--red-line-color'?: string
    '--red-line-contrast-color'?: string
    '--emblem-characters'?: number
    '--left'?: number
    '--first'?: number
    '--right'?: number
    '--table-size'?: number
  }
}
