import { useState } from 'react'
import { describeFinding } from '#shared/check/describe-finding.ts'
import type { Finding } from '#shared/check/finding.ts'
import { findRemedies, type PageFitRemedy } from '#shared/check/pages/page-fit-remedies.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { FindingList } from '../check/finding-list.tsx'
import { checkStrings } from '../strings/check.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { profileStrings } from '../strings/profiles.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { groupByKind } from './group-findings.ts'

export interface PageFindingsProps {
  readonly context: MinutesContext
  readonly document: TypesetDocument
  readonly findings: readonly Finding[]
  readonly current: number
  readonly onGoToPage: (page: number) => void
  readonly onGoToText: (block: number) => void
  readonly onApply: (profile: FormatProfile) => void
  readonly onRewriteNumber: (number: string) => void
}

/** What does not look well on the pages, with lawful remedies, and which fonts are missing. */
export function PageFindings(props: PageFindingsProps) {
  const { findings, current } = props
  const fonts = findings.filter(({ rule }) => rule === 'missing-fonts')
  const others = findings.filter((finding) => !fonts.includes(finding))
  const here = others.filter(({ data }) => data.page === undefined || data.page === current)
  const elsewhere = others.filter((finding) => !here.includes(finding))
  return (
    <aside className="page-side" aria-label={strings.findingsPanel}>
      <section>
        <h2>{strings.findings}</h2>
        {others.length === 0 ? <p className="page-side-note">{strings.noFindings}</p> : null}
        <PageFindingList {...props} findings={here} />
        {elsewhere.length > 0 && here.length > 0 ? <h3>{strings.otherPages}</h3> : null}
        {groupByKind(elsewhere).map((group) =>
          group.length === 1 ? (
            <PageFindingList key={keyOf(group)} {...props} findings={group} />
          ) : (
            <FindingGroup key={keyOf(group)} group={group} onGoToPage={props.onGoToPage} />
          ),
        )}
      </section>
      <section>
        <h2>{strings.fonts}</h2>
        <p className={classNames('page-side-note', fonts.length > 0 && 'page-side-warning')}>
          {fonts.length === 0 ? strings.fontsComplete : strings.fontsMissing}
        </p>
        <FindingList findings={fonts} look="rows" placeOf={() => null} onGo={() => undefined} />
      </section>
    </aside>
  )
}

function keyOf(group: readonly Finding[]): string {
  const [first] = group
  return `${first?.rule} ${first?.data.kind}`
}

/** The same thing on many pages is told once, with a way to every place; each page then says more. */
function FindingGroup({
  group,
  onGoToPage,
}: {
  readonly group: readonly Finding[]
  readonly onGoToPage: (page: number) => void
}) {
  const [first] = group
  return (
    <div className="finding finding-group" data-finding-group={first?.data.kind}>
      <p>{`${first === undefined ? '' : describeFinding(first)}${strings.alike(group.length)}`}</p>
      <FindingList
        findings={group}
        look="chips"
        placeOf={placeOf}
        onGo={({ data: { page } }) => (page === undefined ? undefined : onGoToPage(page))}
      />
    </div>
  )
}

function placeOf({ data: { page, line } }: Finding): string | null {
  return page === undefined || line === undefined ? null : checkStrings.place(page, line)
}

function PageFindingList(props: PageFindingsProps) {
  return (
    <FindingList
      findings={props.findings}
      look="rows"
      placeOf={placeOf}
      onGo={({ data: { page } }) => (page === undefined ? undefined : props.onGoToPage(page))}
      more={(finding) =>
        finding.rule === 'page-fit' ? (
          <Remedies {...props} finding={finding} />
        ) : (
          <div className="finding-actions">
            <Button look="plain" onPress={() => props.onRewriteNumber(finding.fix ?? '')}>
              {profileStrings.rewriteNumber}
            </Button>
          </div>
        )
      }
    />
  )
}

/** What can be done about a finding, tried out when asked for. */
function Remedies(props: PageFindingsProps & { readonly finding: Finding }) {
  const { finding, context, document } = props
  const [tried, setTried] = useState<{ for: TypesetDocument; remedies: PageFitRemedy[] } | null>(null)
  const remedies = tried?.for === document ? tried.remedies : null
  const { page = 1, line = 1 } = finding.data
  const named = (words: string) => `${words}：${checkStrings.place(page, line)}`
  return (
    <>
      {remedies === null ? null : (
        <ul className="remedy-list">
          {remedies.map((remedy) => (
            <li key={`${remedy.setting}${remedy.to}`}>
              <span>{strings.remedy(remedy)}</span>
              <Button
                label={`${strings.apply}：${strings.remedy(remedy)}`}
                onPress={() => props.onApply(remedy.profile)}
              >
                {strings.apply}
              </Button>
            </li>
          ))}
          <li className="page-side-note">{remedies.length === 0 ? strings.noRemedy : strings.shortenToo}</li>
        </ul>
      )}
      <div className="finding-actions">
        {remedies === null ? (
          <Button
            look="plain"
            label={named(strings.remedies)}
            onPress={() => setTried({ for: document, remedies: findRemedies(context, document, finding) })}
          >
            {strings.remedies}
          </Button>
        ) : null}
        <Button look="plain" label={named(strings.goThere)} onPress={() => props.onGoToText(finding.index)}>
          {strings.goThere}
        </Button>
      </div>
    </>
  )
}
