import type { ComposedParagraph } from '../compose/composed.ts'
import type { FlowPlan } from './flow-plan.ts'
import type { FlowRow } from './flow-row.ts'

/** Rows that stand on pages of one orientation; each begins on a page of its own. */
export interface FlowSection {
  readonly isLandscape: boolean
  readonly rows: readonly FlowRow[]
}

/** The flow in stretches of upright and of turned pages. A turned table has pages of its own, with its caption and the head of its 附件. */
export function planSections({ rows }: FlowPlan, paragraphs: readonly ComposedParagraph[]): FlowSection[] {
  const isTurned = (row: FlowRow | undefined) =>
    (row?.kind === 'text' || row?.kind === 'table') && (paragraphs[row.paragraph]?.isLandscape ?? false)
  const sections: { isLandscape: boolean; rows: FlowRow[] }[] = []
  for (const [at, row] of rows.entries()) {
    const last = sections.at(-1)
    const isBlankInside = row.kind === 'blank' && (row.endsTable === true || isTurned(rows[at - 1]))
    const isLandscape = isBlankInside ? (last?.isLandscape ?? false) : isTurned(row)
    const isFull = last?.rows.some(({ kind }) => kind === 'table') ?? false
    const goesOn =
      last !== undefined && last.isLandscape === isLandscape && (!isLandscape || isBlankInside || !isFull)
    if (goesOn) last.rows.push(row)
    else sections.push({ isLandscape, rows: [row] })
  }
  return sections
}
