import { useEffect, useRef } from 'react'
import type { Change } from '#shared/compare/comparison.ts'
import { describeChange } from '#shared/compare/describe-change.ts'
import type { FileNote } from '#shared/ipc/files.ts'
import { compareStrings as strings } from '../strings/compare.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'

export interface ChangeListProps {
  readonly changes: readonly Change[]
  readonly notes: readonly FileNote[]
  readonly current: number | null
  readonly onGo: (change: number) => void
  /** Takes a change over into the open draft; null: neither side is the open draft. */
  readonly onTake: ((change: Change) => void) | null
}

/** Every change under its topic. */
export function ChangeList({ changes, notes, current, onGo, onTake }: ChangeListProps) {
  return (
    <aside className="change-list" aria-label={strings.changes}>
      {groupByPart(changes).map(({ part, from, own }) => (
        <section key={from} className="change-part">
          <h3>{part}</h3>
          <ul>
            {own.map((change, place) => (
              <ChangeRow
                // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name than their place
                key={place}
                change={change}
                isCurrent={current === from + place}
                onGo={() => onGo(from + place)}
                onTake={onTake === null ? null : () => onTake(change)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Comments notes={notes.filter(({ kind }) => kind === 'comment')} />
    </aside>
  )
}

/** What those who read the file wrote beside it. */
function Comments({ notes }: { readonly notes: readonly FileNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className="change-part">
      <h3>{strings.comments(notes.length)}</h3>
      <ul>
        {notes.map(({ by, about, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments have no other name than their place
          <li key={place} className="change-comment">
            {by === null ? null : <strong>{by}：</strong>}
            {text}
            {about === null ? null : <q>{about}</q>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function groupByPart(
  changes: readonly Change[],
): { readonly part: string; readonly from: number; readonly own: Change[] }[] {
  const groups: { part: string; from: number; own: Change[] }[] = []
  for (const [place, change] of changes.entries()) {
    const last = groups.at(-1)
    if (last?.part === change.part) last.own.push(change)
    else groups.push({ part: change.part, from: place, own: [change] })
  }
  return groups
}

interface ChangeRowProps {
  readonly change: Change
  readonly isCurrent: boolean
  readonly onGo: () => void
  readonly onTake: (() => void) | null
}

function ChangeRow({ change, isCurrent, onGo, onTake }: ChangeRowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li
      ref={row}
      className={classNames('change-row', isCurrent && 'change-row-current')}
      data-type={change.type}
    >
      <button
        type="button"
        className="change-words"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onGo}
      >
        {describeChange(change)}
      </button>
      {onTake === null ? null : (
        <Button look="plain" className="change-take" onPress={onTake}>
          {strings.take}
        </Button>
      )}
    </li>
  )
}
