import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Editor } from 'slate'
import type { Command } from '../../commands/command.ts'
import { isComposing } from '../../commands/keys.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { rateMatch } from '../../ui/match-text.ts'
import { useSounds } from '../../ui/use-sounds.ts'
import { slashQuery } from '../queries/slash-query.ts'
import { useEditorValue } from '../state/subscribe.ts'
import { viewState } from '../state/view-state.ts'
import { PopupList } from './popup-list.tsx'
import { runSlashEntry } from './run-slash-entry.ts'
import { entriesOfCommands, type SlashEntry } from './slash-entry.ts'
import { usePopupPlace } from './use-popup-place.ts'

export interface SlashMenuProps {
  readonly editor: Editor
  readonly commands: readonly Command<Editor>[]
  readonly extraEntries: readonly SlashEntry[]
  readonly frame: RefObject<HTMLElement | null>
  /** Set to the handler that must see every key before the commands do; it says whether it took the key. */
  readonly keys: RefObject<((event: KeyboardEvent) => boolean) | null>
}

/** The list at an empty line: opened by / or 、, narrowed by label or pinyin, closed by Esc; what was typed stays as typed. */
export function SlashMenu({ editor, commands, extraEntries, frame, keys }: SlashMenuProps) {
  // A string, so that it is equal while nothing changed: key and query.
  const asked = useEditorValue(editor, (it) => {
    const found = slashQuery(it)
    return found === null ? null : `${found.key} ${found.query}`
  })
  const [key, query] = splitAsked(asked)
  // What is being composed narrows the list too, but chooses nothing.
  const composed = useEditorValue(editor, (it) => viewState(it).composed)
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const isOpen = key !== null && key !== closedAt
  const canHear = useSounds(isOpen)
  const place = usePopupPlace(editor, frame, isOpen ? key : null, 'text')
  // biome-ignore lint/correctness/useExhaustiveDependencies(canHear): more is found once the dictionary is there
  const entries = useMemo(() => {
    if (!isOpen) return []
    const all = [...entriesOfCommands(editor, commands), ...extraEntries]
    const wanted = (query + composed).replaceAll("'", '')
    return all
      .map((entry) => ({ entry, rate: rateEntry(entry, wanted) }))
      .filter(({ rate }) => rate > 0)
      .sort((one, other) => other.rate - one.rate)
      .map(({ entry }) => entry)
  }, [isOpen, editor, commands, extraEntries, query, composed, canHear])
  const chosen = Math.min(active, Math.max(0, entries.length - 1))

  useEffect(() => {
    if (key === null) {
      setClosedAt(null)
      setActive(0)
    }
  }, [key])

  useEffect(() => {
    const text = frame.current?.querySelector('.sheet-text')
    if (!isOpen || !text) return
    // The focus stays in the text; this tells a screen reader which entry Enter takes.
    text.setAttribute('aria-controls', 'slash-menu')
    text.setAttribute('aria-activedescendant', `slash-menu-${chosen}`)
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [frame, isOpen, chosen])

  useEffect(() => {
    keys.current = (event) => {
      if (!isOpen || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return false
      const entry = entries[chosen]
      if (event.key === 'Escape') setClosedAt(key)
      else if (event.key === 'ArrowDown') setActive((chosen + 1) % Math.max(1, entries.length))
      else if (event.key === 'ArrowUp') setActive((chosen + entries.length - 1) % Math.max(1, entries.length))
      else if ((event.key === 'Enter' || event.key === 'Tab') && entry) runSlashEntry(editor, entry)
      else return false
      return true
    }
    return () => {
      keys.current = null
    }
  }, [keys, isOpen, key, entries, chosen, editor])

  if (!isOpen || !place) return null
  return (
    <PopupList
      id="slash-menu"
      name={words.insertList}
      entries={entries}
      active={chosen}
      place={place}
      empty={words.noMatch}
      keyOf={(entry) => entry.id}
      onChoose={(entry) => runSlashEntry(editor, entry)}
      render={(entry) => (
        <>
          <span>{entry.label}</span>
          {entry.hint !== null && <kbd>{entry.hint}</kbd>}
        </>
      )}
    />
  )
}

function splitAsked(asked: string | null): [string | null, string] {
  if (asked === null) return [null, '']
  const gap = asked.indexOf(' ')
  return [asked.slice(0, gap), asked.slice(gap + 1)]
}

/** A word of its own that calls the entry counts as much as the beginning of its label. */
function rateEntry(entry: SlashEntry, wanted: string): number {
  const isCalled = wanted !== '' && entry.trigger?.toLowerCase().startsWith(wanted.toLowerCase()) === true
  return isCalled ? rateMatch(wanted, wanted) : rateMatch(entry.label, wanted)
}
