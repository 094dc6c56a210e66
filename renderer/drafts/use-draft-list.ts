import { useEffect, useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { DraftListInput, ListedDraft } from '#shared/ipc/drafts.ts'
import { request } from '../platform/desktop.ts'

export interface DraftList {
  /** null until the first answer. */
  readonly drafts: readonly ListedDraft[] | null
  readonly error: AppError | null
}

/** The drafts of a place that hold the search words; read again when `version` changes. An old answer never wins. */
export function useDraftList({ place, search }: DraftListInput, version: number): DraftList {
  const [list, setList] = useState<DraftList>({ drafts: null, error: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks again
  useEffect(() => {
    let isCurrent = true
    void request('drafts:list', { place, search }).then((answer) => {
      if (!isCurrent) return
      setList((before) =>
        answer.ok
          ? { drafts: answer.value, error: null }
          : { drafts: before.drafts ?? [], error: answer.error },
      )
    })
    return () => {
      isCurrent = false
    }
  }, [place, search, version])
  return list
}
