import { type MouseEvent, useMemo } from 'react'
import { Cell, Column, type Key, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { DraftSummary, ListedDraft } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { formatWhen } from '../ui/format-time.ts'
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx'

export interface DraftTableProps {
  readonly drafts: readonly ListedDraft[]
  readonly isTrash: boolean
  readonly selected: string | null
  readonly onSelect: (id: string | null) => void
  readonly onOpen: (summary: DraftSummary) => void
  readonly entriesFor: (summary: DraftSummary) => readonly MenuEntry[]
  readonly onKey: (summary: DraftSummary, key: string) => void
}

/** The drafts as a dense table: arrows choose, Enter or a double click opens, F2 renames, Delete deletes. */
export function DraftTable(props: DraftTableProps) {
  const { drafts, isTrash, selected, onSelect } = props
  const byId = useMemo(() => new Map(drafts.map((draft) => [draft.summary.id, draft.summary])), [drafts])
  const open = (key: Key) => {
    const summary = byId.get(String(key))
    if (summary) props.onOpen(summary)
  }
  return (
    <section
      className="library-table"
      aria-label={strings.list}
      onKeyDownCapture={(event) => {
        const summary = selected === null ? undefined : byId.get(selected)
        if (!summary || event.nativeEvent.isComposing) return
        if (event.key === 'F2' || event.key === 'Delete') {
          event.preventDefault()
          props.onKey(summary, event.key)
        }
      }}
    >
      <Table
        aria-label={strings.list}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => onSelect(keys === 'all' ? null : String([...keys][0] ?? '') || null)}
        onRowAction={open}
      >
        <TableHeader>
          <Column id="title" isRowHeader className="column-title">
            {strings.columns.title}
          </Column>
          <Column id="number" className="draft-number">
            {strings.columns.number}
          </Column>
          <Column id="date" className="draft-date">
            {strings.columns.date}
          </Column>
          <Column id="status">{strings.columns.status}</Column>
          <Column id="updated">{isTrash ? strings.columns.deleted : strings.columns.updated}</Column>
          <Column id="size" className="column-size">
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
              onContextMenu={openRowMenu}
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
                  entries={props.entriesFor(draft.summary)}
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

const STATUS_ORDER: Readonly<Record<DraftSummary['status'], number>> = {
  起草: 0,
  征求意见: 1,
  送审: 2,
  印发: 3,
}

function statusIndex(summary: DraftSummary): number {
  return STATUS_ORDER[summary.status]
}
