import { describeFinding } from '#shared/check/describe-finding.ts'
import type { Finding } from '#shared/check/finding.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** More than this are counted, not named. */
const MOST = 6

export interface CheckDialogProps {
  readonly findings: readonly Finding[]
  /** What the writer was about to do: 导出 Word, 印发. */
  readonly deed: string
  /** Something is left to fill in: it cannot be done before that is. */
  readonly isBlocked: boolean
  readonly onGoOn: () => void
  /** Shows 校核 at the first of them. */
  readonly onCheck: (first: Finding | null) => void
  readonly onClose: () => void
}

/** What is still to be looked at, before a draft goes out. */
export function CheckDialog({ findings, deed, isBlocked, onGoOn, onCheck, onClose }: CheckDialogProps) {
  // What keeps it from being done first, then what is surely wrong.
  const weight = ({ rule, level }: Finding) =>
    isBlocked && rule === 'placeholder' ? 0 : level === 'error' ? 1 : 2
  const ordered = [...findings].sort((one, other) => weight(one) - weight(other))
  const [first] = ordered
  return (
    <Dialog
      title={strings.before(deed)}
      size="medium"
      onClose={onClose}
      footer={
        <>
          {isBlocked ? (
            <Button look="normal" onPress={onClose}>
              {strings.cancel}
            </Button>
          ) : (
            <Button look="normal" onPress={onGoOn}>
              {strings.goOn(deed)}
            </Button>
          )}
          <Button look="primary" onPress={() => onCheck(first ?? null)}>
            {strings.toCheck}
          </Button>
        </>
      }
    >
      <p>{isBlocked ? strings.blocked(deed) : strings.summary(ordered.length)}</p>
      <ul className="check-summary">
        {ordered.slice(0, MOST).map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes
          <li key={at} className={`check-${finding.level}`}>
            <span className="check-level">{strings.levels[finding.level]}</span>
            {describeFinding(finding)}
          </li>
        ))}
      </ul>
      {ordered.length > MOST ? <p className="facts-note">{strings.more(ordered.length - MOST)}</p> : null}
    </Dialog>
  )
}
