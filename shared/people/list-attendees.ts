import type { MinutesBlock } from '../minutes/blocks.ts'
import { findRolls } from '../minutes/walk.ts'
import { bareRole } from './bare-role.ts'
import { describeEntry } from './describe-entry.ts'

/** Somebody a meeting was or is to be attended by; `name` '' for a unit that sends whom it will. */
export interface Attendee {
  /** 出席, 列席 */
  readonly role: string
  readonly unit: string
  readonly name: string
  readonly post: string
}

/** Everybody of the rolls in their order, those on leave and who keeps the record left out. */
export function listAttendees(blocks: readonly MinutesBlock[]): Attendee[] {
  return findRolls(blocks).flatMap(({ role, entries }) => {
    const bare = bareRole(role)
    if (/请假|缺席|未到|记录|整理/u.test(bare)) return []
    return entries.flatMap((entry) => {
      const { people, units, unnamed } = describeEntry(entry)
      return [
        ...units.map((unit) => ({ role: bare, unit, name: '', post: '' })),
        ...people.map(({ name, unit, post }) => ({ role: bare, unit: unit ?? '', name, post: post ?? '' })),
        ...unnamed.map((text) => ({ role: bare, unit: text, name: '', post: '' })),
      ]
    })
  })
}
