import type { RollEntry } from '../minutes/blocks.ts'
import { isPost, splitPost } from './posts.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** Whether a row says a post beside its unit: 市财政局副局长. */
function hasPost({ unit }: Pick<RollEntry, 'unit'>): boolean {
  if (unit === null || unit.includes('、')) return false
  const { before, post } = splitPost(unit)
  return post !== '' && endsLikeUnit(before)
}

/** Whether what stands in brackets after the names is a post: 林小满（副主任）. */
function hasPostBehind({ note }: Pick<RollEntry, 'note'>): boolean {
  return note?.split('、').every(isPost) ?? false
}

/** Whether any row says a post beside its unit or behind its name, as lists from other offices do. */
export function hasPosts(entries: readonly Pick<RollEntry, 'unit' | 'note'>[]): boolean {
  return entries.some((entry) => hasPost(entry) || (entry.unit !== null && hasPostBehind(entry)))
}

/** The rows with units alone: 市财政局副局长 → 市财政局. Posts without a unit (副市长) stay. */
export function withoutPosts(entries: readonly RollEntry[]): RollEntry[] {
  return entries.map((entry) => {
    const unit = hasPost(entry) ? splitPost(entry.unit ?? '').before : entry.unit
    const note = entry.unit !== null && hasPostBehind(entry) ? null : entry.note
    return unit === entry.unit && note === entry.note ? entry : { ...entry, unit, note }
  })
}
