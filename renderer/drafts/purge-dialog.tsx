import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { NamedDraft } from './library-actions.ts'

export interface PurgeDialogProps {
  readonly drafts: readonly NamedDraft[]
  readonly onPurge: () => void
  readonly onClose: () => void
}

/** The one question before words are gone for good; the focus is on the answer that keeps them. */
export function PurgeDialog({ drafts, onPurge, onClose }: PurgeDialogProps) {
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
      <p>{strings.purgeQuestion(drafts.map(({ title }) => title || strings.untitled))}</p>
    </Dialog>
  )
}
