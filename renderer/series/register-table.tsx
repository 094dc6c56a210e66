import type { RegisterRow, RegisterYear } from '#shared/series/number-register.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { classNames } from '../ui/class-names.ts'

export interface RegisterTableProps {
  readonly year: RegisterYear
  readonly onOpen: (draftId: string) => void
}

/** 编号登记 of one year: what each draft has, what is missing or there twice. */
export function RegisterTable({ year, onOpen }: RegisterTableProps) {
  const missing = [...year.gaps, ...year.ordinalGaps]
  return (
    <table className="register-table">
      <caption>
        {strings.year(year.year)}
        {missing.length === 0 ? null : <span className="register-fault">{strings.gaps(missing)}</span>}
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
      {row.draft.deletedAtMs === null ? '' : strings.inBin}
    </button>
  )
}
