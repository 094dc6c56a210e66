import { Fragment, memo, type ReactNode, useState } from 'react'
import type { ComparedRow } from '#shared/compare/comparison.ts'
import type { ChangeKind, ComposedParagraph, ComposedRun } from '#shared/compose/composed.ts'
import { compareStrings as strings } from '../strings/compare.ts'
import { classNames } from '../ui/class-names.ts'

export type CompareMode = 'side-by-side' | 'inline'

export interface ComparedRowsProps {
  readonly rows: readonly ComparedRow[]
  readonly mode: CompareMode
  /** Long stretches without a change are folded away. */
  readonly onlyChanges: boolean
  /** The row of the change gone to last; null before the first. */
  readonly current: number | null
}

/** So many rows around a change are always shown, and so many together are worth folding away. */
const AROUND = 1
const WORTH_FOLDING = 2

/** Paragraph beside paragraph, or both in one text. */
export const ComparedRows = memo(function ComparedRows({
  rows,
  mode,
  onlyChanges,
  current,
}: ComparedRowsProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const parts = onlyChanges ? foldRows(rows, opened) : [{ from: 0, to: rows.length, isFolded: false }]
  return (
    <div className={classNames('compared', `compared-${mode}`)}>
      {parts.map(({ from, to, isFolded }) =>
        isFolded ? (
          <button
            key={from}
            type="button"
            className="compared-fold"
            onClick={() => setOpened((before) => new Set(before).add(from))}
          >
            {strings.hidden(to - from)}
          </button>
        ) : (
          rows.slice(from, to).map((row, place) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a comparison does not change while it is shown
              key={from + place}
              row={row}
              place={from + place}
              mode={mode}
              isCurrent={current === from + place}
            />
          ))
        ),
      )}
    </div>
  )
})

interface Part {
  readonly from: number
  readonly to: number
  readonly isFolded: boolean
}

function foldRows(rows: readonly ComparedRow[], opened: ReadonlySet<number>): Part[] {
  const isNear = (place: number) => {
    for (let at = place - AROUND; at <= place + AROUND; at += 1)
      if ((rows[at]?.changes.length ?? 0) > 0) return true
    return rows[place]?.marked.role === 'topic' || rows[place]?.marked.role === 'title'
  }
  const parts: Part[] = []
  let from = 0
  while (from < rows.length) {
    const near = isNear(from)
    let to = from + 1
    while (to < rows.length && isNear(to) === near) to += 1
    parts.push({ from, to, isFolded: !near && to - from >= WORTH_FOLDING && !opened.has(from) })
    from = to
  }
  return parts
}

interface RowProps {
  readonly row: ComparedRow
  readonly place: number
  readonly mode: CompareMode
  readonly isCurrent: boolean
}

const GONE: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['deleted', 'moved-away'])
const CAME: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['inserted', 'moved-here'])
const NOTHING: ReadonlySet<ChangeKind> = new Set<ChangeKind>()

function Row({ row, place, mode, isCurrent }: RowProps) {
  const { marked, before, after, changes } = row
  const note = marked.change?.note ?? null
  return (
    <div
      className={classNames(
        'compared-row',
        changes.length > 0 && 'compared-changed',
        isCurrent && 'compared-current',
      )}
      data-row={place}
      tabIndex={-1}
    >
      {mode === 'inline' ? (
        <div className="compared-cell">
          {note === null ? null : <span className="compared-note">{note}</span>}
          <Paragraph paragraph={marked} left={NOTHING} />
        </div>
      ) : (
        <>
          <div className="compared-cell">
            {before === null ? <Empty note={note} /> : <Paragraph paragraph={marked} left={CAME} />}
          </div>
          <div className="compared-cell">
            {after === null ? <Empty note={note} /> : <Paragraph paragraph={marked} left={GONE} />}
          </div>
        </>
      )}
    </div>
  )
}

/** The other side has no such paragraph here; where it was moved, it says from or to where. */
function Empty({ note }: { readonly note: string | null }) {
  return note === null ? null : <span className="compared-note">{note}</span>
}

interface ParagraphProps {
  readonly paragraph: ComposedParagraph
  /** What is left out, because it stands on the other side. */
  readonly left: ReadonlySet<ChangeKind>
}

function Paragraph({ paragraph, left }: ParagraphProps) {
  const { table, runs, end, role, align } = paragraph
  if (table === null) {
    return (
      <p
        className={classNames(
          'compared-paragraph',
          `compared-${role}`,
          align === 'center' && 'compared-centred',
        )}
      >
        <Runs runs={runs} left={left} />
        {end.length === 0 ? null : (
          <span className="compared-end">
            <Runs runs={end} left={left} />
          </span>
        )}
      </p>
    )
  }
  return (
    <table className="compared-table">
      <tbody>
        {table.rows.map((cells, row) => {
          const change = table.rowChanges?.get(row)
          if (change !== undefined && left.has(change)) return null
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison does not change while it is shown
            <tr key={row}>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same
                <td key={place} colSpan={cell.columns} rowSpan={cell.rows}>
                  {cell.paragraphs.map((line, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the same
                    <div key={at}>
                      <Runs runs={line} left={left} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Runs({
  runs,
  left,
}: {
  readonly runs: readonly ComposedRun[]
  readonly left: ReadonlySet<ChangeKind>
}) {
  return runs.map(({ text, bold, change }, place) => {
    if (change !== undefined && left.has(change)) return null
    const words = bold ? <b>{text}</b> : text
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same
      <Fragment key={place}>
        {change === undefined ? words : <Marked change={change}>{words}</Marked>}
      </Fragment>
    )
  })
}

/** Screen readers know <del> and <ins>; how they look says the kind. */
function Marked({ change, children }: { readonly change: ChangeKind; readonly children: ReactNode }) {
  return GONE.has(change) ? (
    <del className="marked" data-change={change}>
      {children}
    </del>
  ) : (
    <ins className="marked" data-change={change}>
      {children}
    </ins>
  )
}
