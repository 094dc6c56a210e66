import { useState } from 'react'
import { printStrings as strings } from '../strings/print.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

export interface AnnexesDialogProps {
  readonly title: string
  /** What each 附件 is called, in their order. */
  readonly annexes: readonly string[]
  readonly onExport: (annexes: 'together' | 'apart') => void
  readonly onClose: () => void
}

const WAYS = ['together', 'apart'] as const

/** What was chosen last; the next export begins with it. */
let last: (typeof WAYS)[number] = 'together'

/** Whether 附件 go into the file of the minutes or into files of their own. */
export function AnnexesDialog({ title, annexes, onExport, onClose }: AnnexesDialogProps) {
  const [way, setWay] = useState(last)
  const send = () => {
    last = way
    onExport(way)
  }
  return (
    <FormDialog title={title} deed={strings.chooseFile} firstFocus="deed" onClose={onClose} onDo={send}>
      <fieldset className="annex-ways" aria-label={strings.annexWays}>
        {WAYS.map((one) => (
          <label key={one} className="annex-way">
            <input type="radio" name="annexes" checked={way === one} onChange={() => setWay(one)} />
            <span>
              {strings.annexWay[one]}
              <span className="annex-way-hint">{strings.annexWayHint[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <ul className="annex-names" aria-label={strings.annexNames}>
        {annexes.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </FormDialog>
  )
}
