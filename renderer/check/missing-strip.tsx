import { describeField } from '#shared/check/describe-field.ts'
import type { Finding } from '#shared/check/finding.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { FindingList } from './finding-list.tsx'

/** More than this many are counted, not named. */
const MOST = 7

export interface MissingStripProps {
  readonly missing: readonly Finding[]
  /** 三、 for the block at a position, '' where it has no number: the same field is missing in several topics. */
  readonly numberOf: (index: number) => string
  readonly onGo: (fact: Finding) => void
}

/** What is still to be entered, each one press away; nothing when all is there. */
export function MissingStrip({ missing, numberOf, onGo }: MissingStripProps) {
  if (missing.length === 0) return null
  return (
    <section className="missing" aria-label={strings.missing}>
      <p className="facts-note">{strings.missingHint(missing.length)}</p>
      <FindingList
        findings={missing.slice(0, MOST)}
        look="chips"
        placeOf={({ index, field, data }) => `${numberOf(index)}${data.found ?? describeField(field)}`}
        onGo={onGo}
      />
      {missing.length > MOST ? <p className="facts-note">{strings.missingMore}</p> : null}
    </section>
  )
}
