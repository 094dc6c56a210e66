import { ChevronsDownUp, ChevronsUpDown, PanelLeftClose, Plus } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { outlineStrings as strings } from '../strings/outline.ts'
import { Button } from '../ui/button.tsx'
import { memoByValue } from '../ui/memo-by-value.ts'
import { type OutlineRowActions, OutlineRowView } from './outline-row.tsx'
import { type OutlineRow, updateOutline } from './outline-rows.ts'
import { currentRow, visibleRows } from './visible-rows.ts'

const CHUNK_ROWS = 40

export interface OutlineActions {
  readonly goTo: (index: number) => void
  /** Moves a whole topic so that it stands before the block at `before`. */
  readonly moveTopic: (heading: number, before: number) => void
  /** One place up or down among the topics; the caret goes with it. */
  readonly nudgeTopic: (heading: number, by: -1 | 1) => void
  readonly addTopic: () => void
  /** A name of the block that stays the same while it is edited and moved. */
  readonly keyOf: (index: number) => string
}

export interface OutlinePanelProps {
  readonly context: MinutesContext
  readonly caret: number | null
  readonly actions: OutlineActions
  readonly onFold: () => void
}

/** 大纲: the document's structure as a tree; click or Enter goes there, topics are dragged or moved by Alt+↑↓. */
export function OutlinePanel({ context, ...others }: OutlinePanelProps) {
  const [outline, setOutline] = useState(() => updateOutline(null, context))
  const now = outline.context === context ? outline : updateOutline(outline, context)
  if (now !== outline) setOutline(now)
  return <OutlineTree rows={now.rows} {...others} />
}

interface OutlineTreeProps extends Omit<OutlinePanelProps, 'context'> {
  readonly rows: readonly OutlineRow[]
}

