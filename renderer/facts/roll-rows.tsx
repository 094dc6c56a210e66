import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RollEntry } from '#shared/minutes/blocks.ts'
import { createRollEntry } from '#shared/minutes/factories.ts'
import { layoutOf } from '#shared/people/roll-layout.ts'
import { isAskedAbout, rollDoubts } from '../editor/state/roll-doubts.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { useStore } from '../ui/store.ts'
import type { RollCell } from './roll-paste.ts'
import { RollRow } from './roll-row.tsx'

export interface RollRowsProps {
  readonly role: string
  readonly entries: readonly RollEntry[]
  readonly showsNotes: boolean
  readonly onChange: (entries: RollEntry[]) => void
  /** Whether the list went into rows; false leaves the words to the cell. */
  readonly onPaste: (at: number, cell: RollCell, text: string) => boolean
  /** What follows is an undo step of its own. */
  readonly onEndEdit: () => void
}

/** The place that gets the focus once its row is drawn: a row and the position of the input in it. */
interface WantedInput {
  readonly row: number
  readonly input: number
}

/** The rows of a roll, and the button for one more. */
export function RollRows({ role, entries, showsNotes, onChange, onPaste, onEndEdit }: RollRowsProps) {
  const doubts = useStore(rollDoubts)
  const rows = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState<WantedInput | null>(null)
  useEffect(() => {
    if (wanted === null || wanted.row >= entries.length) return
    setWanted(null)
    rows.current?.children[wanted.row]?.querySelectorAll('input')[wanted.input]?.focus()
  }, [wanted, entries.length])
  // An empty roll shows the row that the first name makes.
  const shown = entries.length === 0 ? [createRollEntry()] : entries
  const change = (at: number, fields: Partial<RollEntry>) =>
    onChange(shown.map((entry, place) => (place === at ? { ...entry, ...fields } : entry)))
  const move = (at: number, by: -1 | 1) => {
    const entry = entries[at]
    const other = entries[at + by]
    if (!entry || !other) return
    onEndEdit()
    const next = [...entries]
    // The place in the paragraph stays where it is: the first row begins none of its own.
    next[at] = { ...other, startsLine: entry.startsLine }
    next[at + by] = { ...entry, startsLine: other.startsLine }
    onChange(next)
    setWanted({ row: at + by, input: focusedInput(rows.current?.children[at]) })
  }
  const add = () => {
    onEndEdit()
    const startsLine = entries.length > 0 && layoutOf(entries) === 'lines'
    onChange([...entries, createRollEntry({ startsLine })])
    setWanted({ row: entries.length, input: 0 })
  }
  return (
    <div data-field="roll.entries">
      {showsNotes ? <p className="facts-note">{strings.notesHint}</p> : null}
      <div className="roll-head" aria-hidden="true">
        <span>{strings.entryUnit}</span>
        <span>{strings.entryNames}</span>
      </div>
      <ul className="roll-rows" aria-label={role} ref={rows}>
        {shown.map((entry, at) => (
          <RollRow
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; a row is its place
            key={at}
            row={at + 1}
            entry={entry}
            showsNote={showsNotes}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
            isDoubtful={isAskedAbout(doubts, entry)}
            onChange={(fields) => change(at, fields)}
            onMove={(by) => move(at, by)}
            onRemove={() => {
              onEndEdit()
              onChange(entries.filter((_, place) => place !== at))
            }}
            onEnter={() => (at === shown.length - 1 ? add() : setWanted({ row: at + 1, input: 0 }))}
            onPaste={(cell, text) => onPaste(at, cell, text)}
          />
        ))}
      </ul>
      <Button look="plain" icon={Plus} onPress={add}>
        {strings.addEntry}
      </Button>
    </div>
  )
}

/** Which input of a row has the focus; 0 when none. */
function focusedInput(row: Element | undefined): number {
  const inputs: (Element | null)[] = [...(row?.querySelectorAll('input') ?? [])]
  return Math.max(0, inputs.indexOf(document.activeElement))
}
