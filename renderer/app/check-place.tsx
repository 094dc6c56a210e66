import { CheckPanel } from '../check/check-panel.tsx'
import { useStore } from '../ui/store.ts'
import type { AppActions } from './create-app-actions.ts'
import type { OpenDocument } from './open-document.ts'

/** 校核 of the open draft. */
export function CheckPlace({ document, actions }: { document: OpenDocument; actions: AppActions }) {
  const view = useStore(document.check)
  const current = useStore(document.finding)
  return (
    <CheckPanel
      view={view}
      draft={document.id}
      current={current}
      onGo={actions.goToFinding}
      onStep={actions.stepFinding}
      onFix={actions.fixFinding}
      onIgnore={actions.ignoreFinding}
      onFacts={actions.showFactsOf}
      onReport={(format) => void actions.reportFindings(format)}
    />
  )
}
