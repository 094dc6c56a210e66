import type { RollEntry } from '../../minutes/blocks.ts'
import { describeEntry } from '../../people/describe-entry.ts'
import { splitPost } from '../../people/posts.ts'
import { isLikelyName } from '../../people/unit-and-name.ts'
import { endsLikeUnit } from '../../people/unit-endings.ts'
import { isUnnamed } from '../../people/unnamed.ts'

/** Whether a row that was read from a list may be wrong: a name with a surname nobody has met, a unit that ends like none, words that are neither. */
export function isDoubtfulEntry(entry: RollEntry): boolean {
  const { people, unnamed, units } = describeEntry(entry)
  if (people.length + unnamed.length + units.length === 0) return entry.unit !== null && entry.unit !== ''
  if (!people.every(({ name }) => isLikelyName(name) || splitPost(name).post !== '')) return true
  if (!unnamed.every((text) => isUnnamed(text) || /^等/u.test(text))) return true
  return !people.every(({ unit }) => unit === null || endsLikeUnit(unit) || unit.length > 3)
}
