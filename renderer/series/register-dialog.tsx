import type { RegisterRow, RegisterYear, SeriesRegister } from '#shared/series/number-register.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useRegister } from './use-register.ts'

export interface RegisterDialogProps {
  readonly onOpen: (draftId: string) => void
  readonly onNext: (series: SeriesRegister) => void
  readonly onClose: () => void
}

/** 编号登记: the numbers of every series by year, what comes next, what is missing or there twice. */
export function RegisterDialog({ onOpen, onNext, onClose }: RegisterDialogProps) {
  const register = useRegister()
  return (
    <Dialog title={strings.register} size="large" onClose={onClose}>
      <p className="dialog-note">{strings.registerHint}</p>
      {register.length === 0 ? <p className="dialog-note">{strings.registerEmpty}</p> : null}
      {register.map((series) => (
        <section key={series.name} className="register-series">
          <header>
            <h3>{series.name}</h3>
            <span className="register-next">{strings.nextIs(series.nextOrdinal, series.nextNumber)}</span>
            <Button look="plain" onPress={() => onNext(series)}>
              {strings.next}
            </Button>
          </header>
          {series.years.map((year) => (
            <RegisterTable key={year.year} year={year} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </Dialog>
  )
}

function RegisterTable({ year, onOpen }: { year: RegisterYear; onOpen: (draftId: string) => void }) {
  return (
    <table className="register-table">
      <caption>
        {strings.year(year.year)}
        {year.gaps.length === 0 ? null : <span className="register-fault">{strings.gaps(year.gaps)}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{strings.number}</th>
          <th scope="col">{strings.ordinal}</th>
          <th scope="col">{strings.date}</th>
          <th scope="col">{strings.draft}</th>
        </tr>
      </thead>
      <tbody>
        {year.rows.map((row) => (
          <tr key={row.draft.id}>
            <Counted text={row.number} isDouble={row.isDouble} />
            <Counted text={row.ordinal} isDouble={row.isDoubleOrdinal} />
            <td>{row.draft.meetingDate ?? '—'}</td>
            <td>
              <DraftLink row={row} onOpen={onOpen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Counted({ text, isDouble }: { text: string | null; isDouble: boolean }) {
  return (
    <td className={classNames(isDouble && 'register-fault')}>
      {text ?? '—'}
      {isDouble ? ` ${strings.double}` : ''}
    </td>
  )
}

function DraftLink({ row, onOpen }: { row: RegisterRow; onOpen: (draftId: string) => void }) {
  return (
    <button type="button" className="register-draft" onClick={() => onOpen(row.draft.id)}>
      {row.draft.title}
    </button>
  )
}
