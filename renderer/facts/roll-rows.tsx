import { Plus } from 'lucide-react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { RollEntry } from '#shared/minutes/blocks.ts'
import { createRollEntry } from '#shared/minutes/factories.ts'
import { layoutOf } from '#shared/people/roll-layout.ts'
import { isAskedAbout, rollDoubts } from '../editor/state/roll-doubts.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { followDrag } from '../ui/follow-drag.ts'
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
  const [dropAt, showDrop] = useState<number | null>(null)
  const dropped = useRef<number | null>(null)
  const setDropAt = (place: number | null) => {
    dropped.current = place
    showDrop(place)
  }
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
  /** By the grip, to the place under the mouse. */
  const drag = (at: number, press: PointerEvent<HTMLElement>) => {
    const list = rows.current
    if (list === null) return
    followDrag(press.nativeEvent, {
      source: press.currentTarget,
      scroller: list.closest('.side-body'),
      over: (_, y) => setDropAt(placeUnder(list, y)),
      drop: () => {
        const to = dropped.current
        if (to !== null) moveTo(at, to)
      },
      end: () => setDropAt(null),
    })
  }
  const moveTo = (from: number, to: number) => {
    const moved = entries[from]
    if (moved === undefined || to === from || to === from + 1) return
    onEndEdit()
    const others = entries.filter((_, place) => place !== from)
    const at = to > from ? to - 1 : to
    const next = [...others.slice(0, at), moved, ...others.slice(at)]
    // Where lines begin belongs to the places, not to those who stand there.
    onChange(next.map((entry, place) => ({ ...entry, startsLine: entries[place]?.startsLine ?? false })))
    // The mouse took the focus away from wherever it was: keys go on from the row that was moved.
    setWanted({ row: at, input: 0 })
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
            // What is printed after the names is seen also where nobody asked for notes.
            showsNote={showsNotes || entry.note !== null}
            isFirst={at === 0}
            isLast={at === shown.length - 1}
            isDoubtful={isAskedAbout(doubts, entry)}
            onChange={(fields) => change(at, fields)}
            isDropBefore={dropAt === at}
            isDropAfter={at === shown.length - 1 && dropAt === shown.length}
            onDrag={(press) => drag(at, press)}
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

/** Before which row something is dropped at this height; their number: after the last. */
function placeUnder(list: HTMLElement, y: number): number {
  const rows = [...list.children].map((row) => row.getBoundingClientRect())
  const place = rows.findIndex(({ top, height }) => y < top + height / 2)
  return place < 0 ? rows.length : place
}

/** Which input of a row has the focus; 0 when none. */
function focusedInput(row: Element | undefined): number {
  const inputs: (Element | null)[] = [...(row?.querySelectorAll('input') ?? [])]
  return Math.max(0, inputs.indexOf(document.activeElement))
}
