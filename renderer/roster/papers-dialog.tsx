import { PAPERS, type Paper } from '#shared/ipc/papers.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface PapersDialogProps {
  /** How many people the rolls name. */
  readonly count: number
  readonly onWrite: (paper: Paper) => void
  readonly onClose: () => void
}

/** 会务材料: papers for the meeting, made of its rolls. */
export function PapersDialog({ count, onWrite, onClose }: PapersDialogProps) {
  return (
    <Dialog title={strings.papers} onClose={onClose}>
      <p className="dialog-note">{strings.papersHint(count)}</p>
      <ul className="papers">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <Button isDisabled={count === 0} onPress={() => onWrite(paper)}>
              {strings.paperNames[paper]}
            </Button>
            <span className="facts-note">{strings.paperHints[paper]}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
