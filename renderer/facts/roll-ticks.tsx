import { Fragment, type KeyboardEvent, useContext, useMemo, useRef, useState } from 'react'
import type { Roll } from '#shared/minutes/blocks.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { countQuorum, listGuests } from '#shared/roster/attendance.ts'
import { bringUpToDate } from '#shared/roster/bring-up-to-date.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'
import { isTicked, listTickable, type Tickable } from '#shared/roster/ticks.ts'
import { joinSections, splitByTopics } from '#shared/roster/topic-sections.ts'
import { isMembersRole } from '#shared/series/usual-rolls.ts'
import { isBlankEntry } from '#shared/wording/roll-text.ts'
import { createPersonMatch } from '../roster/matches-person.ts'
import { roster as shelf } from '../roster/roster-shelf.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { localToday } from '../ui/format-time.ts'
import { SearchInput } from '../ui/search-input.tsx'
import { useStore } from '../ui/store.ts'
import { useSounds } from '../ui/use-sounds.ts'
import {
  attendanceOf,
  setAllHere,
  setHere,
  setLeave,
  setSubstitute,
  type TickChange,
  type TickedRolls,
  toggleRemark,
} from './attendance-of.ts'
import { GuestList } from './guest-list.tsx'
import { LastMeeting } from './last-meeting.ts'
import { tellLeftOut } from './tell-left-out.ts'
import { deedOfKey, TICK_DEEDS, type TickDeed, TickRow } from './tick-row.tsx'
import { TopicChoice } from './topic-choice.tsx'

export interface RollTicksProps {
  readonly roll: Roll
  /** 请假 of the same document; null: there is none yet, or this is it. */
  readonly leave: Pick<Roll, 'role' | 'entries'> | null
  /** Whether 假, 代, 迟 and 退 can be said here; a list of usual people has none of them. */
  readonly hasDeeds: boolean
  /** The meeting's day: who held a post then is listed. */
  readonly date: string | null
  /** Names of the series' members: they come first, and are who is due. */
  readonly members: readonly string[]
  /** The other rolls of the document but that of leave: who stands there is not offered here, only found. */
  readonly others: readonly Roll[]
  /** How many topics there are to attend; 0: the roll is not for some of them only. */
  readonly topics: number
  readonly onChange: (change: TickChange) => void
}

