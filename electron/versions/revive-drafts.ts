import type { DraftStore } from '../drafts/draft-store.ts'
import type { VersionStore } from './version-store.ts'

/** After a rebuilding of the library: a draft of which only versions are left is made anew of the newest of them. Returns the titles. */
export function reviveDrafts(drafts: DraftStore, versions: VersionStore): string[] {
  return [...versions.findOrphans()].flatMap(([id, minutes]) => {
    const revived = drafts.revive(id, minutes)
    return revived.ok ? [revived.value.summary.title] : []
  })
}
