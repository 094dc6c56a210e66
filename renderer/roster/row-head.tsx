import { GripVertical } from 'lucide-react'
import { rosterStrings as strings } from '../strings/roster.ts'
import type { RowOrder } from './use-row-order.ts'

/** The beginning of a row: the grip it is dragged by, and the box that chooses it (with Shift: from the last one to here). */
export function RowHead({ id, name, order }: { id: string; name: string; order: RowOrder }) {
  return (
    <td className="roster-head">
      <span
        className="roster-grip"
        title={strings.dragHint}
        aria-hidden="true"
        onPointerDown={(press) => order.drag(press, id)}
      >
        <GripVertical size={13} />
      </span>
      <input
        type="checkbox"
        aria-label={strings.choose(name)}
        checked={order.chosen.has(id)}
        onChange={() => undefined}
        onClick={(event) => order.choose(id, event.shiftKey ? 'range' : 'toggle')}
      />
    </td>
  )
}

interface TableHeadProps {
  readonly titles: readonly string[]
  /** How many rows there are. */
  readonly count: number
  readonly order: RowOrder
}

/** The head of units and of people: a box that chooses all rows, the columns, and room for the buttons of a row. */
export function TableHead({ titles, count, order }: TableHeadProps) {
  const isAll = count > 0 && order.chosen.size === count
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className="roster-head">
          <input
            type="checkbox"
            aria-label={strings.chooseAll}
            title={strings.chooseAllHint(count)}
            checked={isAll}
            onChange={() => (isAll ? order.clear() : order.chooseAll())}
          />
        </td>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}
