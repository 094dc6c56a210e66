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
  /** 代高明川, 迟到: what the roll says of him besides. */
  readonly remark: string
  /** Of the roster; '' when not known. */
  readonly phone: string
}

const REMARKS = { late: '迟到', early: '早退' } as const

/** Everybody of the rolls in their order, those on leave and who keeps the record left out. */
export function listAttendees(blocks: readonly MinutesBlock[]): Attendee[] {
  return findRolls(blocks).flatMap(({ role, entries, remarks = [] }) => {
    const bare = bareRole(role)
    if (/请假|缺席|未到|记录|整理/u.test(bare)) return []
    return entries.flatMap((entry) => {
      const { people, units, unnamed } = describeEntry(entry)
      const nobody = { role: bare, name: '', post: '', remark: '', phone: '' }
      const remarkOf = (name: string, note: string | null) =>
        [
          ...(note === null ? [] : [note]),
          ...remarks.filter((remark) => remark.name === name).map(({ kind }) => REMARKS[kind]),
        ].join('，')
      return [
        ...units.map((unit) => ({ ...nobody, unit })),
        ...people.map(({ name, unit, post, note }) => ({
          ...nobody,
          unit: unit ?? '',
          name,
          post: post ?? '',
          remark: remarkOf(name, note),
        })),
        ...unnamed.map((text) => ({ ...nobody, unit: text })),
      ]
    })
  })
}
