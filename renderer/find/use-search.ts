import { useEffect, useMemo, useState } from 'react'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { listTextTargets } from '../editor/text-targets.ts'
import { knownUnits } from '../facts/known-units.ts'
import { type FindQuery, lookThrough } from './find-hits.ts'
import { type Search, type SearchState, startSearch } from './search.ts'

/** What a query finds in the document as the panels know it. A search that takes long never keeps the window from its work. */
export function useSearch(context: MinutesContext, query: FindQuery): SearchState {
  const search = useMemo(
    () =>
      startSearch(lookThrough(listTextTargets(context), query, query.wholeUnits ? knownUnits(context) : [])),
    [context, query],
  )
  const [ended, setEnded] = useState<{ readonly search: Search; readonly state: SearchState } | null>(null)
  useEffect(() => {
    if (search.state.kind !== 'searching') return
    return search.goOn((state) => setEnded({ search, state }))
  }, [search])
  return ended?.search === search ? ended.state : search.state
}
