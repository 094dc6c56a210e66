import type { LucideIcon } from 'lucide-react'

export interface RowButtonProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

/** A small tool at the end of a table's row, for the mouse: Tab passes it, the keyboard has keys of its own for the same. */
export function RowButton({ label, icon: Icon, isDisabled = false, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      className="row-button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      tabIndex={-1}
      onClick={onPress}
    >
      <Icon aria-hidden="true" size={13} />
    </button>
  )
}
