import type { MouseEvent } from 'react'
import { DRAFT_STATUSES, type ListedDraft } from '#shared/ipc/drafts.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { formatWhen } from '../ui/format-time.ts'
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx'
import type { ChoosingHow } from '../ui/row-choice.ts'

export interface DraftTableRowProps {
  readonly id: string
  readonly index: number
  /** From the beginning of the list, and how high, in CSS pixels. */
  readonly top: number
  readonly height: number
  /** null: it is on its way. */
  readonly draft: ListedDraft | null
  readonly isTrash: boolean
  readonly isChosen: boolean
  readonly isFocusable: boolean
  readonly entriesFor: (draft: ListedDraft) => readonly MenuEntry[]
  readonly onOpen: (draft: ListedDraft) => void
  /** menu: the right button was pressed on it. */
  readonly onChoose: (how: ChoosingHow | 'menu') => void
}

/** One draft of the list. */
export function DraftTableRow(props: DraftTableRowProps) {
  const { id, index, top, height, draft, isChosen } = props
  return (
    <div
      role="row"
      className="draft-row"
      data-key={id}
      data-selected={isChosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={props.isFocusable ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => {
        if (isInMenu(event)) return
        props.onChoose(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'plain')
        event.currentTarget.focus({ preventScroll: true })
      }}
      onDoubleClick={(event) => {
        if (draft !== null && !isInMenu(event)) props.onOpen(draft)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        props.onChoose('menu')
        event.currentTarget.querySelector<HTMLElement>('.row-menu')?.click()
      }}
    >
      {draft === null ? null : <DraftCells {...props} draft={draft} />}
    </div>
  )
}

function DraftCells({ draft, isTrash, entriesFor }: DraftTableRowProps & { readonly draft: ListedDraft }) {
  const { hit, summary } = draft
  return (
    <>
      <div role="rowheader">
        <DraftName draft={draft} />
      </div>
      <div role="gridcell" className="draft-number" title={summary.number ?? ''}>
        {summary.number ?? ''}
      </div>
      <div role="gridcell" className="numeric draft-date">
        {summary.meetingDate ?? ''}
      </div>
      <div role="gridcell">
        <span className={`status status-${DRAFT_STATUSES.indexOf(summary.status)}`}>{summary.status}</span>
      </div>
      <div role="gridcell" className="numeric">
        {formatWhen(isTrash ? (summary.deletedAtMs ?? 0) : summary.updatedAtMs)}
      </div>
      <div role="gridcell" className="numeric column-size">
        {strings.size(summary.pages, summary.characters)}
      </div>
      <div role="gridcell" className="column-actions">
        <MenuButton
          label={strings.rowActions(summary.title)}
          entries={entriesFor(draft)}
          className="row-menu"
        >
          {strings.rowMenu}
        </MenuButton>
      </div>
      {hit === null ? null : (
        <div role="gridcell" className="draft-hit">
          {hit.isInRecord ? <span className="draft-hit-place">{strings.hitInRecord}</span> : null}
          {hit.before}
          <mark>{hit.match}</mark>
          {hit.after}
        </div>
      )}
    </>
  )
}

function DraftName({ draft }: { readonly draft: ListedDraft }) {
  const { state, summary } = draft
  return (
    <>
      <span className="draft-first">
        <span className="draft-name" title={summary.title}>
          {summary.title || strings.untitled}
        </span>
        {state === 'whole' ? null : (
          <span className={`draft-state draft-${state}`} title={strings.draftStateHints[state]}>
            {strings.draftStates[state]}
          </span>
        )}
      </span>
      <span className="draft-facts">
        {[summary.number, summary.meetingDate, strings.size(summary.pages, summary.characters)]
          .filter(Boolean)
          .join('　')}
      </span>
    </>
  )
}

function isInMenu(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('.row-menu') !== null
}
