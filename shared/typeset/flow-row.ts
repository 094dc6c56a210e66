/** One paragraph of the text flow with the exact height of each of its lines; a blank is an empty paragraph. */
export type FlowRow =
  /** `endsTable`: it stands under a table, on its page, turned or not. */
  | { readonly kind: 'blank'; readonly lineTwips: number; readonly endsTable?: true }
  | {
      readonly kind: 'text'
      readonly paragraph: number
      readonly lineTwips: number
      readonly sizePt: number
      /** It begins a page, unless nothing stands on this one yet. */
      readonly startsPage: boolean
      /** White above it, which falls away where it begins a page: space before, as every word processor takes it. Left out: none. */
      readonly beforeTwips?: number
    }
  /** A table, row by row; see set-table.ts. */
  | { readonly kind: 'table'; readonly paragraph: number; readonly startsPage: boolean }
  /** 红色分隔线: an empty paragraph of that height with a bottom border of `thicknessTwips` (added to the height). */
  | { readonly kind: 'redLine'; readonly lineTwips: number; readonly thicknessTwips: number }

/** Over the text there are no tables. */
export type HeadRow = Exclude<FlowRow, { kind: 'table' }>
