import { useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface RenameDialogProps {
  readonly summary: DraftSummary
  readonly onRename: (ownTitle: string) => void
  readonly onClose: () => void
}

/** A name of the writer's own for a draft; empty goes back to the one from its facts. */
export function RenameDialog({ summary, onRename, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(summary.title)
  /** A name that was only looked at stays the one its facts give. */
  const rename = () => (title === summary.title ? onClose() : onRename(title))
  return (
    <Dialog
      title={strings.renameTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiStrings.cancel}</Button>
          <Button look="primary" onPress={rename}>
            {uiStrings.save}
          </Button>
        </>
      }
    >
      <input
        className="input"
        type="text"
        data-own-undo
        autoFocus
        aria-label={strings.renameField}
        maxLength={200}
        spellCheck={false}
        value={title}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229) rename()
        }}
      />
      <p className="dialog-note">{strings.renameHint}</p>
    </Dialog>
  )
}
