import type { Roll, RollEntry } from '#shared/minutes/blocks.ts'
import { findSubstitute, joinBareNames, setLeaveReason, substitute } from '#shared/roster/attendance.ts'
import { isNamesAlone, isTicked, type Tickable, tick, tickWithUnit, untick } from '#shared/roster/ticks.ts'
import type { Attendance } from './tick-row.tsx'

type Remark = NonNullable<Roll['remarks']>[number]

/** What the tick list changes: the roll's entries (or those of one of its topics), the roll of leave, the remarks; null: as it was. */
export interface TickChange {
  readonly entries: readonly RollEntry[]
  readonly leave: readonly RollEntry[] | null
  readonly remarks: readonly Remark[] | null
}

/** The rolls as the tick list sees them. `leave`: entries of the roll of leave, [] while there is none. */
export interface TickedRolls {
  readonly role: string
  readonly entries: readonly RollEntry[]
  readonly leave: { readonly role: string; readonly entries: readonly RollEntry[] }
  readonly remarks: readonly Remark[]
  readonly order: readonly Tickable[]
}

export function attendanceOf(rolls: TickedRolls, one: Tickable): Attendance {
  const { remarks } = rolls
  const isOnLeave = isTicked(asRoll(rolls.leave), one)
  const reason =
    rolls.leave.entries.find(({ names }) => one.name !== null && names.includes(one.name))?.note ?? ''
  const has = (kind: Remark['kind']) =>
    remarks.some((remark) => remark.name === one.name && remark.kind === kind)
  return {
    isHere: isTicked(asRoll(rolls), one),
    isOnLeave,
    reason: isOnLeave ? reason : '',
    substitute: findSubstitute(asRoll(rolls), one) ?? '',
    isLate: has('late'),
    isEarly: has('early'),
  }
}

/** 到: whoever was on leave or sent another is no longer. */
export function setHere(rolls: TickedRolls, one: Tickable, isHere: boolean): TickChange {
  const { order } = rolls
  const own = asRoll(rolls)
  if (!isHere) return { entries: untick(own, one), leave: null, remarks: withoutRemarks(rolls, one) }
  const alone = {
    ...own,
    entries: findSubstitute(own, one) === null ? own.entries : substitute(own, one, '', order),
  }
  const isAway = isTicked(asRoll(rolls.leave), one)
  return {
    entries: tick(alone, one, order),
    leave: isAway ? joinBareNames(untick(asRoll(rolls.leave), one)) : null,
    remarks: null,
  }
}

/** 假, with its reason; null: back again, though not ticked. */
export function setLeave(rolls: TickedRolls, one: Tickable, reason: string | null): TickChange {
  const { order } = rolls
  const away = asRoll(rolls.leave)
  if (reason === null)
    return { entries: rolls.entries, leave: joinBareNames(untick(away, one)), remarks: null }
  const without = substitute(asRoll(rolls), one, '', order)
  // Who attends with his unit is on leave with it: a name alone would not say whose he is.
  const isWithUnit = one.unit !== null && !isNamesAlone(asRoll(rolls))
  const ticked = joinBareNames(isWithUnit ? tickWithUnit(away, one, order) : tick(away, one, order))
  return {
    entries: one.name === null ? untick(asRoll(rolls), one) : without,
    leave: one.name === null ? ticked : setLeaveReason(ticked, one.name, reason),
    remarks: withoutRemarks(rolls, one),
  }
}

/** 代: who came in his place; '' nobody did. */
export function setSubstitute(rolls: TickedRolls, one: Tickable, name: string): TickChange {
  const away = asRoll(rolls.leave)
  return {
    entries: substitute(asRoll(rolls), one, name, rolls.order),
    leave: isTicked(away, one) ? joinBareNames(untick(away, one)) : null,
    remarks: withoutRemarks(rolls, one),
  }
}

/** 迟 or 退, on and off; whoever came late came. */
export function toggleRemark(rolls: TickedRolls, one: Tickable, kind: Remark['kind']): TickChange {
  const { name } = one
  const here = setHere(rolls, one, true)
  if (name === null) return here
  const isSet = rolls.remarks.some((remark) => remark.name === name && remark.kind === kind)
  const others = rolls.remarks.filter((remark) => remark.name !== name || remark.kind !== kind)
  return { ...here, remarks: isSet ? others : [...others, { name, kind }] }
}

/** Everybody of the list who is neither on leave nor represented. */
export function setAllHere(rolls: TickedRolls, shown: readonly Tickable[]): TickChange {
  const entries = shown.reduce<readonly RollEntry[]>((ticked, one) => {
    const { isOnLeave, substitute: sent } = attendanceOf(rolls, one)
    return isOnLeave || sent !== ''
      ? ticked
      : tick(asRoll({ role: rolls.role, entries: ticked }), one, rolls.order)
  }, rolls.entries)
  return { entries, leave: null, remarks: null }
}

function asRoll({ role, entries }: Pick<TickedRolls, 'role' | 'entries'>): Pick<Roll, 'role' | 'entries'> {
  return { role, entries: [...entries] }
}

function withoutRemarks({ remarks }: TickedRolls, { name }: Tickable): readonly Remark[] | null {
  const others = remarks.filter((remark) => remark.name !== name)
  return others.length === remarks.length ? null : others
}
