import { useEffect, useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import type { Roster, RosterPerson } from '#shared/roster/roster.ts'
import { unitNameAt } from '#shared/roster/roster-at.ts'
import { postsOf } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { findDraftsNaming } from './find-drafts-naming.ts'
import { PostDialog } from './post-dialog.tsx'

export interface PersonPanelProps {
  readonly roster: Roster
  readonly person: RosterPerson
  readonly onOpen: (draftId: string) => void
}

/** So many drafts are listed; more of them say nothing new. */
const MOST_DRAFTS = 20

/** The one chosen: posts by date, and where the name appears. */
export function PersonPanel({ roster, person, onOpen }: PersonPanelProps) {
  const [asked, setAsked] = useState<'move' | 'hand-over' | null>(null)
  const drafts = useDraftsNaming(person.name)
  const posts = postsOf(roster.people, person.personId)
  return (
    <aside className="person-panel" aria-label={person.name}>
      <h2>{person.name}</h2>
      <h3>{strings.posts}</h3>
      <ul>
        {posts.map((post) => {
          const unit = roster.units.find(({ id }) => id === post.unitId)
          const day = post.validTo ?? post.validFrom
          return (
            <li key={post.id} aria-current={post.id === person.id ? 'true' : undefined}>
              <span>
                {`${unit === undefined ? '' : unitNameAt(unit, day)}${post.post}` || strings.noPost}
              </span>
              <span className="facts-note">{strings.span(post.validFrom, post.validTo)}</span>
            </li>
          )
        })}
      </ul>
      <div className="facts-tools">
        <Button onPress={() => setAsked('move')}>{strings.move}</Button>
        <Button onPress={() => setAsked('hand-over')}>{strings.handOver}</Button>
      </div>
      <h3>{strings.appearsIn(drafts.length)}</h3>
      <ul>
        {drafts.slice(0, MOST_DRAFTS).map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="register-draft" onClick={() => onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <PostDialog kind={asked} roster={roster} person={person} onClose={() => setAsked(null)} />
      )}
    </aside>
  )
}

/** Drafts in which a name stands; [] until they are found. */
function useDraftsNaming(name: string): readonly DraftSummary[] {
  const [found, setFound] = useState<{ name: string; drafts: readonly DraftSummary[] } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void findDraftsNaming(name).then((answer) => {
      if (isCurrent && answer.ok) setFound({ name, drafts: answer.value })
    })
    return () => {
      isCurrent = false
    }
  }, [name])
  return found?.name === name ? found.drafts : []
}
