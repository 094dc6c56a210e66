import { parseMinutesText } from '../../shared/parse/parse-minutes.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import type { VersionStore } from './version-store.ts'

/** What a draft is called of which only 记录 is left. */
const NAME = '取回的记录'

/**
 * After a rebuilding of the library: a draft of which only versions are left is made anew of the newest of them, one of which only 记录 is left
 * becomes an empty one with it. Returns the titles.
 */
export function reviveDrafts(drafts: DraftStore, versions: VersionStore): string[] {
  const ofVersions = [...versions.findOrphans()].flatMap(([id, minutes]) => {
    const revived = drafts.revive(id, minutes)
    return revived.ok ? [revived.value.summary.title] : []
  })
  const ofRecords = drafts.records.listOrphans().flatMap((id) => {
    const revived = drafts.revive(id, parseMinutesText('').minutes)
    const named = revived.ok ? drafts.rename(id, NAME) : revived
    return named.ok ? [named.value.title] : []
  })
  return [...ofVersions, ...ofRecords]
}
