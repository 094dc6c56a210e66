import { useState } from 'react'
import { readTopicRange, writeTopicLabel } from '#shared/roster/topic-sections.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { classNames } from '../ui/class-names.ts'

export interface TopicChoiceProps {
  /** Those that people are ticked for already. */
  readonly labels: readonly string[]
  /** null: the whole meeting. */
  readonly value: string | null
  readonly topics: number
  readonly onChange: (label: string | null) => void
}

/** For which topics people are ticked: the whole meeting, a range that is there, or one typed as 1-3,5. */
export function TopicChoice({ labels, value, topics, onChange }: TopicChoiceProps) {
  const [text, setText] = useState('')
  const read = readTopicRange(text)
  const isWrong = text !== '' && (read === null || read.some((number) => number > topics))
  const take = () => {
    if (isWrong || read === null || text === '') return
    onChange(writeTopicLabel(read) || null)
    setText('')
  }
  const shown = value === null || labels.includes(value) ? labels : [...labels, value]
  return (
    <div className="ticks-topics">
      {[null, ...shown].map((label) => (
        <button
          key={label ?? ''}
          type="button"
          className={classNames('section-chip', label === value && 'section-chip-current')}
          aria-pressed={label === value}
          onClick={() => onChange(label)}
        >
          {label ?? strings.wholeMeeting}
        </button>
      ))}
      <input
        className="input ticks-range"
        type="text"
        data-own-undo
        aria-label={strings.topicRange}
        aria-invalid={isWrong ? true : undefined}
        placeholder={strings.topicRangeHint}
        title={strings.topicRange}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          take()
        }}
      />
    </div>
  )
}
