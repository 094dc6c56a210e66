import { Settings2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Editor } from 'slate'
import { expandPhrase } from '#shared/phrases/expand-phrase.ts'
import type { Phrase, PhraseBank } from '#shared/phrases/phrase-bank.ts'
import { phraseStrings as strings, symbolNames } from '../strings/phrases.ts'
import { Button } from '../ui/button.tsx'
import { matchesText } from '../ui/match-text.ts'
import { SearchInput } from '../ui/search-input.tsx'
import { useSounds } from '../ui/use-sounds.ts'
import { insertPhrase, insertSymbol } from './insert-phrase.ts'

export interface PhrasePanelProps {
  readonly editor: Editor
  readonly bank: PhraseBank
  readonly onManage: () => void
}

/** 常用语: the house's phrases beside the sheet; one press writes one. Symbols on top. */
export function PhrasePanel({ editor, bank, onManage }: PhrasePanelProps) {
  const [query, setQuery] = useState('')
  useSounds()
  const list = useRef<HTMLDivElement>(null)
  const groups = bank.groups
    .map((group) => ({ ...group, phrases: group.phrases.filter((phrase) => fits(phrase, query)) }))
    .filter((group) => group.phrases.length > 0)
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('.phrase') ?? [])]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const all = buttons()
    const at = all.findIndex((button) => button.matches(':focus'))
    event.preventDefault()
    all[event.key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)]?.focus()
  }
  return (
    <search className="phrases" onKeyDown={onKeyDown}>
      <div className="symbols" role="toolbar" aria-label={strings.symbols}>
        {symbolNames.map(([symbol, name]) => (
          <button
            key={symbol}
            type="button"
            className="symbol"
            title={name}
            aria-label={strings.insertSymbol(name)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insertSymbol(editor, symbol)}
          >
            {symbol}
          </button>
        ))}
      </div>
      <div className="phrases-bar">
        <SearchInput
          label={strings.search}
          hint={strings.searchHint}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            buttons()[0]?.click()
          }}
        />
        <Button look="plain" icon={Settings2} onPress={onManage}>
          {strings.manage.replace('常用语…', '')}
        </Button>
      </div>
      <p className="facts-note phrases-hint">{groups.length === 0 ? strings.nothing : strings.hint}</p>
      <div ref={list}>
        {groups.map((group) => (
          <section key={group.name} className="phrase-group">
            <h3>{group.name}</h3>
            {group.phrases.map((phrase) => (
              <button
                key={phrase.id}
                type="button"
                className="phrase"
                onClick={() => insertPhrase(editor, phrase)}
              >
                <span className="phrase-title">
                  {phrase.title}
                  {phrase.trigger === null ? null : <kbd>{phrase.trigger}</kbd>}
                </span>
                <span className="phrase-text">{expandPhrase(phrase).text}</span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </search>
  )
}

function fits(phrase: Phrase, query: string): boolean {
  const words = query.trim().toLowerCase()
  if (words === '' || phrase.trigger?.toLowerCase().startsWith(words)) return true
  return matchesText(phrase.title, words) || phrase.text.includes(query.trim())
}
