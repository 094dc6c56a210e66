import { libraryStrings as strings } from '../strings/library.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import type { NamedDraft } from './library-actions.ts'

export interface PurgeDialogProps {
  readonly drafts: readonly NamedDraft[]
  readonly onPurge: () => void
  readonly onClose: () => void
}

/** The one question before words are gone for good; the focus is on the answer that keeps them. */
export function PurgeDialog({ drafts, onPurge, onClose }: PurgeDialogProps) {
  return (
    <FormDialog
      title={strings.purgeTitle}
      role="alertdialog"
      deed={strings.purgeYes}
      isDanger
      firstFocus="cancel"
      onClose={onClose}
      onDo={onPurge}
    >
      <p>{strings.purgeQuestion(drafts.map(({ title }) => title || strings.untitled))}</p>
    </FormDialog>
  )
}
