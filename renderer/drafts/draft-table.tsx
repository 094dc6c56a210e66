import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ListedDraft } from '#shared/ipc/drafts.ts'
import type { DraftOrder, SortColumn } from '#shared/ipc/library.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { classNames } from '../ui/class-names.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { chooseRow, type RowChoice, rowAfterKey } from '../ui/row-choice.ts'
import { useMedia } from '../ui/use-media.ts'
import { DraftTableRow } from './draft-table-row.tsx'

export interface DraftTableProps {
  /** All drafts, in order. */
  readonly ids: readonly string[]
  readonly rows: ReadonlyMap<string, ListedDraft>
  readonly need: (ids: readonly string[]) => void
  /** Each row has a line with the words that were found. */
  readonly hasHits: boolean
  readonly isTrash: boolean
  readonly choice: RowChoice
  readonly onChoice: (choice: RowChoice) => void
  readonly order: DraftOrder
  readonly onOrder: (order: DraftOrder) => void
  readonly onOpen: (draft: ListedDraft) => void
  readonly entriesFor: (draft: ListedDraft) => readonly MenuEntry[]
  /** F2 or Delete on what is chosen. */
  readonly onKey: (key: string) => void
}

/** Heights in CSS pixels, as library.css has them; a line of found words, or of facts in a narrow window, comes under the name. */
const ROW_PX = 37
const LINE_PX = 18
/** Below it some columns give way; as in library.css. */
const NARROW = '(max-width: 1023px)'
/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const OVERSCAN = 8

const COLUMNS: readonly { readonly id: SortColumn; readonly className?: string }[] = [
  { id: 'title', className: 'column-title' },
  { id: 'number', className: 'draft-number' },
  { id: 'date', className: 'draft-date' },
  { id: 'status' },
  { id: 'updated' },
  { id: 'size', className: 'column-size' },
]

/**
 * The drafts as a dense table of which only the rows in sight are drawn: arrows choose, with Shift or Ctrl several; Enter or a double click
 * opens, F2 renames, Delete deletes; a heading sorts.
 */
export function DraftTable(props: DraftTableProps) {
  const { ids, rows, need, hasHits, isTrash, choice, onChoice } = props
  const scroll = useRef<HTMLDivElement>(null)
  const currentAt = choice.current === null ? -1 : ids.indexOf(choice.current)
  const isNarrow = useMedia(NARROW)
  const height = ROW_PX + (hasHits ? LINE_PX : 0) + (isNarrow ? LINE_PX : 0)
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (index) => ids[index] ?? index,
    // The row that has the focus is drawn wherever it is, or the focus would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return currentAt < 0 || shown.includes(currentAt) ? shown : [...shown, currentAt].sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the rows get another height
  useEffect(() => virtual.measure(), [height])
  const items = virtual.getVirtualItems()
  const isOffered = items.length > 0
  // Who comes to the list goes on with the arrow keys; what has the focus already (the search) keeps it. The browser takes the focus away from
  // the place that was left a moment after that place is hidden.
  useEffect(() => {
    const focused = document.activeElement
    if (isOffered && (focused === document.body || focused?.checkVisibility() === false))
      scroll.current?.querySelector<HTMLElement>('.draft-row[tabindex="0"]')?.focus({ preventScroll: true })
  }, [isOffered])
  const shown = items.flatMap(({ index }) => ids[index] ?? [])
  useEffect(() => need(shown))

  const go = (at: number, isRange: boolean) => {
    const id = ids[at]
    if (id === undefined) return
    onChoice(chooseRow(choice, ids, id, isRange ? 'range' : 'plain'))
    virtual.scrollToIndex(at)
    requestAnimationFrame(() => focusRow(scroll.current, at))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOnRow(event)) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 2)
    const to = rowAfterKey(event.key, Math.max(0, currentAt), ids.length, page)
    const current = choice.current === null ? undefined : rows.get(choice.current)
    if (to !== null) go(to, event.shiftKey)
    else if (event.key === 'Enter' && current !== undefined) props.onOpen(current)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      onChoice({ chosen: new Set(ids), current: choice.current, anchor: choice.anchor })
    else if (event.key === ' ' && choice.current !== null)
      onChoice(chooseRow(choice, ids, choice.current, event.ctrlKey || event.metaKey ? 'toggle' : 'plain'))
    else if ((event.key === 'F2' || event.key === 'Delete') && choice.chosen.size > 0) props.onKey(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const focusable = currentAt >= 0 ? currentAt : (items[0]?.index ?? 0)
  return (
    <div
      className={classNames('library-table', hasHits && 'has-hits')}
      role="grid"
      aria-label={strings.list}
      aria-rowcount={ids.length + 1}
      aria-multiselectable="true"
      ref={scroll}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="library-head" role="row" aria-rowindex={1}>
        {COLUMNS.map(({ id, className }) => (
          <HeadCell key={id} id={id} className={className} {...props} />
        ))}
        <span role="columnheader" className="column-actions">
          <span className="visually-hidden">{strings.rowActions('')}</span>
        </span>
      </div>
      <div className="library-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const id = ids[index] ?? ''
          return (
            <DraftTableRow
              key={id}
              id={id}
              index={index}
              top={start}
              height={height}
              draft={rows.get(id) ?? null}
              isTrash={isTrash}
              isChosen={choice.chosen.has(id)}
              isFocusable={index === focusable}
              entriesFor={props.entriesFor}
              onOpen={props.onOpen}
              onChoose={(how) => {
                if (how === 'menu' && choice.chosen.has(id)) return
                onChoice(chooseRow(choice, ids, id, how === 'menu' ? 'plain' : how))
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

function HeadCell({
  id,
  className,
  isTrash,
  order,
  onOrder,
}: { readonly id: SortColumn; readonly className: string | undefined } & Pick<
  DraftTableProps,
  'isTrash' | 'order' | 'onOrder'
>) {
  const isSorted = order.column === id
  const label = id === 'updated' && isTrash ? strings.columns.deleted : strings.columns[id]
  const turned = isSorted && order.direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <span role="columnheader" className={className} aria-sort={isSorted ? order.direction : 'none'}>
      <button
        type="button"
        className="column-sort"
        tabIndex={-1}
        onClick={() => onOrder({ column: id, direction: turned })}
      >
        {label}
      </button>
    </span>
  )
}

/** Keys inside a row's menu button are its own. */
function isOnRow(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row'
}

function focusRow(scroll: HTMLElement | null, at: number): void {
  scroll?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus({ preventScroll: true })
}
