import { ChevronsDownUp, ChevronsUpDown, PanelLeftClose, Plus } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { outlineStrings as strings } from '../strings/outline.ts'
import { Button } from '../ui/button.tsx'
import { openContextMenu } from '../ui/context-menu.tsx'
import { memoByValue } from '../ui/memo-by-value.ts'
import type { Moved, OutlineActions } from './outline-actions.ts'
import { type OutlineRowActions, OutlineRowView } from './outline-row.tsx'
import { type OutlineRow, updateOutline } from './outline-rows.ts'
import { useRowDrag } from './use-row-drag.ts'
import { currentRow, foldsAtFirst, nextRow, parentOf, visibleRows } from './visible-rows.ts'

const CHUNK_ROWS = 40

export interface OutlinePanelProps {
  readonly context: MinutesContext
  readonly caret: number | null
  readonly actions: OutlineActions
  readonly onFold: () => void
}

/** 大纲: the document's structure as a tree; click or Enter goes there, rows are dragged or moved by Alt+↑↓. */
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
  // Rows that are folded where they are open at first, or the other way round.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  // By its key: rows move under the focus.
  const [focused, setFocused] = useState<string | null>(null)
  const [news, setNews] = useState('')
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0)
  const hintId = useId()
  const tree = useRef<HTMLDivElement>(null)
  const isFolded = (row: OutlineRow) =>
    row.hasChildren && turned.has(actions.keyOf(row.index)) !== foldsAtFirst(row)
  const shown = visibleRows(rows, isFolded)
  const current = currentRow(shown, caret)
  const focusedRow = shown.find((row) => actions.keyOf(row.index) === focused)
  const tabStop = focusedRow?.index ?? current ?? shown[0]?.index ?? null
  const topics = rows.filter((row) => row.hasChildren && row.depth === 0)
  const allFolded = topics.length > 0 && topics.every(isFolded)

  // The row of the caret is in view; while the keyboard is among the rows or one is pressed, none moves away.
  useEffect(() => {
    const rows = tree.current
    if (current === null || rows === null) return
    if (rows.contains(document.activeElement) || rows.matches(':active')) return
    rows.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const fold = (row: OutlineRow, to: boolean) => {
    const key = actions.keyOf(row.index)
    setTurned((before) => {
      const next = new Set(before)
      if (to === foldsAtFirst(row)) next.delete(key)
      else next.add(key)
      return next
    })
  }
  /** Everything that the row of the block at `index` is folded away in; the rows are those of the document as it is now. */
  const unfoldOver = (index: number) => {
    const now = actions.rows()
    const at = now.findIndex((row) => row.index === index)
    let depth = now[at]?.depth ?? 0
    for (const row of now.slice(0, at).toReversed()) {
      if (row.depth >= depth) continue
      depth = row.depth
      if (row.hasChildren) fold(row, false)
    }
  }
  const focusRow = (index: number) =>
    tree.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus()
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { index } = target.dataset
    if (index !== undefined) setFocused(actions.keyOf(Number(index)))
  }
  /** The focus goes along. Drawn anew even if all rows read the same: they are others now. */
  const afterMove = (move: () => Moved | null, shows: boolean) => {
    const moved = flushSync(() => {
      redraw()
      return move()
    })
    if (moved === null) return
    setNews(moved.news)
    const holder = shownRowAt(tree.current, moved.index)
    if (shows && holder !== moved.index) flushSync(() => unfoldOver(moved.index))
    focusRow(shows ? moved.index : holder)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.findIndex((row) => row.index === tabStop)
    const row = shown[at]
    if (!row || event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      afterMove(() => actions.nudge(row.index, event.key === 'ArrowUp' ? -1 : 1), true)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = nextRow(event.key, shown, at)
    if (target) focusRow(target.index)
    else if (event.key === 'ArrowRight' && isFolded(row)) fold(row, false)
    else if (event.key === 'ArrowLeft' && row.hasChildren && !isFolded(row)) fold(row, true)
    else if (event.key === 'ArrowLeft' && row.depth > 0) focusRow(parentOf(shown, at))
    else if (event.key === 'Enter' || event.key === ' ') actions.goTo(row.index)
    else return
    event.preventDefault()
  }
  const drag = useRowDrag(tree, shown, isFolded, actions, (index, to) =>
    afterMove(() => actions.move(index, to), false),
  )
  const rowActions = useLatest({
    menu(event, row) {
      event.preventDefault()
      setFocused(actions.keyOf(row.index))
      openContextMenu(event.clientX, event.clientY, actions.menuOf(row.index))
    },
    go(row) {
      setFocused(actions.keyOf(row.index))
      actions.goTo(row.index)
    },
    fold: (row) => fold(row, !isFolded(row)),
    press: drag.press,
  })
  return (
    <nav className="outline" aria-label={strings.title}>
      <header className="panel-header">
        <h2>{strings.title}</h2>
        <Button
          look="plain"
          icon={allFolded ? ChevronsUpDown : ChevronsDownUp}
          onPress={() =>
            setTurned(allFolded ? new Set() : new Set(topics.map((row) => actions.keyOf(row.index))))
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
        aria-describedby={hintId}
        ref={tree}
        tabIndex={-1}
        onFocus={onFocus}
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
                isDragged={drag.span !== null && row.index >= drag.span.start && row.index < drag.span.end}
                mark={row.index === drag.mark?.index ? drag.mark : null}
                actions={rowActions}
              />
            ))}
          </div>
        ))}
      </div>
      <p id={hintId} hidden>
        {strings.dragHint}
      </p>
      <p className="visually-hidden" role="status">
        {news}
      </p>
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
      press: (event, row) => latest.current.press(event, row),
      menu: (event, row) => latest.current.menu(event, row),
    }),
    [],
  )
}

/** The row that the block at `index` is shown by: its own, or that of what it is folded away in. */
function shownRowAt(tree: HTMLElement | null, index: number): number {
  const rows = [...(tree?.querySelectorAll<HTMLElement>('.outline-row') ?? [])]
  return Number(rows.findLast((row) => Number(row.dataset.index) <= index)?.dataset.index ?? index)
}
