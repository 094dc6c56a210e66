import type { ReactNode } from 'react'
import { describeFinding } from '#shared/check/describe-finding.ts'
import type { Finding } from '#shared/check/finding.ts'
import { classNames } from '../ui/class-names.ts'
import { keyOf } from './finding-key.ts'

export interface FindingListProps {
  readonly findings: readonly Finding[]
  /** The words of the link that goes there; null: the finding is nowhere in particular. */
  readonly placeOf: (finding: Finding) => string | null
  readonly onGo: (finding: Finding) => void
  /** chips: only the link, one after the other; rows: with the sentence and what can be done about it. */
  readonly look: 'rows' | 'chips'
  /** What stands below the sentence of a row. */
  readonly more?: (finding: Finding) => ReactNode
}

/** The one list of findings. */
export function FindingList({ findings, placeOf, onGo, look, more }: FindingListProps) {
  const isRows = look === 'rows'
  return (
    <ul className={classNames('finding-list', !isRows && 'finding-chips')}>
      {findings.map((finding) => {
        const place = placeOf(finding)
        return (
          <li
            key={`${keyOf(finding)} ${finding.data.page} ${finding.data.line}`}
            className={classNames(isRows && 'finding', `finding-${finding.level}`)}
            data-finding={finding.data.kind ?? finding.rule}
          >
            {place === null ? null : (
              <button
                type="button"
                className={isRows ? 'finding-place' : 'section-chip missing-chip'}
                onClick={() => onGo(finding)}
              >
                {place}
              </button>
            )}
            {isRows ? <p>{describeFinding(finding)}</p> : null}
            {more?.(finding)}
          </li>
        )
      })}
    </ul>
  )
}
