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

/** Over them all. */
export function AllRowsHead({ count, order }: { count: number; order: RowOrder }) {
  const isAll = count > 0 && order.chosen.size === count
  return (
    <td className="roster-head">
      <input
        type="checkbox"
        aria-label={strings.chooseAll}
        title={strings.chooseAll}
        checked={isAll}
        onChange={() => (isAll ? order.clear() : order.chooseAll())}
      />
    </td>
  )
}
