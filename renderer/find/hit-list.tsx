import { findStrings as strings } from '../strings/find.ts'
import { classNames } from '../ui/class-names.ts'
import { type FindHit, replacementFor } from './find-hits.ts'

/** Characters of context on each side. */
const CONTEXT = 18
/** More lines than this are not drawn. */
const MOST_LINES = 300

export interface HitListProps {
  readonly hits: readonly FindHit[]
  readonly current: FindHit | undefined
  /** What each hit would become; null while only finding. */
  readonly replacement: { readonly text: string; readonly isRegex: boolean } | null
  /** Ids of hits to be left as they are. */
  readonly left: ReadonlySet<string>
  readonly onLeave: (left: ReadonlySet<string>) => void
  readonly onShow: (hit: FindHit) => void
}

/** Each hit with its surroundings and, when replacing, what it would become. */
export function HitList({ hits, current, replacement, left, onLeave, onShow }: HitListProps) {
  const toggle = (hit: FindHit) => {
    const next = new Set(left)
    if (!next.delete(hit.id)) next.add(hit.id)
    onLeave(next)
  }
  return (
    <ul className="hits" aria-label={strings.list}>
      {hits.slice(0, MOST_LINES).map((hit) => {
        const { text, kind, place } = hit.target
        const isAutomatic = kind === 'automatic'
        return (
          <li key={hit.id} className={classNames('hit', hit === current && 'hit-current')}>
            {replacement === null ? null : (
              <input
                type="checkbox"
                aria-label={strings.includeHit}
                disabled={isAutomatic}
                checked={!isAutomatic && !left.has(hit.id)}
                onChange={() => toggle(hit)}
              />
            )}
            <button type="button" className="hit-line" onClick={() => onShow(hit)}>
              {text.slice(Math.max(0, hit.start - CONTEXT), hit.start)}
              {replacement === null || isAutomatic ? (
                <mark>{text.slice(hit.start, hit.end)}</mark>
              ) : (
                <>
                  <del>{text.slice(hit.start, hit.end)}</del>
                  <ins>{replacementFor(hit, replacement.text, replacement.isRegex)}</ins>
                </>
              )}
              {text.slice(hit.end, hit.end + CONTEXT)}
            </button>
            <span className="hit-place">{isAutomatic ? strings.automatic : place}</span>
          </li>
        )
      })}
    </ul>
  )
}
