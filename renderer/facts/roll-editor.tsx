import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { MinutesBlock, Roll, RollEntry } from '#shared/minutes/blocks.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { findOpening, findRolls } from '#shared/minutes/walk.ts'
import type { RollForm } from '#shared/minutes/wording.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { layOut, layoutOf, type RollLayout } from '#shared/people/roll-layout.ts'
import { hasPosts, withoutPosts } from '#shared/people/without-posts.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { linesByGroup, withPosts } from '#shared/roster/dress-entries.ts'
import { listTickable } from '#shared/roster/ticks.ts'
import { nameOfSeries } from '#shared/series/series.ts'
import { seriesOfMinutes } from '#shared/series/series-name.ts'
import { isMembersRole, membersOf } from '#shared/series/usual-rolls.ts'
import { isBlankEntry, isLeaveRole } from '#shared/wording/roll-text.ts'
import { askAboutRows } from '../editor/state/roll-doubts.ts'
import { ProposalStrip } from '../roster/proposal-strip.tsx'
import { roster } from '../roster/roster-shelf.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { rosterStrings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { useStore } from '../ui/store.ts'
import type { TickChange } from './attendance-of.ts'
import type { FactsEdit } from './facts-edit.ts'
import { RollAsText } from './roll-as-text.tsx'
import { RollDoubtsStrip } from './roll-doubts-strip.tsx'
import { pasteIntoRows, type RollCell } from './roll-paste.ts'
import { RollRows } from './roll-rows.tsx'
import { RollTicks } from './roll-ticks.tsx'
import { rollView } from './roll-view.ts'
import { RollViewSwitch } from './roll-view-switch.tsx'

export interface RollEditorProps {
  readonly index: number
  readonly roll: Roll
  readonly context: MinutesContext
  /** How the document's rolls are printed: what is ticked follows it. */
  readonly profile: Pick<FormatProfile, 'rolls'>
  readonly edit: FactsEdit
}

