import type { Roll } from '../../minutes/blocks.ts'
import { readRollLabel } from '../lines/roll-label.ts'
import { readRollLines } from '../rolls/roll-lines.ts'

/** Rolls that a text has before its topics, and which lines they took. */
export interface HeadRolls {
  readonly rolls: readonly Roll[]
  readonly taken: ReadonlySet<number>
}

/**
 * Reads 出席：… and 列席：… lines between `start` and `end` of raw lines: 专题 minutes name the people first. In a document all rolls
 * stand at the end; where they are printed is the profile's matter. 主持 is a fact of the meeting, not a roll, unless asked for (`withChair`).
 */
export function readHeadRolls(
  raw: readonly string[],
  start: number,
  end: number,
  { withChair = false } = {},
): HeadRolls {
  const rolls: Roll[] = []
  const taken = new Set<number>()
  for (let index = start; index < end; index += 1) {
    const label = readRollLabel(raw[index] ?? '')
    if (label === null || (!withChair && /^(?:主持|整理)/u.test(label.role))) continue
    const lines = [label.rest]
    let last = index
    while (/[，、；]\s*$/u.test((raw[last] ?? '').slice(-20)) && last + 1 < end) {
      last += 1
      lines.push(raw[last] ?? '')
    }
    const roll = readRollLines(label.role, lines)
    if (roll === null) continue
    rolls.push(roll)
    for (let at = index; at <= last; at += 1) taken.add(at)
    index = last
  }
  return { rolls, taken }
}
