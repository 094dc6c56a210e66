import { useEffect, useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { mergeUnits, renameUnit } from '#shared/roster/roster-edits.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { CheckField } from '../ui/check-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { changeRoster, roster } from './roster-shelf.ts'

/** How a renamed unit reaches the drafts that are still written. */
export interface DraftRenaming {
  readonly find: (name: string) => Promise<readonly DraftSummary[]>
  readonly rename: (drafts: readonly DraftSummary[], from: string, to: string) => Promise<void>
}

export interface UnitNameDialogProps {
  readonly unit: RosterUnit
  readonly name: string
  /** The unit that has the name already: the two become one. */
  readonly other: RosterUnit | undefined
  readonly drafts: DraftRenaming
  readonly onClose: () => void
}

/** 改称 or 合并: since when, and in which drafts; those that name it are listed first. */
export function UnitNameDialog({ unit, name, other, drafts, onClose }: UnitNameDialogProps) {
  const [since, setSince] = useState<string | null>(null)
  const [naming, setNaming] = useState<readonly DraftSummary[]>([])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { find } = drafts
  useEffect(() => {
    let isCurrent = true
    void find(unit.name).then((found) => {
      if (isCurrent) setNaming(found)
    })
    return () => {
      isCurrent = false
    }
  }, [find, unit.name])
  const accept = async () => {
    onClose()
    const kept = roster.get()
    const change =
      other === undefined
        ? rosterChange({ units: [renameUnit(unit, name, since)] })
        : mergeUnits(kept, unit, other)
    if (!(await changeRoster(change))) return
    const target = other?.name ?? name
    const chosen = naming.filter(({ id }) => !left.has(id))
    await drafts.rename(chosen, unit.name, target)
  }
  const people = roster.get().people.filter(({ unitId }) => unitId === unit.id).length
  return (
    <FormDialog
      title={
        other === undefined ? strings.renameTitle(unit.name, name) : strings.mergeUnitsTitle(unit.name, name)
      }
      size="medium"
      deed={other === undefined ? strings.renameYes : strings.mergeUnitsYes}
      onClose={onClose}
      onDo={() => void accept()}
    >
      {other === undefined ? (
        <>
          <DateField label={strings.renameSince} value={since} onChange={setSince} />
          <p className="dialog-note">{strings.renameHint(unit.name)}</p>
        </>
      ) : (
        <p className="dialog-note">{strings.mergeUnitsHint(unit.name, name, people)}</p>
      )}
      <p className="dialog-note">{strings.draftsNaming(naming.length, unit.name)}</p>
      {naming.map(({ id, title }) => (
        <CheckField
          key={id}
          label={title}
          isChecked={!left.has(id)}
          onChange={(isChosen) => {
            const next = new Set(left)
            if (isChosen) next.delete(id)
            else next.add(id)
            setLeft(next)
          }}
        />
      ))}
    </FormDialog>
  )
}