/** 名单: one row for each unit, or the whole roll as text. */
export function RollEditor({ index, roll, context, profile, edit }: RollEditorProps) {
  const { wording, children } = context
  const { entries } = roll
  const chosenView = useStore(rollView)
  const [isText, setText] = useState(false)
  const view = isText ? 'text' : chosenView
  const [showsNotes, setShowsNotes] = useState(entries.some((entry) => entry.note !== null))
  const views = useRef<HTMLFieldSetElement>(null)
  const houseEndMark = wording.rolls.find((one) => one.role === roll.role)?.endMark ?? '。'
  const layout = layoutOf(entries)
  const kept = useStore(roster)
  const { series } = kept
  const members = useMemo(() => {
    const name = seriesOfMinutes(context)
    return membersOf(series.find((one) => nameOfSeries(one) === name)?.rolls ?? [])
  }, [series, context])
  const order = useMemo(() => listTickable(kept), [kept])
  const posted = useMemo(() => withPosts(entries, order), [entries, order])
  const grouped = useMemo(() => linesByGroup(entries, order), [entries, order])
  const hasGroups = grouped.some(({ startsLine }, at) => startsLine && at > 0)
  const isGrouped = hasGroups && layout === 'run-on' && grouped.every((entry, at) => entry === entries[at])
  const setEntries = (next: RollEntry[]) => edit.update(index, { entries: next })
  const setLayout = (next: RollLayout) => {
    edit.endEdit()
    edit.update(index, layOut(entries, next, houseEndMark))
  }
  const paste = (at: number, cell: RollCell, text: string): boolean => {
    const pasted = pasteIntoRows(entries, at, cell, text)
    if (pasted === null) return false
    edit.endEdit()
    setEntries(pasted.entries)
    askAboutRows(pasted.added, pasted.leftOut)
    return true
  }
  const leave = findLeave(children, roll)
  const others = useMemo(
    () => findRolls(children).filter((other) => other !== roll && !isLeaveRole(other.role)),
    [children, roll],
  )
  const setTicks = (change: TickChange) => {
    edit.endEdit()
    const { posts, lines } = profile.rolls
    const dressed = posts === 'with' ? withPosts(change.entries, order) : change.entries
    const fields = {
      entries: lines === 'groups' ? linesByGroup(dressed, order) : [...dressed],
      ...(change.remarks === null ? {} : { remarks: [...change.remarks] }),
    }
    if (change.leave === null) edit.updateAll([{ index, fields }])
    else if (leave !== null) {
      edit.updateAll([
        { index, fields },
        { index: leave.index, fields: { entries: [...change.leave] } },
      ])
    } else edit.updateWithRoll(index, fields, { form: leaveForm(wording), entries: change.leave })
  }
  return (
    <section className="facts-section" aria-labelledby="facts-roll">
      <h3 id="facts-roll">
        {roll.role}
        <span className="facts-count">
          {strings.rollCount(entries.filter((entry) => !isBlankEntry(entry)).length, countPeople(entries))}
        </span>
      </h3>
      <div className="facts-tools">
        <RollViewSwitch
          view={view}
          frame={views}
          onChange={(next) => {
            setText(next === 'text')
            if (next !== 'text') rollView.set(next, true)
          }}
        />
        {view !== 'table' ? null : (
          <Button look="plain" isPressed={showsNotes} onPress={() => setShowsNotes(!showsNotes)}>
            {strings.notes}
          </Button>
        )}
        <LayoutSwitch
          layout={layout}
          onChange={setLayout}
          isGrouped={isGrouped}
          {...(hasGroups
            ? {
                onGroup: () => {
                  edit.endEdit()
                  edit.update(index, { entries: grouped, endMark: houseEndMark })
                },
              }
            : {})}
        />
        {hasPosts(entries) ? (
          <Button
            look="plain"
            onPress={() => {
              edit.endEdit()
              setEntries(withoutPosts(entries))
            }}
          >
            {strings.dropPosts}
          </Button>
        ) : null}
        {posted.some((entry, at) => entry !== entries[at]) ? (
          <Button
            look="plain"
            onPress={() => {
              edit.endEdit()
              setEntries(posted)
            }}
          >
            {rosterStrings.addPosts}
          </Button>
        ) : null}
      </div>
      <RollDoubtsStrip entries={entries} />
      <ProposalStrip blocks={children} />
      {view === 'ticks' ? (
        <RollTicks
          roll={roll}
          leave={leave?.roll ?? null}
          hasDeeds={!isLeaveRole(roll.role)}
          date={findOpening(children)?.meeting.date ?? null}
          members={isMembersRole(roll.role) ? members : NO_MEMBERS}
          others={others}
          topics={isMembersRole(roll.role) || isLeaveRole(roll.role) ? 0 : countTopics(children)}
          onChange={setTicks}
        />
      ) : null}
      {view === 'text' ? (
        <RollAsText
          key={index}
          roll={roll}
          onRead={(next, leftOut) => {
            edit.endEdit()
            setEntries(next)
            askAboutRows(next, leftOut)
            setText(false)
            // The button that was pressed is gone with the text; the keyboard goes on from the one that opened it.
            views.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
          }}
        />
      ) : null}
      {view === 'table' ? (
        <RollRows
          role={roll.role}
          entries={entries}
          showsNotes={showsNotes}
          onChange={setEntries}
          onPaste={paste}
          onEndEdit={edit.endEdit}
        />
      ) : null}
      <ComboField
        label={strings.role}
        value={roll.role}
        options={wording.rolls.map((one) => one.role)}
        onChange={(role) => (role === '' ? undefined : edit.update(index, { role }))}
      />
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

const NO_MEMBERS: readonly string[] = []

function countTopics(blocks: readonly MinutesBlock[]): number {
  return blocks.filter(({ type }) => type === 'topic').length
}

/** How the house writes its roll of leave. */
function leaveForm({ rolls }: MinutesContext['wording']): RollForm {
  const own = rolls.find(({ role }) => isLeaveRole(role))
  return own ?? { role: rosterStrings.leaveRole, betweenNames: '、', betweenEntries: '，', endMark: '。' }
}

/** The roll of those on leave, when it is another one. */
function findLeave(
  blocks: readonly MinutesBlock[],
  own: Roll,
): { readonly index: number; readonly roll: Roll } | null {
  const index = blocks.findIndex((block) => block.type === 'roll' && isLeaveRole(block.role))
  const roll = blocks[index]
  return roll?.type === 'roll' && roll !== own ? { index, roll } : null
}

interface LayoutSwitchProps {
  readonly layout: RollLayout
  readonly onChange: (layout: RollLayout) => void
  /** A line for each group of the roster. */
  readonly isGrouped: boolean
  /** Left out: the roster has no groups for these units. */
  readonly onGroup?: () => void
}

/** 连排, 分行 or 按组, one of them pressed. */
function LayoutSwitch({ layout, onChange, isGrouped, onGroup }: LayoutSwitchProps) {
  return (
    <fieldset className="segments" aria-label={strings.layout}>
      {(['run-on', 'lines'] as const).map((one) => (
        <Button
          key={one}
          look="plain"
          isPressed={layout === one && !isGrouped}
          onPress={() => (layout === one && !isGrouped ? undefined : onChange(one))}
        >
          {strings.layouts[one]}
        </Button>
      ))}
      {onGroup === undefined ? null : (
        <Button look="plain" isPressed={isGrouped} title={rosterStrings.groupLines} onPress={onGroup}>
          {rosterStrings.byGroup}
        </Button>
      )}
    </fieldset>
  )
}
