import { type MouseEvent, useMemo } from 'react'
import { Cell, Column, type Key, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { formatWhen } from '../ui/format-time.ts'
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx'
import type { DraftOrder, SortColumn } from './sort-drafts.ts'

export interface DraftTableProps {
  readonly drafts: readonly ListedDraft[]
  readonly isTrash: boolean
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly order: DraftOrder
  readonly onOrder: (order: DraftOrder) => void
  readonly onOpen: (draft: ListedDraft) => void
  readonly entriesFor: (draft: ListedDraft) => readonly MenuEntry[]
  /** F2 or Delete on what is selected. */
  readonly onKey: (chosen: readonly DraftSummary[], key: string) => void
}

/**
 * The drafts as a dense table: arrows choose, with Shift or Ctrl several; Enter or a double click opens, F2 renames, Delete deletes; a
 * heading sorts.
 */
export function DraftTable(props: DraftTableProps) {
  const { drafts, isTrash, selected, onSelect } = props
  const byId = useMemo(() => new Map(drafts.map((draft) => [draft.summary.id, draft])), [drafts])
  const open = (key: Key) => {
    const draft = byId.get(String(key))
    if (draft) props.onOpen(draft)
  }
  return (
    <section
      className="library-table"
      aria-label={strings.list}
      onKeyDownCapture={(event) => {
        const chosen = [...selected].flatMap((id) => byId.get(id)?.summary ?? [])
        if (chosen.length === 0 || event.nativeEvent.isComposing) return
        if (event.key === 'F2' || event.key === 'Delete') {
          event.preventDefault()
          props.onKey(chosen, event.key)
        }
      }}
    >
      <Table
        aria-label={strings.list}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected}
        onSelectionChange={(keys) => onSelect(new Set(keys === 'all' ? byId.keys() : [...keys].map(String)))}
        sortDescriptor={props.order}
        onSortChange={({ column, direction }) => {
          const next = SORT_COLUMNS.find((one) => one === column)
          if (next !== undefined) props.onOrder({ column: next, direction })
        }}
        onRowAction={open}
      >
        <TableHeader>
          <Column id="title" allowsSorting isRowHeader className="column-title">
            {strings.columns.title}
          </Column>
          <Column id="number" allowsSorting className="draft-number">
            {strings.columns.number}
          </Column>
          <Column id="date" allowsSorting className="draft-date">
            {strings.columns.date}
          </Column>
          <Column id="status" allowsSorting>
            {strings.columns.status}
          </Column>
          <Column id="updated" allowsSorting>
            {isTrash ? strings.columns.deleted : strings.columns.updated}
          </Column>
          <Column id="size" allowsSorting className="column-size">
            {strings.columns.size}
          </Column>
          <Column id="actions" className="column-actions">
            <span className="visually-hidden">{strings.rowActions('')}</span>
          </Column>
        </TableHeader>
        <TableBody
          items={drafts.map((draft) => ({ ...draft, id: draft.summary.id }))}
          dependencies={[isTrash]}
        >
          {(draft) => (
            <Row
              id={draft.id}
              textValue={draft.summary.title}
              className="draft-row"
              onContextMenu={(event) => {
                if (!selected.has(draft.id)) onSelect(new Set([draft.id]))
                openRowMenu(event)
              }}
            >
              <Cell className="draft-title">
                <DraftName draft={draft} />
              </Cell>
              <Cell className="draft-number">
                <span title={draft.summary.number ?? ''}>{draft.summary.number ?? ''}</span>
              </Cell>
              <Cell className="numeric draft-date">{draft.summary.meetingDate ?? ''}</Cell>
              <Cell>
                <span className={`status status-${statusIndex(draft.summary)}`}>{draft.summary.status}</span>
              </Cell>
              <Cell className="numeric">
                {formatWhen(isTrash ? (draft.summary.deletedAtMs ?? 0) : draft.summary.updatedAtMs)}
              </Cell>
              <Cell className="numeric column-size">
                {strings.size(draft.summary.pages, draft.summary.characters)}
              </Cell>
              <Cell className="column-actions">
                <MenuButton
                  label={strings.rowActions(draft.summary.title)}
                  entries={props.entriesFor(draft)}
                  className="row-menu"
                >
                  {strings.rowMenu}
                </MenuButton>
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
    </section>
  )
}

/** The right button opens the row's own list of commands. */
function openRowMenu(event: MouseEvent<Element>): void {
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>('.row-menu')?.click()
}

function DraftName({ draft }: { draft: ListedDraft }) {
  const { hit, summary } = draft
  return (
    <>
      <span className="draft-name" title={summary.title}>
        {summary.title || strings.untitled}
      </span>
      {draft.state === 'whole' ? null : (
        <span className={`draft-state draft-${draft.state}`} title={strings.draftStateHints[draft.state]}>
          {strings.draftStates[draft.state]}
        </span>
      )}
      <span className="draft-facts">
        {[summary.number, summary.meetingDate, strings.size(summary.pages, summary.characters)]
          .filter(Boolean)
          .join('　')}
      </span>
      {hit === null ? null : (
        <span className="draft-hit">
          {hit.before}
          <mark>{hit.match}</mark>
          {hit.after}
        </span>
      )}
    </>
  )
}

const SORT_COLUMNS: readonly SortColumn[] = ['title', 'number', 'date', 'status', 'updated', 'size']

const STATUS_ORDER: Readonly<Record<DraftSummary['status'], number>> = {
  起草: 0,
  征求意见: 1,
  送审: 2,
  印发: 3,
}

function statusIndex(summary: DraftSummary): number {
  return STATUS_ORDER[summary.status]
}
