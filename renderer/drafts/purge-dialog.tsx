import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface PurgeDialogProps {
  readonly summaries: readonly DraftSummary[]
  readonly onPurge: () => void
  readonly onClose: () => void
}

/** The one question before words are gone for good; the focus is on the answer that keeps them. */
export function PurgeDialog({ summaries, onPurge, onClose }: PurgeDialogProps) {
  return (
    <Dialog
      title={strings.purgeTitle}
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {uiStrings.cancel}
          </Button>
          <Button look="danger" onPress={onPurge}>
            {strings.purgeYes}
          </Button>
        </>
      }
    >
      <p>{strings.purgeQuestion(summaries.map((summary) => summary.title || strings.untitled))}</p>
    </Dialog>
  )
}