/** 勾选: everybody of the roster in the official order with 到, 假, 代, 迟 and 退; found by characters, pinyin or initials. */
export function RollTicks(props: RollTicksProps) {
  const { roll, leave, hasDeeds, date, members, others, topics } = props
  const kept = useStore(shelf)
  const readLast = useContext(LastMeeting)
  const order = useMemo(() => listTickable(rosterAt(kept, date)), [kept, date])
  const listed = useMemo(() => membersFirst(order, members), [order, members])
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const searchField = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const [asked, setAsked] = useState<{ key: string; kind: 'leave' | 'substitute' } | null>(null)
  const [label, setLabel] = useState<string | null>(null)
  const canHear = useSounds()
  // biome-ignore lint/correctness/useExhaustiveDependencies(canHear): more is found once the dictionary is there
  const shown = useMemo(() => {
    if (search !== '') return listed.filter(createPersonMatch(search))
    return listed.filter((one) => isTicked(roll, one) || !others.some((other) => isTicked(other, one)))
  }, [listed, search, roll, others, canHear])
  const headings = useMemo(
    () => (search === '' ? groupHeadings(shown, members) : NONE),
    [shown, search, members],
  )
  const sections = useMemo(() => splitByTopics(roll.entries), [roll.entries])
  const entries = (topics > 0 ? sections.find((one) => one.label === label)?.entries : roll.entries) ?? []
  const rolls: TickedRolls = {
    role: roll.role,
    entries,
    leave: leave ?? { role: strings.leaveRole, entries: [] },
    remarks: roll.remarks ?? [],
    order,
  }
  const guests = useMemo(
    () => listGuests({ role: roll.role, entries: [...entries] }, order),
    [roll.role, entries, order],
  )
  const quorum = countQuorum(roll, leave, members)
  const put = (change: TickChange) =>
    props.onChange({
      ...change,
      entries:
        topics === 0
          ? change.entries
          : joinSections(
              sections.some((one) => one.label === label)
                ? sections.map((one) => (one.label === label ? { label, entries: change.entries } : one))
                : [...sections, { label, entries: change.entries }],
            ),
    })
  const keep = (next: TickChange['entries']) => put({ entries: next, leave: null, remarks: null })
  const act = (one: Tickable, deed: TickDeed) => {
    const state = attendanceOf(rolls, one)
    if (deed === 'late' || deed === 'early') return put(toggleRemark(rolls, one, deed))
    if (deed === 'leave' && state.isOnLeave) return put(setLeave(rolls, one, null))
    if (deed === 'substitute' && state.substitute !== '') return put(setSubstitute(rolls, one, ''))
    if (deed === 'leave') put(setLeave(rolls, one, ''))
    setAsked({ key: one.key, kind: deed })
  }
  const answer = (one: Tickable, kind: 'leave' | 'substitute', text: string | null, goesOn: boolean) => {
    setAsked(null)
    if (goesOn) {
      // The next name is typed at once.
      setSearch('')
      searchField.current?.focus()
    }
    if (text === null || text === '') return
    put(kind === 'leave' ? setLeave(rolls, one, text) : setSubstitute(rolls, one, text))
  }
  const addGuest = () => {
    const { entries: read, leftOut } = readPastedPeople(search)
    tellLeftOut(leftOut)
    if (read.length === 0) return
    const filled = entries.filter((entry) => !isBlankEntry(entry))
    keep([...filled, ...read.map((entry, at) => ({ ...entry, startsLine: at > 0 && entry.startsLine }))])
    setSearch('')
  }
  const copyLast = async () => {
    const last = (await readLast())?.find(({ role }) => role === roll.role)
    if (last === undefined) return
    const [brought] = bringUpToDate(
      [{ ...roll, entries: last.entries.map((entry) => ({ ...entry, note: null })) }],
      kept,
      date ?? localToday(),
    ).blocks
    if (brought?.type === 'roll') props.onChange({ entries: brought.entries, leave: null, remarks: null })
  }
  /** The row that Enter ticks stays in view. */
  const goTo = (row: number) => {
    const next = Math.max(0, Math.min(row, shown.length - 1))
    setActive(next)
    list.current?.querySelectorAll('.tick-row')[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onSearchKey = (event: KeyboardEvent) => {
    const one = shown[Math.min(active, shown.length - 1)]
    const deed = deedOfKey(event)
    if (deed !== null && hasDeeds && one !== undefined) act(one, deed)
    else if (event.key === 'ArrowDown') goTo(active + 1)
    else if (event.key === 'ArrowUp') goTo(active - 1)
    else if (event.key === 'Enter' && one !== undefined) {
      put(setHere(rolls, one, !attendanceOf(rolls, one).isHere))
      if (search === '') goTo(active + 1)
      else setSearch('')
    } else if (event.key === 'Enter' && search.trim() !== '') addGuest()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="ticks">
      {topics > 0 ? (
        <TopicChoice
          labels={sections.flatMap((one) => (one.label === null ? [] : [one.label]))}
          value={label}
          topics={topics}
          onChange={setLabel}
        />
      ) : null}
      <div className="ticks-bar">
        <SearchInput
          ref={searchField}
          label={strings.search}
          hint={strings.searchHint}
          value={search}
          // Ctrl+Z is for the last tick then.
          isUndoneEmpty={false}
          onChange={(words) => {
            setSearch(words)
            setActive(0)
          }}
          onKeyDown={onSearchKey}
        />
        <Button look="plain" onPress={() => put(setAllHere(rolls, shown))}>
          {strings.tickAll}
        </Button>
        <Button look="plain" onPress={() => void copyLast()}>
          {strings.asLast}
        </Button>
      </div>
      {hasDeeds && isMembersRole(roll.role) ? (
        <p className="facts-count" aria-live="polite">
          {strings.quorum(quorum)}
        </p>
      ) : null}
      {order.length === 0 ? <p className="facts-note">{strings.emptyTicks}</p> : null}
      <ul className="ticks-list" aria-label={strings.ticks} ref={list}>
        {shown.map((one, at) => (
          <Fragment key={one.key}>
            {headings.has(at) ? <li className="tick-group">{headings.get(at)}</li> : null}
            <TickRow
              one={one}
              state={attendanceOf(rolls, one)}
              deeds={hasDeeds ? (one.name === null ? TICK_DEEDS.slice(0, 1) : TICK_DEEDS) : []}
              isActive={at === active}
              asked={asked?.key === one.key ? asked.kind : null}
              onHere={(isHere) => put(setHere(rolls, one, isHere))}
              onDeed={(deed) => act(one, deed)}
              onAnswer={(text, goesOn) =>
                asked === null ? undefined : answer(one, asked.kind, text, goesOn)
              }
            />
          </Fragment>
        ))}
      </ul>
      {shown.length === 0 && search.trim() !== '' ? (
        <Button look="plain" onPress={addGuest}>
          {strings.addGuest(search.trim())}
        </Button>
      ) : null}
      <GuestList entries={entries} guests={guests} onChange={keep} />
    </div>
  )
}

const NONE: ReadonlyMap<number, string> = new Map()

/** The headings of groups, by the row they stand over; the members of the series, who come first, have none. */
function groupHeadings(shown: readonly Tickable[], members: readonly string[]): ReadonlyMap<number, string> {
  const headings = new Map<number, string>()
  const isMember = ({ name }: Tickable) => name !== null && members.includes(name)
  let before = ''
  for (const [at, one] of shown.entries()) {
    const group = isMember(one) ? '' : one.group
    if (group !== before) headings.set(at, group === '' ? strings.noGroup : group)
    before = group
  }
  return headings
}

function membersFirst(order: readonly Tickable[], members: readonly string[]): readonly Tickable[] {
  if (members.length === 0) return order
  const rank = new Map(members.map((name, at) => [name, at]))
  const own = order.filter(({ name }) => name !== null && rank.has(name))
  const rankOf = ({ name }: Tickable) => rank.get(name ?? '') ?? 0
  return [
    ...own.sort((one, other) => rankOf(one) - rankOf(other)),
    ...order.filter((one) => !own.includes(one)),
  ]
}
