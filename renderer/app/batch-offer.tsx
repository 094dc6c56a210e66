import { useEffect, useMemo, useState } from 'react'
import type { BatchEntry } from '#shared/ipc/batch.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { findOpening } from '#shared/minutes/walk.ts'
import { type ManyProposals, proposeFromMany } from '#shared/roster/propose-from-many.ts'
import { nextPlace } from '#shared/roster/propose-people.ts'
import type { Roster } from '#shared/roster/roster.ts'
import { nameOfSeries, type Series } from '#shared/series/series.ts'
import { seriesFromMinutes } from '#shared/series/series-from-minutes.ts'
import { seriesOfMinutes } from '#shared/series/series-name.ts'
import { withKeys } from '../commands/keys.ts'
import { request } from '../platform/desktop.ts'
import { rosterOffer } from '../roster/roster-offer.ts'
import { changeRoster, roster, undoRoster } from '../roster/roster-shelf.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { localToday } from '../ui/format-time.ts'
import { useStore } from '../ui/store.ts'
import { tellUndoable } from '../ui/tell.ts'

/** What the files of a folder say that the house has not: people, units and series of meetings, taken in by one key. Nothing when it has them all. */
export function BatchOffer({ entries }: { readonly entries: readonly BatchEntry[] }) {
  const kept = useStore(roster)
  const documents = useDocuments(entries)
  const found = useMemo(() => (documents === null ? null : findOffer(documents, kept)), [documents, kept])
  const isOffered = found !== null && found.proposals.units + found.proposals.people + found.series.length > 0
  useEffect(() => {
    if (!isOffered || found === null) return
    rosterOffer.set(() => void take(found))
    return () => rosterOffer.set(null)
  }, [isOffered, found])
  if (documents === null && entries.length > 0) return <p className="batch-offer">{strings.looking}</p>
  if (!isOffered || found === null) return null
  const { proposals, series } = found
  return (
    <div className="batch-offer roll-strip" role="status">
      <span>
        {strings.proposed(proposals.units, proposals.people, 0, 0)}
        {series.length === 0 ? '' : strings.proposedSeries(series.map(nameOfSeries))}
        {proposals.alike.map(({ name, known }) => strings.alike(name, known))}
      </span>
      <Button look="primary" onPress={() => void take(found)}>
        {withKeys(strings.accept, 'tools.takeProposals')}
      </Button>
    </div>
  )
}

interface Offer {
  readonly proposals: ManyProposals
  readonly series: readonly Series[]
}

function findOffer(documents: readonly Minutes[], kept: Roster): Offer {
  const proposals = proposeFromMany(
    documents.map(({ children }) => children),
    kept,
    () => crypto.randomUUID(),
    localToday(),
  )
  return { proposals, series: proposeManySeries(documents, kept) }
}

/** The series that the house has not set, each as its latest meeting has it. */
function proposeManySeries(documents: readonly Minutes[], { series }: Roster): Series[] {
  const known = new Set(series.map(nameOfSeries))
  const latest = new Map<string, Minutes>()
  const dateOf = ({ children }: Minutes) => findOpening(children)?.meeting.date ?? ''
  for (const minutes of documents) {
    const name = seriesOfMinutes(minutes)
    if (name === '' || known.has(name)) continue
    const before = latest.get(name)
    if (before === undefined || dateOf(before) <= dateOf(minutes)) latest.set(name, minutes)
  }
  const place = nextPlace(series)
  return [...latest.values()].flatMap((minutes, at) => {
    const made = seriesFromMinutes(minutes, crypto.randomUUID(), place + at)
    return made === null ? [] : [made]
  })
}

async function take({ proposals, series }: Offer): Promise<void> {
  if (!(await changeRoster({ ...proposals.change, series: [...series] }))) return
  tellUndoable(
    strings.accepted(proposals.units, proposals.people, series.map(nameOfSeries).join('”“')),
    undoRoster,
  )
}

/** The drafts that were made of the files; null until they are read. */
function useDocuments(entries: readonly BatchEntry[]): readonly Minutes[] | null {
  const ids = entries.flatMap(({ draftId, outcome }) =>
    draftId !== null && (outcome === 'read' || outcome === 'doubtful') ? [draftId] : [],
  )
  const key = ids.join()
  const [read, setRead] = useState<{ key: string; documents: readonly Minutes[] } | null>(null)
  useEffect(() => {
    let isGone = false
    const readAll = async () => {
      const documents: Minutes[] = []
      for (const id of key.split(',').filter(Boolean)) {
        const opened = await request('drafts:open', { id })
        if (isGone) return
        // What was deleted meanwhile proposes nothing.
        if (opened.ok) documents.push(opened.value.minutes)
      }
      setRead({ key, documents })
    }
    void readAll()
    return () => {
      isGone = true
    }
  }, [key])
  return read?.key === key ? read.documents : null
}
