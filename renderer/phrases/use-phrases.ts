import { useCallback, useEffect, useState } from 'react'
import { builtInPhrases } from '#shared/phrases/built-in.ts'
import type { PhraseBank } from '#shared/phrases/phrase-bank.ts'
import { listen, request } from '../platform/desktop.ts'
import { tellError } from '../ui/tell.ts'

export interface Phrases {
  readonly bank: PhraseBank
  /** Shows the changed bank at once and keeps it; a failure is told and the kept one comes back. */
  readonly save: (bank: PhraseBank) => Promise<void>
}

/** The house's phrases: the kept bank (null: it cannot be read), or the program's own until one is kept. */
export function usePhrases(kept: PhraseBank | null): Phrases {
  const [bank, setBank] = useState(() => orBuiltIn(kept))
  const read = useCallback(async () => {
    const answer = await request('phrases:list', null)
    if (answer.ok) setBank(orBuiltIn(answer.value))
  }, [])
  useEffect(() => listen('library:keptChanged', () => void read()), [read])
  const save = useCallback(
    async (next: PhraseBank) => {
      setBank(next)
      const answer = await request('phrases:save', { bank: next })
      if (answer.ok) return
      tellError(answer.error)
      await read()
    },
    [read],
  )
  return { bank, save }
}

function orBuiltIn(kept: PhraseBank | null): PhraseBank {
  return kept !== null && kept.groups.length > 0 ? kept : builtInPhrases
}
