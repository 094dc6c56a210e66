import type { RollEntry } from '../minutes/blocks.ts'
import { splitPost } from './posts.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** Whether a row says a post beside its unit: 市财政局副局长. */
function hasPost({ unit }: Pick<RollEntry, 'unit'>): boolean {
  if (unit === null || unit.includes('、')) return false
  const { before, post } = splitPost(unit)
  return post !== '' && endsLikeUnit(before)
}

/** Whether any row says a post beside its unit, as lists from other offices do. */
export function hasPosts(entries: readonly Pick<RollEntry, 'unit'>[]): boolean {
  return entries.some(hasPost)
}

/** The rows with units alone: 市财政局副局长 → 市财政局. Posts without a unit (副市长) stay. */
export function withoutPosts(entries: readonly RollEntry[]): RollEntry[] {
  return entries.map((entry) =>
    hasPost(entry) ? { ...entry, unit: splitPost(entry.unit ?? '').before } : entry,
  )
}
