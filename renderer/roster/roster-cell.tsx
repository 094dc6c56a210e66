import { useFieldDraft } from '../ui/use-field-draft.ts'

export interface RosterCellProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Ids of suggestions: a datalist of the page. */
  readonly list?: string
  /** Called when the cell is left with other words than before. */
  readonly onCommit: (text: string) => void
}

/** A cell of the roster's tables: typed in place, kept when it is left or Enter is pressed. */
export function RosterCell({ label, value, placeholder, list, onCommit }: RosterCellProps) {
  const draft = useFieldDraft(value, () => undefined)
  const commit = () => {
    if (draft.text.trim() !== value) onCommit(draft.text.trim())
  }
  return (
    <input
      className="input roster-cell"
      type="text"
      aria-label={label}
      placeholder={placeholder}
      list={list}
      spellCheck={false}
      autoComplete="off"
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      onCompositionStart={draft.onCompositionStart}
      onCompositionEnd={draft.onCompositionEnd}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
        if (event.key === 'Escape') draft.change(value)
      }}
    />
  )
}
