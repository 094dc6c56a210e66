import { Clock, Heading, TextCursorInput } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { LONGEST_RECORD } from '#shared/ipc/drafts.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { recordStrings as strings } from '../strings/record.ts'
import type { OpenRecord } from './draft-record.ts'

/** 记录: what is noted down in the meeting, beside the sheet and never on it. */
export function RecordPanel({ record }: { readonly record: OpenRecord }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isFull, setFull] = useState(() => record.text().length >= LONGEST_RECORD)
  useLayoutEffect(() => (field.current === null ? undefined : record.attach(field.current)), [record])
  return (
    <div className="record">
      <div className="record-tools" role="toolbar" aria-label={strings.tools}>
        <CommandButton id="record.time" icon={Clock} />
        <CommandButton id="record.topic" icon={Heading} />
        <CommandButton id="record.take" icon={TextCursorInput} />
      </div>
      {record.isDoubtful ? (
        <p className="record-note" role="alert">
          {strings.doubtful}
        </p>
      ) : null}
      {isFull ? (
        <p className="record-note" role="alert">
          {strings.full(LONGEST_RECORD)}
        </p>
      ) : null}
      {/* The record owns what stands in it: an input method composes in a field that nobody sets. */}
      <textarea
        ref={field}
        className="record-field"
        aria-label={strings.label}
        placeholder={strings.placeholder}
        maxLength={LONGEST_RECORD}
        spellCheck={false}
        onInput={(event) => setFull(event.currentTarget.value.length >= LONGEST_RECORD)}
      />
    </div>
  )
}
