import { useFieldDraft } from '../ui/use-field-draft.ts'

export interface RosterCellProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Ids of suggestions: a datalist of the page. */
  readonly list?: string
  /** Empty again after its words were taken. */
  readonly isCleared?: boolean
  /** Called when the cell is left with other words than before. */
  readonly onCommit: (text: string) => void
}

/** A cell of the roster's tables: typed in place, kept when it is left or Enter is pressed. */
export function RosterCell({
  label,
  value,
  placeholder,
  list,
  isCleared = false,
  onCommit,
}: RosterCellProps) {
  const draft = useFieldDraft(value, () => undefined)
  const commit = () => {
    if (draft.text.trim() === value) return
    onCommit(draft.text.trim())
    if (isCleared) draft.change('')
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
      data-kept={value}
      onChange={(event) => draft.change(event.target.value)}
      onCompositionStart={draft.onCompositionStart}
      onCompositionEnd={draft.onCompositionEnd}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          // A name may open a question; this Enter is not its answer.
          event.preventDefault()
          commit()
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          draft.change(value)
        }
      }}
    />
  )
}
