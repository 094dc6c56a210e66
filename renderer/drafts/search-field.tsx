import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { useFieldDraft } from '../ui/use-field-draft.ts'

export interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Arrow down goes on to the list. */
  readonly onDown: () => void
  readonly inputRef: Ref<HTMLInputElement>
}

/** Words to look for in all drafts. Letters of an input method are not searched before they become characters. */
export function SearchField({ value, onChange, onDown, inputRef }: SearchFieldProps) {
  const draft = useFieldDraft(value, onChange)
  return (
    <div className="search">
      <Search aria-hidden="true" size={15} className="search-icon" />
      <input
        ref={inputRef}
        className="input search-input"
        type="text"
        data-own-undo
        aria-label={strings.search}
        placeholder={strings.searchHint}
        spellCheck={false}
        maxLength={200}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onCompositionStart={draft.onCompositionStart}
        onCompositionEnd={draft.onCompositionEnd}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onDown()
          } else if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            onChange('')
          }
        }}
      />
      {value === '' ? null : (
        <button
          type="button"
          className="search-clear"
          aria-label={uiStrings.clear}
          onClick={() => onChange('')}
        >
          <X aria-hidden="true" size={14} />
        </button>
      )}
    </div>
  )
}
