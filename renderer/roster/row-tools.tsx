import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { rosterStrings as strings } from '../strings/roster.ts'

interface RowToolsProps {
  readonly name: string
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** ↑ ↓ × at the end of a row. */
export function RowTools({ name, onMove, onRemove }: RowToolsProps) {
  return (
    <td className="roster-tools">
      <RowButton label={`${strings.moveUp}${name}`} icon={ArrowUp} onPress={() => onMove(-1)} />
      <RowButton label={`${strings.moveDown}${name}`} icon={ArrowDown} onPress={() => onMove(1)} />
      <RowButton label={`${strings.remove}${name}`} icon={X} onPress={onRemove} />
    </td>
  )
}

function RowButton({ label, icon: Icon, onPress }: { label: string; icon: typeof X; onPress: () => void }) {
  return (
    <button
      type="button"
      className="row-button"
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={onPress}
    >
      <Icon aria-hidden="true" size={13} />
    </button>
  )
}
