import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MouseEvent, PointerEvent } from 'react'
import { outlineStrings as strings } from '../strings/outline.ts'
import { classNames } from '../ui/class-names.ts'
import { memoByValue } from '../ui/memo-by-value.ts'
import type { DropMark } from './drop-mark.ts'
import type { OutlineRow } from './outline-rows.ts'

export interface OutlineRowViewProps {
  readonly row: OutlineRow
  readonly isCurrent: boolean
  readonly isFolded: boolean
  readonly isTabStop: boolean
  readonly isDragged: boolean
  readonly mark: DropMark | null
  readonly actions: OutlineRowActions
}

export interface OutlineRowActions {
  readonly go: (row: OutlineRow) => void
  readonly fold: (row: OutlineRow) => void
  /** The right button was pressed on it. */
  readonly menu: (event: MouseEvent<HTMLElement>, row: OutlineRow) => void
  /** The mouse button went down on it: a drag may begin. */
  readonly press: (event: PointerEvent<HTMLElement>, row: OutlineRow) => void
}

/** One row of the outline. */
export const OutlineRowView = memoByValue(function OutlineRowView(props: OutlineRowViewProps) {
  const { row, isCurrent, isFolded, mark, actions } = props
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      role="treeitem"
      className={classNames(
        'outline-row',
        `outline-${row.kind}`,
        row.depth > 0 && 'outline-child',
        isCurrent && 'outline-current',
        props.isDragged && 'outline-dragged',
        mark && `outline-drop outline-drop-${mark.edge}`,
        mark?.isInside && 'outline-drop-inside',
      )}
      aria-level={row.depth + 1}
      aria-selected={isCurrent}
      {...(row.hasChildren ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={props.isTabStop ? 0 : -1}
      data-index={row.index}
      {...(row.depth > 1 ? { 'data-depth': row.depth } : {})}
      title={row.number + row.label}
      onClick={() => actions.go(row)}
      onPointerDown={(event) => actions.press(event, row)}
      onContextMenu={(event) => actions.menu(event, row)}
    >
      {row.hasChildren ? (
        <button
          type="button"
          tabIndex={-1}
          className="outline-fold"
          aria-label={isFolded ? strings.unfold : strings.fold}
          onClick={(event) => {
            event.stopPropagation()
            actions.fold(row)
          }}
        >
          <Chevron aria-hidden="true" size={13} />
        </button>
      ) : (
        <span className="outline-fold" aria-hidden="true" />
      )}
      {row.number === '' ? null : <span className="outline-number">{row.number}</span>}
      <span className="outline-label">{row.label}</span>
      {row.isDecision ? (
        <span className="outline-mark" role="img" aria-label={strings.isDecision}>
          ✓
        </span>
      ) : null}
      {row.count === null ? null : <span className="outline-count">{strings.people(row.count)}</span>}
    </div>
  )
})
