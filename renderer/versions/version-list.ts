import type { AppError } from '#shared/app-error.ts'
import type { VersionSummary } from '#shared/ipc/versions.ts'
import type { Result } from '#shared/result.ts'
import { request } from '../platform/desktop.ts'
import { createStore, type Followed } from '../ui/store.ts'

/** The versions of one draft as 历史 shows them; null while they are read for the first time. */
export interface VersionList extends Followed<readonly VersionSummary[] | null> {
  /** Reads them again: something was kept, issued or unlocked. */
  readonly refresh: () => Promise<Result<null, AppError>>
}

export function createVersionList(draftId: string): VersionList {
  const store = createStore<readonly VersionSummary[] | null>(null)
  return {
    get: store.get,
    subscribe: store.subscribe,
    async refresh() {
      const answer = await request('versions:list', { draftId })
      if (!answer.ok) return answer
      store.set(answer.value)
      return { ok: true, value: null }
    },
  }
}
