import { FileOutput, ListFilter, Printer, Search } from 'lucide-react'
import { DRAFT_STATUSES, type DraftStatus, type DraftSummary } from '#shared/ipc/drafts.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { toMenuEntry } from '../commands/command-entry.ts'
import { useCommand } from '../commands/commands-context.ts'
import { appStrings as strings } from '../strings/app.ts'
import { libraryStrings } from '../strings/library.ts'
import { classNames } from '../ui/class-names.ts'
import { MenuButton } from '../ui/menu-button.tsx'
import { useStore } from '../ui/store.ts'
import type { Place } from './app-state.ts'
import type { OpenDocument } from './open-document.ts'

export interface TopBarProps {
  readonly place: Place
  readonly places: readonly Place[]
  readonly document: OpenDocument | null
  readonly onGo: (place: Place) => void
  readonly onRename: (summary: DraftSummary) => void
  readonly onStatus: (summary: DraftSummary, status: DraftStatus) => void
}

/** The places on the left, the open draft in the middle, what can be done with it on the right. */
export function TopBar(props: TopBarProps) {
  const { place, places, document } = props
  return (
    <header className="top-bar">
      <nav className="places" aria-label={strings.places}>
        {places.map((one) => (
          <button
            key={one}
            type="button"
            className={classNames('place', one === place && 'place-current')}
            aria-current={one === place ? 'page' : undefined}
            disabled={(one === 'editor' || one === 'pages') && document === null}
            onClick={() => props.onGo(one)}
          >
            {strings[one]}
          </button>
        ))}
      </nav>
      {document !== null && (place === 'editor' || place === 'pages') ? (
        <DocumentBar {...props} document={document} />
      ) : (
        <>
          <span className="top-bar-gap" />
          <CommandButton id="view.palette" icon={ListFilter} />
        </>
      )}
    </header>
  )
}

function DocumentBar(props: TopBarProps & { readonly document: OpenDocument }) {
  const summary = useStore(props.document.summary)
  const { context } = useStore(props.document.view)
  const exports = [
    useCommand('file.exportDocx'),
    useCommand('file.exportPdf'),
    useCommand('file.exportText'),
    useCommand('file.exportJson'),
    useCommand('file.exportHandOver'),
  ]
  const title = props.document.titleOf(context.children)
  return (
    <>
      <div className="document-name">
        <button
          type="button"
          className="document-title"
          title={`${title}\n${libraryStrings.rename}`}
          onClick={() => props.onRename({ ...summary, title })}
        >
          {title}
        </button>
        <MenuButton
          label={strings.status(summary.status)}
          className="status-button"
          entries={DRAFT_STATUSES.map((status) => ({
            id: status,
            label: status,
            run: () => props.onStatus(summary, status),
          }))}
        >
          {summary.status}
        </MenuButton>
      </div>
      <CommandButton id="edit.find" icon={Search} />
      <CommandButton id="view.palette" icon={ListFilter} />
      {props.place === 'editor' ? <CommandButton id="file.print" icon={Printer} /> : null}
      <MenuButton icon={FileOutput} entries={exports.map((command) => toMenuEntry(command))}>
        {strings.export}
      </MenuButton>
    </>
  )
}
