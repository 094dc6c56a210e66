import { Fragment, type ReactNode } from 'react'
import type { RowsInView } from './use-rows-in-view.ts'

export interface DrawnRowsProps {
  readonly view: RowsInView
  /** Of all rows in their order. */
  readonly ids: readonly string[]
  /** Makes the row at a place. */
  readonly row: (at: number) => ReactNode
}

/** The rows of a table body that are drawn; what is not leaves its room. */
export function DrawnRows({ view, ids, row }: DrawnRowsProps) {
  return (
    <>
      {view.rows.map(({ at, gapPx }) => (
        <Fragment key={ids[at]}>
          <Gap px={gapPx} />
          {row(at)}
        </Fragment>
      ))}
      <Gap px={view.restPx} />
    </>
  )
}

function Gap({ px }: { px: number }) {
  return px === 0 ? null : (
    <tr className="roster-gap" style={{ height: px }}>
      <td />
    </tr>
  )
}
