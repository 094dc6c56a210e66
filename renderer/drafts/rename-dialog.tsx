import { useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

export interface RenameDialogProps {
  readonly summary: DraftSummary
  readonly onRename: (ownTitle: string) => void
  readonly onClose: () => void
}

/** A name of the writer's own for a draft; empty goes back to the one from its facts. */
export function RenameDialog({ summary, onRename, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(summary.title)
  return (
    <FormDialog
      title={strings.renameTitle}
      deed={uiStrings.save}
      onClose={onClose}
      onDo={() => (title === summary.title ? onClose() : onRename(title))}
    >
      <input
        className="input"
        type="text"
        aria-label={strings.renameField}
        maxLength={200}
        spellCheck={false}
        value={title}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
      />
      <p className="dialog-note">{strings.renameHint}</p>
    </FormDialog>
  )
}
