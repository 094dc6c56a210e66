import { useMemo, useState } from 'react'
import type { PageFitFinding } from '#shared/check/page-fit.ts'
import { findRemedies, type PageFitRemedy } from '#shared/check/page-fit-remedies.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { previewStrings as strings } from '../strings/preview.ts'
import { profileStrings } from '../strings/profiles.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { findMissingFonts } from './detect-fonts.ts'

/** 编号 as it stands and as the profile would have it. */
export interface OtherNumber {
  readonly now: string
  readonly wanted: string
  readonly onRewrite: () => void
}

export interface PageFindingsProps {
  readonly otherNumber: OtherNumber | null
  readonly context: MinutesContext
  readonly document: TypesetDocument
  readonly findings: readonly PageFitFinding[]
  readonly current: number
  readonly onGoToPage: (page: number) => void
  readonly onGoToText: (block: number) => void
  readonly onApply: (profile: FormatProfile) => void
}

/** What does not look well on the pages, with lawful remedies, and which fonts are missing. */
export function PageFindings(props: PageFindingsProps) {
  const { document, findings, current, otherNumber } = props
  const missing = useMemo(() => findMissingFonts(document.profile), [document.profile])
  const here = findings.filter((finding) => finding.place.page === current)
  const elsewhere = findings.filter((finding) => finding.place.page !== current)
  return (
    <aside className="page-side" aria-label={strings.findingsPanel}>
      <section>
        <h2>{strings.findings}</h2>
        {otherNumber === null ? null : (
          <div className="finding" data-finding="number">
            <p>{profileStrings.numberDiffers(otherNumber.now, otherNumber.wanted)}</p>
            <div className="finding-actions">
              <Button look="plain" onPress={otherNumber.onRewrite}>
                {profileStrings.rewriteNumber}
              </Button>
            </div>
          </div>
        )}
        {findings.length === 0 && otherNumber === null ? (
          <p className="page-side-note">{strings.noFindings}</p>
        ) : null}
        <FindingList {...props} findings={here} />
        {elsewhere.length > 0 && here.length > 0 ? <h3>{strings.otherPages}</h3> : null}
        <FindingList {...props} findings={elsewhere} />
      </section>
      <section>
        <h2>{strings.fonts}</h2>
        <p className={classNames('page-side-note', missing.length > 0 && 'page-side-warning')}>
          {missing.length === 0 ? strings.fontsComplete : strings.fontsMissing}
        </p>
        <ul className="font-list">
          {missing.map(({ name, instead }) => (
            <li key={name}>
              {instead === null ? strings.fontReplacedBySystem(name) : strings.fontReplaced(name, instead)}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

function FindingList(props: PageFindingsProps) {
  return (
    <ul className="finding-list">
      {props.findings.map((finding) => (
        <Finding
          key={`${finding.kind}-${finding.place.page}-${finding.place.line}`}
          {...props}
          finding={finding}
        />
      ))}
    </ul>
  )
}

function Finding(props: PageFindingsProps & { readonly finding: PageFitFinding }) {
  const { finding, context, document } = props
  const [tried, setTried] = useState<{ for: TypesetDocument; remedies: PageFitRemedy[] } | null>(null)
  const remedies = tried?.for === document ? tried.remedies : null
  const { page, line } = finding.place
  const named = (words: string) => `${words}：${strings.place(page, line)}`
  return (
    <li className="finding" data-finding={finding.kind}>
      <button type="button" className="finding-place" onClick={() => props.onGoToPage(page)}>
        {strings.place(page, line)}
      </button>
      <p>{strings.finding(finding.kind)}</p>
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
        <Button look="plain" label={named(strings.goThere)} onPress={() => props.onGoToText(finding.block)}>
          {strings.goThere}
        </Button>
      </div>
    </li>
  )
}
