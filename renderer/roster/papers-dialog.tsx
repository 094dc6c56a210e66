import { PAPER_FORMATS, PAPERS, type Paper, type PaperFormat } from '#shared/ipc/papers.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export interface PapersDialogProps {
  /** How many people the rolls name. */
  readonly count: number
  readonly onWrite: (paper: Paper, format: PaperFormat) => void
  readonly onClose: () => void
}

/** 会务材料: papers for the meeting, made of its rolls. */
export function PapersDialog({ count, onWrite, onClose }: PapersDialogProps) {
  return (
    <Dialog title={strings.papers} size="medium" onClose={onClose}>
      <p className="dialog-note">{strings.papersHint(count)}</p>
      <ul className="papers">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <span>{strings.paperNames[paper]}</span>
            <span className="facts-note">{strings.paperHints[paper]}</span>
            {PAPER_FORMATS.filter((format) => paper !== 'name-cards' || format === 'docx').map((format) => (
              <Button
                key={format}
                isDisabled={count === 0}
                label={strings.paperAs(strings.paperNames[paper], strings.paperFormats[format])}
                onPress={() => onWrite(paper, format)}
              >
                {strings.paperFormats[format]}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
