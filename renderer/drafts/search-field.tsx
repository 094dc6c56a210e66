import { Search } from 'lucide-react'
import type { Ref } from 'react'
import { libraryStrings as strings } from '../strings/library.ts'
import { SearchInput } from '../ui/search-input.tsx'

export interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Arrow down goes on to the list. */
  readonly onDown: () => void
  readonly inputRef: Ref<HTMLInputElement>
}

/** Words to look for in all drafts. */
export function SearchField({ value, onChange, onDown, inputRef }: SearchFieldProps) {
  return (
    <div className="search">
      <Search aria-hidden="true" size={15} className="search-icon" />
      <SearchInput
        ref={inputRef}
        className="search-input"
        label={strings.search}
        hint={strings.searchHint}
        value={value}
        onChange={onChange}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          onDown()
        }}
      />
    </div>
  )
}
