import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { createRollEntry } from '#shared/minutes/factories.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import type { FactsEdit } from './facts-edit.ts'
import { RollRow } from './roll-row.tsx'
import { RollText } from './roll-text.tsx'

export interface RollEditorProps {
  readonly index: number
  readonly roll: Roll
  readonly wording: Wording
  readonly units: readonly string[]
  readonly edit: FactsEdit
}

/** 名单: one row for each unit, or the whole roll as text. */
export function RollEditor({ index, roll, wording, edit }: RollEditorProps) {
  const { entries } = roll
  const [isText, setText] = useState(false)
  const [showsNotes, setShowsNotes] = useState(entries.some((entry) => entry.note !== null))
  const tools = useRef<HTMLDivElement>(null)
  const setEntries = (next: RollEntry[]) => edit.update(index, { entries: next })
  // An empty roll shows the row that the first name makes.
  const shown = entries.length === 0 ? [createRollEntry()] : entries
  const change = (at: number, fields: Partial<RollEntry>) =>
    setEntries(shown.map((entry, place) => (place === at ? { ...entry, ...fields } : entry)))
  const move = (at: number, by: -1 | 1) => {
    const entry = entries[at]
    const other = entries[at + by]
    if (!entry || !other) return
    edit.endEdit()
    const next = [...entries]
    next[at] = other
    next[at + by] = entry
    setEntries(next)
    // The row takes the keyboard along, so that the same key moves it on.
    const cells = [...(rows.current?.children[at]?.querySelectorAll('input') ?? [])]
    const cell = cells.indexOf(document.activeElement as HTMLInputElement)
    if (cell >= 0) rows.current?.children[at + by]?.querySelectorAll('input')[cell]?.focus()
  }
  const rows = useRef<HTMLUListElement>(null)
  const [wantedRow, setWantedRow] = useState<number | null>(null)
  useEffect(() => {
    if (wantedRow === null || wantedRow >= entries.length) return
    setWantedRow(null)
    rows.current?.children[wantedRow]?.querySelector('input')?.focus()
  }, [wantedRow, entries.length])
  const add = () => {
    edit.endEdit()
    setEntries([...entries, createRollEntry()])
    setWantedRow(entries.length)
  }
  return (
    <section className="facts-section" aria-labelledby="facts-roll">
      <h3 id="facts-roll">
        {roll.role}
        <span className="facts-count">{strings.rollCount(entries.length, countPeople(entries))}</span>
      </h3>
      <ComboField
        label={strings.role}
        value={roll.role}
        options={wording.rolls.map((one) => one.role)}
        onChange={(role) => (role === '' ? undefined : edit.update(index, { role }))}
      />
      <div className="facts-tools" ref={tools}>
        <Button look="plain" isPressed={isText} onPress={() => setText(!isText)}>
          {isText ? strings.asTable : strings.asText}
        </Button>
        {isText ? null : (
          <Button look="plain" isPressed={showsNotes} onPress={() => setShowsNotes(!showsNotes)}>
            {strings.notes}
          </Button>
        )}
      </div>
      {isText ? (
        <RollText
          key={index}
          roll={roll}
          onRead={(next) => {
            edit.endEdit()
            setEntries(next)
            setText(false)
            // The button that was pressed is gone; the keyboard goes on from the one that opened the text.
            tools.current?.querySelector('button')?.focus()
          }}
        />
      ) : (
        <>
          {showsNotes ? <p className="facts-note">{strings.notesHint}</p> : null}
          <div className="roll-head" aria-hidden="true">
            <span>{strings.entryUnit}</span>
            <span>{strings.entryNames}</span>
          </div>
          <div data-field="roll.entries">
            <ul className="roll-rows" aria-label={roll.role} ref={rows}>
              {shown.map((entry, at) => (
                <RollRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own; a row is its place
                  key={at}
                  row={at + 1}
                  entry={entry}
                  showsNote={showsNotes}
                  isFirst={at === 0}
                  isLast={at === shown.length - 1}
                  onChange={(fields) => change(at, fields)}
                  onMove={(by) => move(at, by)}
                  onRemove={() => {
                    edit.endEdit()
                    setEntries(entries.filter((_, place) => place !== at))
                  }}
                  onEnter={() => (at === shown.length - 1 ? add() : setWantedRow(at + 1))}
                />
              ))}
            </ul>
            <Button look="plain" icon={Plus} onPress={add}>
              {strings.addEntry}
            </Button>
          </div>
        </>
      )}
      <div className="facts-tools facts-tools-end">
        <Button look="plain" icon={ArrowUp} onPress={() => edit.move(index, -1)}>
          {strings.moveUp}
        </Button>
        <Button look="plain" icon={ArrowDown} onPress={() => edit.move(index, 1)}>
          {strings.moveDown}
        </Button>
        <Button look="plain" icon={Trash2} onPress={() => edit.remove(index)}>
          {strings.removeRoll}
        </Button>
      </div>
    </section>
  )
}
