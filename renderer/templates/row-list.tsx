import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { templateStrings as strings } from '../strings/templates.ts'
import { Button } from '../ui/button.tsx'

export interface RowListProps<Row> {
  readonly title: string
  readonly hint?: string
  readonly rows: readonly Row[]
  readonly isReadOnly: boolean
  /** A new row for the button below; null: none can be added. */
  readonly createRow: () => Row
  readonly onChange: (rows: Row[]) => void
  readonly children: (row: Row, change: (fields: Partial<Row>) => void, place: number) => ReactNode
}

/** Rows of small forms that can be added, moved and taken away; the last one stays. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { rows, onChange, isReadOnly } = props
  const replace = (at: number, row: Row) => onChange(rows.map((one, place) => (place === at ? row : one)))
  const move = (at: number, by: -1 | 1) => {
    const moved = rows[at]
    const other = rows[at + by]
    if (moved === undefined || other === undefined) return
    const next = [...rows]
    next[at] = other
    next[at + by] = moved
    onChange(next)
  }
  return (
    <fieldset className="row-list" disabled={isReadOnly}>
      <legend>{props.title}</legend>
      {props.hint === undefined ? null : <p className="facts-note">{props.hint}</p>}
      <ul>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own; a row is its place
          <li key={at} className="row-list-row">
            <div className="row-list-fields">
              {props.children(row, (fields) => replace(at, { ...row, ...fields }), at)}
            </div>
            {isReadOnly ? null : (
              <span className="roll-row-tools">
                <button
                  type="button"
                  className="row-button"
                  aria-label={`${strings.moveUp}${at + 1}`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden="true" size={13} />
                </button>
                <button
                  type="button"
                  className="row-button"
                  aria-label={`${strings.moveDown}${at + 1}`}
                  disabled={at === rows.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden="true" size={13} />
                </button>
                <button
                  type="button"
                  className="row-button"
                  aria-label={`${strings.removeRow}${at + 1}`}
                  disabled={rows.length === 1}
                  onClick={() => onChange(rows.filter((_, place) => place !== at))}
                >
                  <X aria-hidden="true" size={13} />
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isReadOnly ? null : (
        <Button look="plain" icon={Plus} onPress={() => onChange([...rows, props.createRow()])}>
          {strings.add}
        </Button>
      )}
    </fieldset>
  )
}
