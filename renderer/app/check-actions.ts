import type { Editor } from 'slate'
import type { Finding } from '#shared/check/finding.ts'
import { type IgnoreScope, ignore } from '#shared/check/ignored.ts'
import { describeMissingFacts, isHoleOnPage, listMissingFacts } from '#shared/check/open-places.ts'
import { toReportRows } from '#shared/check/report-rows.ts'
import type { ReportFormat } from '#shared/ipc/check.ts'
import { applyFix } from '../check/apply-fix.ts'
import { addIgnored } from '../check/check-memory.ts'
import { keyOf } from '../check/finding-key.ts'
import { inPanelOrder } from '../check/panel-order.ts'
import { planFix } from '../check/plan-fix.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { placeCaret } from '../editor/commands/place-caret.ts'
import { blocksOf } from '../editor/queries/blocks.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import { request } from '../platform/desktop.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { versionStrings } from '../strings/versions.ts'
import { afterDrawn } from '../ui/after-drawn.ts'
import { orTell, tell, tellUndoable } from '../ui/tell.ts'
import { summaryNow } from './open-document.ts'
import type { WindowLinks } from './window-links.ts'

/** What is done about findings. */
export function createCheckActions({ dispatch, getState }: WindowLinks) {
  const goToFinding = (finding: Finding) => {
    const { document, place } = getState()
    if (document === null) return
    document.finding.set(finding, true)
    if (place !== 'editor') dispatch({ type: 'went', place: 'editor' })
    showInSheet(document.editor, finding)
  }
  return {
    goToFinding,
    /** The next finding in the order of the panel after the one gone to last; round at the end. */
    stepFinding(by: -1 | 1) {
      const { document } = getState()
      if (document === null) return
      document.showNow()
      const findings = inPanelOrder(document.check.settle().findings)
      if (findings.length === 0) return tell(strings.none)
      const last = document.finding.get()
      const at = last === null ? -1 : findings.findIndex((finding) => keyOf(finding) === keyOf(last))
      const from = at >= 0 ? at : by > 0 ? -1 : 0
      const next = findings[(from + by + findings.length) % findings.length]
      if (next !== undefined) goToFinding(next)
    },
    fixFinding(finding: Finding) {
      const { document } = getState()
      if (document === null) return
      if (document.isLocked.get()) return tell(versionStrings.locked)
      const { context } = document.check.settle()
      const plan = planFix(context, finding)
      const isDone = plan !== null && applyFix(document.editor, plan)
      document.showNow()
      if (!isDone) return tell(strings.notThere)
      tellUndoable(strings.fixed(finding.data.found ?? '', finding.fix ?? ''), () => document.travel('undo'))
    },
    ignoreFinding(finding: Finding, scope: IgnoreScope) {
      const { document } = getState()
      if (document !== null) addIgnored(ignore(finding, scope, document.id))
    },
    /** The form that holds the field of a finding. */
    showFactsOf(finding: Finding) {
      const { document } = getState()
      if (document === null) return
      showInSheet(document.editor, finding, () => {
        document.showNow()
        dispatch({ type: 'turned-to', side: 'facts', focus: finding.field })
      })
    },
    async reportFindings(format: ReportFormat) {
      const { document } = getState()
      if (document === null) return
      document.showNow()
      const { context, findings } = document.check.settle()
      const { title } = summaryNow(document)
      const rows = toReportRows(context, findings)
      const written = orTell(await request('check:report', { format, title: title.slice(0, 200), rows }))
      if (written !== null) tell(strings.reported(written.fileName))
    },
    /**
     * Does what takes the draft out of the house. What is surely wrong and what is still to be filled in is shown first; before it is issued
     * (`isIssue`, 印发) also what is likely wrong, and it is not issued while a place on the page is left empty.
     */
    goOut(deed: string, goOn: () => void, isIssue = false) {
      const { document } = getState()
      if (document === null) return goOn()
      document.showNow()
      const { context, findings: all } = document.check.settle()
      const isTold = ({ level }: Finding) => level === 'error' || (isIssue && level === 'suspect')
      const findings = [...listMissingFacts(context), ...all.filter(isTold)]
      if (findings.length === 0) return goOn()
      const isBlocked = isIssue && findings.some(isHoleOnPage)
      const missing = describeMissingFacts(context, findings)
      dispatch({ type: 'asked', dialog: { kind: 'check', findings, missing, deed, isBlocked, goOn } })
    },
  }
}

/** Brings the words of a finding into view and selects them; a field's block where they are not typed. */
function showInSheet(
  editor: Editor,
  { block, index: before, field, range }: Finding,
  thenRun: () => void = () => {},
): void {
  const now = blocksOf(editor).findIndex(({ id }) => id === block)
  const index = now >= 0 ? now : before
  const offset = field === 'text' ? (range?.start ?? 0) : 0
  // The sheet may be hidden until the next frame; before that it can take no focus.
  afterDrawn(() => {
    goToBlock(editor, index, offset)
    const anchor = field === 'text' && range !== null ? pointIn(editor, index, range.start) : null
    const focus = field === 'text' && range !== null ? pointIn(editor, index, range.end) : null
    if (anchor && focus) placeCaret(editor, { anchor, focus })
    thenRun()
  })
}
