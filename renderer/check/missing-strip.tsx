import { factsStrings as strings } from '../strings/facts.ts'
import type { MissingFact } from './missing-facts.ts'

/** More than this many are counted, not named. */
const MOST = 7

export interface MissingStripProps {
  readonly missing: readonly MissingFact[]
  readonly onGo: (fact: MissingFact) => void
}

/** What is still to be entered, each one press away; nothing when all is there. */
export function MissingStrip({ missing, onGo }: MissingStripProps) {
  if (missing.length === 0) return null
  return (
    <section className="missing" aria-label={strings.missing}>
      <p className="facts-note">{strings.missingHint(missing.length)}</p>
      <ul>
        {missing.slice(0, MOST).map((fact) => (
          <li key={`${fact.index}-${fact.field}`}>
            <button type="button" className="section-chip missing-chip" onClick={() => onGo(fact)}>
              {fact.name}
            </button>
          </li>
        ))}
        {missing.length > MOST ? <li className="facts-note">{strings.missingMore}</li> : null}
      </ul>
    </section>
  )
}
