import { useState } from 'react'
import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { createRoll } from '#shared/minutes/factories.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { countPeople } from '#shared/people/people-field.ts'
import type { Series, UsualRoll } from '#shared/series/series.ts'
import { isMembersRole, usualRolls } from '#shared/series/usual-rolls.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { RollTicks } from '../facts/roll-ticks.tsx'
import { tellLeftOut } from '../facts/tell-left-out.ts'
import { rosterStrings } from '../strings/roster.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/check-field.tsx'
import { readMinutesOf } from './series-of-draft.ts'

export interface SeriesRollsProps {
  readonly series: Series
  readonly lastDraftId: string | null
  readonly onChange: (fields: Partial<Series>) => void
}

/** A series that has no rolls yet is asked for these. */
const USUAL_ROLES = ['出席', '列席'] as const

/** 参会名单: who the members are and who comes besides; fixed, or as at the last meeting. */
export function SeriesRolls({ series, lastDraftId, onChange }: SeriesRollsProps) {
  const missing = USUAL_ROLES.filter((role) => !series.rolls.some((roll) => roll.role === role))
  const rolls = [...series.rolls, ...missing.map((role) => usualOf(createRoll(role, [])))]
  const put = (next: UsualRoll) =>
    onChange({
      rolls: rolls
        .map((roll) => (roll.role === next.role ? next : roll))
        .filter(({ entries }) => entries.length > 0),
      areRollsFixed: true,
    })
  const takeLast = async () => {
    const minutes = lastDraftId === null ? null : await readMinutesOf(lastDraftId)
    if (minutes !== null) onChange({ rolls: usualRolls(minutes.children) })
  }
  return (
    <section aria-labelledby="series-rolls">
      <h2 id="series-rolls">{strings.rolls}</h2>
      <div className="facts-tools">
        <CheckField
          label={strings.rollsFixed}
          isChecked={series.areRollsFixed}
          onChange={(areRollsFixed) => onChange({ areRollsFixed })}
        />
        {lastDraftId === null ? null : (
          <Button look="plain" onPress={() => void takeLast()}>
            {strings.takeLastRolls}
          </Button>
        )}
      </div>
      <p className="dialog-note">{strings.rollsHint}</p>
      {rolls.map((roll) => (
        <UsualRollField key={roll.role} roll={roll} onChange={put} />
      ))}
    </section>
  )
}

const NO_MEMBERS: readonly string[] = []
const NO_ROLLS: readonly Roll[] = []

interface UsualRollFieldProps {
  readonly roll: UsualRoll
  readonly onChange: (roll: UsualRoll) => void
}

function UsualRollField({ roll, onChange }: UsualRollFieldProps) {
  const [isTicking, setTicking] = useState(false)
  const whole = rollOf(roll)
  const put = (entries: readonly RollEntry[]) => onChange(usualOf({ ...whole, entries: [...entries] }))
  return (
    <div className="series-roll">
      <div className="facts-tools">
        <span className="facts-count">
          {strings.rollCount(roll.role, countPeople(whole.entries), isMembersRole(roll.role))}
        </span>
        <Button look="plain" isPressed={isTicking} onPress={() => setTicking(!isTicking)}>
          {rosterStrings.tick}
        </Button>
      </div>
      {isTicking ? (
        <RollTicks
          roll={whole}
          leave={null}
          hasDeeds={false}
          date={null}
          members={NO_MEMBERS}
          others={NO_ROLLS}
          topics={0}
          onChange={({ entries }) => put(entries)}
        />
      ) : (
        <RollWords key={formatRollEntries(whole).join('\n')} roll={whole} onRead={put} />
      )}
    </div>
  )
}

/** The roll as text, read when it is left. */
function RollWords({ roll, onRead }: { roll: Roll; onRead: (entries: readonly RollEntry[]) => void }) {
  const written = formatRollEntries(roll).join('\n')
  const [text, setText] = useState(written)
  return (
    <textarea
      className="input"
      rows={3}
      data-own-undo
      aria-label={roll.role}
      placeholder={strings.rollPlaceholder}
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text === written) return
        const { entries, leftOut } = readPastedPeople(text)
        tellLeftOut(leftOut)
        onRead(entries)
      }}
    />
  )
}

function rollOf({ role, entries, ...marks }: UsualRoll): Roll {
  return createRoll(
    role,
    entries.map((entry) => ({ ...entry, note: null })),
    marks,
  )
}

function usualOf(roll: Roll): UsualRoll {
  const [usual] = usualRolls([roll])
  const { role, betweenNames, betweenEntries, endMark } = roll
  return usual ?? { role, betweenNames, betweenEntries, endMark, entries: [] }
}
