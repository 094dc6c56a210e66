import { useEffect, useRef, useState } from 'react'
import { describeFinding } from '#shared/check/describe-finding.ts'
import { createPlaces } from '#shared/check/describe-place.ts'
import { type Excerpt, excerptOf } from '#shared/check/excerpt.ts'
import type { Finding, FindingGroup } from '#shared/check/finding.ts'
import type { IgnoreScope } from '#shared/check/ignored.ts'
import { fieldText } from '#shared/check/reading/field-text.ts'
import { GROUP_NAMES } from '#shared/check/report-rows.ts'
import type { ReportFormat } from '#shared/ipc/check.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import type { CheckView } from './check-store.ts'
import { keyOf } from './finding-key.ts'
import { inPanelOrder, PANEL_GROUPS } from './panel-order.ts'
import { planFix } from './plan-fix.ts'
import { Remembered } from './remembered.tsx'

export interface CheckPanelProps {
  readonly view: CheckView | null
  readonly draft: string
  /** The finding that 下一处 went to last. */
  readonly current: Finding | null
  readonly onGo: (finding: Finding) => void
  readonly onStep: (by: -1 | 1) => void
  readonly onFix: (finding: Finding) => void
  readonly onIgnore: (finding: Finding, scope: IgnoreScope) => void
  /** Opens the form that the finding's field stands in. */
  readonly onFacts: (finding: Finding) => void
  readonly onReport: (format: ReportFormat) => void
}

/** 校核: everything that is found in the draft, in the order a proof-reader goes in. */
export function CheckPanel(props: CheckPanelProps) {
  const { view, draft } = props
  if (view === null) return <p className="facts-note check-panel">{strings.checking}</p>
  const findings = inPanelOrder(view.findings)
  return (
    <section className="check-panel" aria-label={strings.panel}>
      <header className="check-head">
        <p role="status">{findings.length === 0 ? strings.none : strings.counts(countLevels(findings))}</p>
        <div className="check-tools">
          <Button look="plain" isDisabled={findings.length === 0} onPress={() => props.onStep(-1)}>
            {strings.previous}
          </Button>
          <Button look="plain" isDisabled={findings.length === 0} onPress={() => props.onStep(1)}>
            {strings.next}
          </Button>
          <MenuButton
            entries={[
              { id: 'docx', label: strings.reportDocx, run: () => props.onReport('docx') },
              { id: 'xlsx', label: strings.reportXlsx, run: () => props.onReport('xlsx') },
            ]}
          >
            {strings.report}
          </MenuButton>
        </div>
      </header>
      {PANEL_GROUPS.map((group) => {
        const own = findings.filter((finding) => finding.group === group)
        return own.length === 0 ? null : (
          <Group key={group} {...props} context={view.context} group={group} findings={own} />
        )
      })}
      <Remembered draft={draft} ignored={view.ignored.length} />
    </section>
  )
}

interface GroupProps extends CheckPanelProps {
  readonly context: MinutesContext
  readonly group: FindingGroup
  readonly findings: readonly Finding[]
}

function Group({ group, findings, ...props }: GroupProps) {
  const [isOpen, setOpen] = useState(true)
  const placeOf = createPlaces(props.context)
  return (
    <section className="check-group">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {GROUP_NAMES[group]}
          <span className="check-count">{findings.length}</span>
        </button>
      </h3>
      {isOpen ? (
        <ul>
          {findings.map((finding) => (
            <Row key={keyOf(finding)} {...props} finding={finding} place={placeOf(finding)} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

interface RowProps extends CheckPanelProps {
  readonly context: MinutesContext
  readonly finding: Finding
  readonly place: string
}

function Row({ finding, place, context, current, ...props }: RowProps) {
  const isCurrent = current !== null && keyOf(current) === keyOf(finding)
  const scopes: readonly IgnoreScope[] =
    finding.block === null ? ['draft', 'always'] : ['here', 'draft', 'always']
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li
      ref={row}
      className={classNames('check-row', `check-${finding.level}`, isCurrent && 'check-row-current')}
      data-finding={finding.rule}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button type="button" className="check-go" onClick={() => props.onGo(finding)}>
        <span className="check-place">
          <span className="check-level">{strings.levels[finding.level]}</span>
          {place}
        </span>
        <Words {...excerptOf(finding, fieldText(context, finding))} />
        <span className="check-message">
          {describeFinding(finding)}
          <span className="check-source">{strings.source(finding.source)}</span>
        </span>
      </button>
      <div className="check-actions">
        {planFix(context, finding) !== null ? (
          <Button look="plain" onPress={() => props.onFix(finding)}>
            {finding.fix === '' ? strings.remove : strings.changeTo(finding.fix ?? '')}
          </Button>
        ) : null}
        {isFromFacts(context, finding) ? (
          <Button look="plain" onPress={() => props.onFacts(finding)}>
            {strings.toFacts}
          </Button>
        ) : null}
        <MenuButton
          label={`${strings.ignore}：${describeFinding(finding)}`}
          entries={scopes.map((scope) => ({
            id: scope,
            label: strings.scopes[scope],
            run: () => props.onIgnore(finding, scope),
          }))}
        >
          {strings.ignore}
        </MenuButton>
      </div>
    </li>
  )
}

/** What stands there is a fact, or a sentence written from facts. */
function isFromFacts({ children }: MinutesContext, { field, index }: Finding): boolean {
  const block = children[index]
  if (field !== 'text') return true
  if (block?.type === 'opening') return block.form !== null
  return (block?.type === 'statement' || block?.type === 'item') && block.derived !== null
}

function Words({ before, found, after }: Excerpt) {
  return (
    <span className="check-words">
      {before}
      <mark>{found}</mark>
      {after}
    </span>
  )
}

function countLevels(findings: readonly Finding[]): Readonly<Record<Finding['level'], number>> {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return { error: count('error'), suspect: count('suspect'), hint: count('hint') }
}
