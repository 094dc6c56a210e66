import type { TableMerge } from '#shared/roster/merge-table.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

export interface MergeDialogProps {
  readonly fileName: string
  readonly merge: TableMerge
  readonly onAccept: () => void
  readonly onClose: () => void
}

/** So many names and faults are listed; more of them say nothing new. */
const MOST_LISTED = 30

/** What a table would change in the roster, before it does. */
export function MergeDialog({ fileName, merge, onAccept, onClose }: MergeDialogProps) {
  const { added, changed, unchanged, conflicts, faults, leftOut } = merge
  const hasChange = added.length + changed.length > 0
  return (
    <FormDialog
      title={strings.mergeTitle(fileName)}
      size="medium"
      deed={strings.accept}
      isReady={faults.length === 0 && hasChange}
      onClose={onClose}
      onDo={onAccept}
    >
      <p>{strings.mergeCounts(added.length, changed.length, unchanged)}</p>
      <NameList title={strings.mergeAdded} names={added} />
      <NameList title={strings.mergeChanged} names={changed} />
      <NameList title={strings.mergeConflicts} names={conflicts} />
      <NameList title={strings.mergeLeftOut} names={leftOut} />
      {faults.length === 0 ? null : (
        <>
          <p className="alert" role="alert">
            {strings.mergeFaults(faults.length)}
          </p>
          <ul className="merge-faults">
            {faults.slice(0, MOST_LISTED).map((fault) => (
              <li key={`${fault.row}-${fault.kind}`}>
                {strings.mergeFault[fault.kind](fault.row, fault.text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  )
}

function NameList({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  const listed = names.slice(0, MOST_LISTED).join('、')
  return (
    <p className="merge-names">
      <span className="facts-note">{title}</span>
      {names.length > MOST_LISTED ? strings.andMore(listed, names.length) : listed}
    </p>
  )
}
