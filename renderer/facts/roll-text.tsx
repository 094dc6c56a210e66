import { useId, useState } from 'react'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { parseRollText } from '#shared/parse/rolls/roll-entries.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'

export interface RollTextProps {
  readonly roll: Roll
  readonly onRead: (entries: RollEntry[]) => void
}

/** The roll as one text to type or paste into; it is read when the writer asks. */
export function RollText({ roll, onRead }: RollTextProps) {
  const id = useId()
  const [text, setText] = useState(() => formatRollEntries(roll).join('\n'))
  const entries = parseRollText(text)
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
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="facts-tools">
        <span className="facts-count" aria-live="polite">
          {strings.rollRead(entries.length, countPeople(entries))}
        </span>
        <Button look="primary" onPress={() => onRead(entries)}>
          {strings.readAgain}
        </Button>
      </div>
    </div>
  )
}
