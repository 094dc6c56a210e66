import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { rosterStrings as strings } from '../strings/roster.ts'
import { RowButton } from '../ui/row-button.tsx'

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