/** Most of what is typed changes no row. */
const OutlineTree = memoByValue(function OutlineTree({ rows, caret, actions, onFold }: OutlineTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  // By its key: rows move under the focus.
  const [focused, setFocused] = useState<string | null>(null)
  const [dropBefore, setDropBefore] = useState<number | null>(null)
  const dragged = useRef<number | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const isFolded = (row: OutlineRow) => row.hasChildren && folded.has(actions.keyOf(row.index))
  const shown = visibleRows(rows, isFolded)
  const current = currentRow(shown, caret)
  const focusedRow = shown.find((row) => actions.keyOf(row.index) === focused)
  const tabStop = focusedRow?.index ?? current ?? shown[0]?.index ?? null
  const topics = rows.filter((row) => row.kind === 'topic')
  const allFolded = topics.length > 0 && topics.every((row) => !row.hasChildren || isFolded(row))

  const fold = (row: OutlineRow, to: boolean) => {
    const next = new Set(folded)
    const key = actions.keyOf(row.index)
    if (to) next.add(key)
    else next.delete(key)
    setFolded(next)
  }
  const focusRow = (index: number) => {
    setFocused(actions.keyOf(index))
    tree.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex((row) => row.index === tabStop)
    const row = shown[at]
    if (!row || event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      if (row.kind === 'topic') actions.nudgeTopic(row.index, event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = nextRow(event.key, shown, at)
    if (target) focusRow(target.index)
    else if (event.key === 'ArrowRight' && isFolded(row)) fold(row, false)
    else if (event.key === 'ArrowLeft' && row.hasChildren && !isFolded(row)) fold(row, true)
    else if (event.key === 'ArrowLeft' && row.depth === 1) focusRow(parentOf(shown, at))
    else if (event.key === 'Enter' || event.key === ' ') actions.goTo(row.index)
    else return
    event.preventDefault()
  }
  const onDragOver = (event: DragEvent, row: OutlineRow) => {
    if (dragged.current === null) return
    const before = dropPlace(event, row, rows)
    if (before === null) return
    event.preventDefault()
    setDropBefore(before)
  }
  const endDrag = () => {
    dragged.current = null
    setDropBefore(null)
  }
  const rowActions = useLatest({
    go(row) {
      setFocused(actions.keyOf(row.index))
      actions.goTo(row.index)
    },
    fold: (row) => fold(row, !isFolded(row)),
    startDrag(event, row) {
      dragged.current = row.index
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', row.label)
    },
    dragOver: onDragOver,
    drop(event, row) {
      event.preventDefault()
      // From where it is let go: the mark may not have been drawn there yet.
      const before = dropPlace(event, row, rows)
      if (dragged.current !== null && before !== null) actions.moveTopic(dragged.current, before)
      endDrag()
    },
    endDrag,
  })
  return (
    <nav className="outline" aria-label={strings.title}>
      <header className="panel-header">
        <h2>{strings.title}</h2>
        <Button
          look="plain"
          icon={allFolded ? ChevronsUpDown : ChevronsDownUp}
          onPress={() =>
            setFolded(allFolded ? new Set() : new Set(topics.map((row) => actions.keyOf(row.index))))
          }
        >
          {allFolded ? strings.unfoldAll : strings.foldAll}
        </Button>
        <button
          type="button"
          className="side-close"
          aria-label={strings.hide}
          title={`${strings.hide} F9`}
          onClick={onFold}
        >
          <PanelLeftClose aria-hidden="true" size={15} strokeWidth={1.75} />
        </button>
      </header>
      <div
        className="outline-tree"
        role="tree"
        aria-label={strings.title}
        ref={tree}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {inChunks(shown).map((chunk, place) => (
          // A chunk is its place: a new row moves one row from each chunk to the next.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={place} className="outline-chunk" role="presentation">
            {chunk.map((row) => (
              <OutlineRowView
                key={`${row.kind}-${actions.keyOf(row.index)}`}
                row={row}
                isCurrent={row.index === current}
                isFolded={isFolded(row)}
                isTabStop={row.index === tabStop}
                isDropTarget={row.index === dropBefore}
                actions={rowActions}
              />
            ))}
          </div>
        ))}
      </div>
      <footer className="panel-footer">
        <Button look="plain" icon={Plus} onPress={actions.addTopic}>
          {strings.addTopic}
        </Button>
      </footer>
    </nav>
  )
})

/** Rows that the browser lays out and paints together, or not at all while they are out of sight. */
function inChunks(rows: readonly OutlineRow[]): OutlineRow[][] {
  const count = Math.ceil(rows.length / CHUNK_ROWS)
  return Array.from({ length: count }, (_, at) => rows.slice(at * CHUNK_ROWS, (at + 1) * CHUNK_ROWS))
}

/** Actions that stay the same object and do what the last drawing meant, so that rows are not drawn again for them. */
function useLatest(actions: OutlineRowActions): OutlineRowActions {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      go: (row) => latest.current.go(row),
      fold: (row) => latest.current.fold(row),
      startDrag: (event, row) => latest.current.startDrag(event, row),
      dragOver: (event, row) => latest.current.dragOver(event, row),
      drop: (event, row) => latest.current.drop(event, row),
      endDrag: () => latest.current.endDrag(),
    }),
    [],
  )
}

function nextRow(key: string, shown: readonly OutlineRow[], at: number): OutlineRow | undefined {
  if (key === 'ArrowDown') return shown[at + 1]
  if (key === 'ArrowUp') return shown[at - 1]
  if (key === 'Home') return shown[0]
  return key === 'End' ? shown.at(-1) : undefined
}

function parentOf(shown: readonly OutlineRow[], at: number): number {
  const parent = shown.slice(0, at).findLast((row) => row.depth === 0)
  return parent?.index ?? shown[at]?.index ?? 0
}

/** The block a dragged topic would stand before: this topic, or the one after it for the lower half of a row. */
function dropPlace(event: DragEvent, row: OutlineRow, rows: readonly OutlineRow[]): number | null {
  const box = event.currentTarget.getBoundingClientRect()
  const isLower = row.kind !== 'topic' || event.clientY > box.top + box.height / 2
  const at = rows.findIndex((one) => one.index === row.index)
  if (!isLower) return row.index
  if (row.kind === 'masthead' || row.kind === 'opening') return null
  if (row.kind === 'roll' || row.kind === 'colophon') return row.kind === 'roll' ? firstTail(rows) : null
  const next = rows
    .slice(at + 1)
    .find((one) => one.kind === 'topic' || one.kind === 'roll' || one.kind === 'colophon')
  return next?.index ?? row.index + 1
}

function firstTail(rows: readonly OutlineRow[]): number | null {
  return rows.find((row) => row.kind === 'roll' || row.kind === 'colophon')?.index ?? null
}
