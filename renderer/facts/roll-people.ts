import type { RollEntry } from '#shared/minutes/blocks.ts'

/** People without a name, as they are written: 的代表, 有关负责人, 等3人. */
const UNNAMED =
  /^(?:的|有关|相关|主要|分管)|(?:代表|负责人|负责同志|同志们|人员|科室长|[\d〇一二三四五六七八九十]+[人名])$/u

/** The people of an entry as one field shows them: 张三、李四、的代表. */
export function writePeople(entry: Pick<RollEntry, 'names' | 'unnamed'>): string {
  return [...entry.names, ...entry.unnamed].join('、')
}

/** Reads the field back. A part is unnamed when it was before or when it reads like a group of people. */
export function readPeople(
  text: string,
  before: Pick<RollEntry, 'unnamed'>,
): Pick<RollEntry, 'names' | 'unnamed'> {
  const parts = text
    .split(/[、，,;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isUnnamed = (part: string) => before.unnamed.includes(part) || UNNAMED.test(part)
  return { names: parts.filter((part) => !isUnnamed(part)), unnamed: parts.filter(isUnnamed) }
}

/** How many people a list of entries holds. */
export function countPeople(entries: readonly Pick<RollEntry, 'names' | 'unnamed'>[]): number {
  return entries.reduce((sum, entry) => sum + entry.names.length + entry.unnamed.length, 0)
}
