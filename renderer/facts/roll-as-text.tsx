import { useId, useState } from 'react'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { layoutOf } from '#shared/people/roll-layout.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'

export interface RollAsTextProps {
  readonly roll: Roll
  readonly onRead: (entries: RollEntry[], leftOut: readonly string[]) => void
}

/** The roll as one text to type or paste into; it is read when the writer asks. */
export function RollAsText({ roll, onRead }: RollAsTextProps) {
  const id = useId()
  const [written] = useState(() => formatRollEntries(roll).join('\n'))
  const [text, setText] = useState(written)
  const { entries, leftOut } =
    text === written ? { entries: roll.entries, leftOut: [] } : readAgain(roll, text)
  return (
    <div className="roll-text">
      <label className="facts-note" htmlFor={id}>
        {strings.asTextHint}
      </label>
      <textarea
        id={id}
        className="input"
        data-own-undo
        rows={14}
        spellCheck={false}
        // Who asked for the text wants to write in it.
        // biome-ignore lint/a11y/noAutofocus: it follows a press on its own button
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="facts-tools">
        <span className="facts-count" aria-live="polite">
          {strings.rollRead(entries.length, countPeople(entries))}
        </span>
        <Button look="primary" onPress={() => onRead(entries, leftOut)}>
          {strings.readAgain}
        </Button>
      </div>
    </div>
  )
}

/** Line ends mean rows; paragraphs only where the text has several entries in a line, or the roll is set in lines. */
function readAgain(roll: Roll, text: string): { entries: RollEntry[]; leftOut: readonly string[] } {
  const { entries, hasParagraphs, leftOut } = readPastedPeople(text)
  const inLines = layoutOf(roll.entries) === 'lines'
  return {
    entries: entries.map((entry, at) => ({
      ...entry,
      startsLine: at > 0 && (inLines || (hasParagraphs && entry.startsLine)),
    })),
    leftOut,
  }
}
