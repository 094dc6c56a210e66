import { describeFinding } from '#shared/check/describe-finding.ts'
import type { Finding } from '#shared/check/finding.ts'
import { checkStrings as strings } from '../strings/check.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** More than this are counted, not named. */
const MOST = 6

export interface CheckDialogProps {
  /** What is wrong, and the facts that are not entered yet. */
  readonly findings: readonly Finding[]
  /** These facts in words: 版头的编号；议题二的汇报单位. */
  readonly missing: string
  /** What the writer was about to do: 导出 Word, 印发. */
  readonly deed: string
  /** A place on the page is left empty: it cannot be done before that is filled in. */
  readonly isBlocked: boolean
  readonly onGoOn: () => void
  /** Shows 校核 at the first of them. */
  readonly onCheck: (first: Finding | null) => void
  /** Goes to the field of a fact that is not entered yet. */
  readonly onFill: (first: Finding) => void
  readonly onClose: () => void
}

/** What is still to be filled in and to be looked at, before a draft goes out. */
export function CheckDialog(props: CheckDialogProps) {
  const { findings, missing, deed, isBlocked, onClose } = props
  // What keeps it from being done first, then what is surely wrong.
  const weight = ({ rule, level }: Finding) =>
    isBlocked && rule === 'placeholder' ? 0 : level === 'error' ? 1 : 2
  const fact = findings.find(isFact)
  const ordered = findings
    .filter((finding) => !isFact(finding))
    .sort((one, other) => weight(one) - weight(other))
  const [first] = ordered
  const goThere =
    fact !== undefined && first === undefined
      ? { label: strings.toFill, run: () => props.onFill(fact) }
      : { label: strings.toCheck, run: () => props.onCheck(first ?? null) }
  return (
    <Dialog
      title={strings.before(deed)}
      size="medium"
      onClose={onClose}
      footer={
        <>
          <Button look="normal" onPress={isBlocked ? onClose : props.onGoOn}>
            {isBlocked ? strings.cancel : strings.goOn(deed)}
          </Button>
          <Button look="primary" onPress={goThere.run}>
            {goThere.label}
          </Button>
        </>
      }
    >
      {isBlocked ? <p>{strings.blocked(deed)}</p> : null}
      {missing === '' ? null : <p>{strings.missingFacts(missing)}</p>}
      {ordered.length === 0 ? null : <p>{strings.summary(ordered.length)}</p>}
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

function isFact({ rule }: Finding): boolean {
  return rule === 'missing-facts'
}
