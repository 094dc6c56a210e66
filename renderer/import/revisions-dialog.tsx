import type { Revisions } from '#shared/ipc/files.ts'
import { importStrings as strings } from '../strings/import.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** What becomes of the tracked changes of a file; both: two drafts. */
export type RevisionsAnswer = Revisions | 'both'

export interface RevisionsDialogProps {
  readonly fileName: string
  readonly count: number
  /** null: nothing is imported. */
  readonly onAnswer: (answer: RevisionsAnswer | null) => void
}

/** Asked before a draft is made of a file with tracked changes. */
export function RevisionsDialog({ fileName, count, onAnswer }: RevisionsDialogProps) {
  const choices: readonly (readonly [RevisionsAnswer, string, string])[] = [
    ['accept', strings.accept, strings.acceptHint],
    ['reject', strings.reject, strings.rejectHint],
    ['both', strings.both, strings.bothHint],
  ]
  return (
    <Dialog
      title={strings.revisionsTitle}
      onClose={() => onAnswer(null)}
      footer={<Button onPress={() => onAnswer(null)}>{uiStrings.cancel}</Button>}
    >
      <p>{strings.revisionsQuestion(fileName, count)}</p>
      <div className="answers">
        {choices.map(([answer, label, hint]) => (
          <Button
            key={answer}
            look={answer === 'accept' ? 'primary' : 'normal'}
            autoFocus={answer === 'accept'}
            className="answer"
            onPress={() => onAnswer(answer)}
          >
            <span>{label}</span>
            <span className="answer-hint">{hint}</span>
          </Button>
        ))}
      </div>
    </Dialog>
  )
}
