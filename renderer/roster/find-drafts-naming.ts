import type { AppError } from '#shared/app-error.ts'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { LibraryPlace } from '#shared/ipc/library.ts'
import { ok, type Result } from '#shared/result.ts'
import { request } from '../platform/desktop.ts'

/** Drafts of a place in which a name stands, the newest meeting first. */
export async function findDraftsNaming(
  name: string,
  place: LibraryPlace = 'library',
): Promise<Result<readonly DraftSummary[], AppError>> {
  const found = await request('library:query', {
    place,
    search: name.slice(0, 200),
    filter: { series: null, year: null, status: null, unit: null },
    order: { column: 'date', direction: 'descending' },
  })
  if (!found.ok) return found
  return ok(
    found.value.first.flatMap((one) => (one === null || one.state === 'damaged' ? [] : [one.summary])),
  )
}
