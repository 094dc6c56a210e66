import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/app-error.ts'
import type { ListedDraft } from '#shared/ipc/drafts.ts'
import { type DraftOrder, type LibraryFound, type LibraryQuery, MOST_ROWS } from '#shared/ipc/library.ts'
import { listen, request } from '../platform/desktop.ts'

/** As the list comes: what was changed last stands first. */
export const FIRST_ORDER: DraftOrder = { column: 'updated', direction: 'descending' }

/** What the list shows: all ids, and of the rows those that were asked for. */
export interface LibraryList {
  /** null until the first answer. */
  readonly found: LibraryFound | null
  /** What was looked for when that was found: a moment ago it may have been something else than now. */
  readonly foundFor: string
  /** Rows by id; a draft that is not in it was not asked for yet. */
  readonly rows: ReadonlyMap<string, ListedDraft>
  readonly error: AppError | null
  /** Asks for rows that are about to be shown. */
  readonly need: (ids: readonly string[]) => void
}

/** What could not be read, because another program held the library for a moment, is asked for again so much later, in ms. */
const AGAIN_MS = 1000

interface State {
  readonly found: LibraryFound | null
  readonly foundFor: string
  readonly rows: ReadonlyMap<string, ListedDraft>
  readonly error: AppError | null
}

/** The drafts a query finds; asked again when `version` changes and when the index is complete. An old answer never wins. */
export function useLibrary(query: LibraryQuery, version: number): LibraryList {
  const [state, setState] = useState<State>({ found: null, foundFor: '', rows: new Map(), error: null })
  const [indexed, setIndexed] = useState(0)
  const asked = useRef(new Set<string>())
  /** Which query the rows belong to. */
  const turn = useRef(0)
  const key = JSON.stringify(query)
  useEffect(() => listen('library:indexed', () => setIndexed((count) => count + 1)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query; a new version asks again
  useEffect(() => {
    turn.current += 1
    const own = turn.current
    let again: ReturnType<typeof setTimeout> | undefined
    void request('library:query', query).then((answer) => {
      if (own !== turn.current) return
      if (!answer.ok) {
        again = setTimeout(() => setIndexed((count) => count + 1), AGAIN_MS)
        return setState((before) => ({ ...before, found: before.found ?? NOTHING, error: answer.error }))
      }
      const { ids, first } = answer.value
      const rows = toRows(ids, first)
      asked.current = new Set(rows.keys())
      setState({ found: answer.value, foundFor: query.search, rows, error: null })
    })
    return () => clearTimeout(again)
  }, [key, version, indexed])
  const { search } = query
  const need = useCallback(
    (ids: readonly string[]) => {
      const wanted = ids.filter((id) => !asked.current.has(id)).slice(0, MOST_ROWS)
      if (wanted.length === 0) return
      for (const id of wanted) asked.current.add(id)
      const own = turn.current
      void request('library:rows', { ids: wanted, search }).then((answer) => {
        if (own !== turn.current || !answer.ok) return
        const got = toRows(wanted, answer.value)
        setState((before) => ({ ...before, rows: new Map([...before.rows, ...got]) }))
      })
    },
    [search],
  )
  return { ...state, need }
}

function toRows(ids: readonly string[], rows: readonly (ListedDraft | null)[]): Map<string, ListedDraft> {
  return new Map(
    rows.flatMap((row, at): [string, ListedDraft][] => {
      const id = ids[at]
      return row === null || id === undefined ? [] : [[id, row]]
    }),
  )
}

const NOTHING: LibraryFound = {
  ids: [],
  first: [],
  counts: { total: 0, series: [], years: [], statuses: [], units: [] },
  indexing: null,
}
