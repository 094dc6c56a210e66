import { Command, FileOutput, Printer, Search } from 'lucide-react'
import { DRAFT_STATUSES, type DraftStatus, type DraftSummary } from '#shared/ipc/drafts.ts'
import type { ExportFormat } from '#shared/ipc/files.ts'
import { appStrings as strings } from '../strings/app.ts'
import { libraryStrings } from '../strings/library.ts'
import { Button } from '../ui/button.tsx'
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
  readonly onFind: () => void
  readonly onCommands: () => void
  readonly onPrint: () => void
  readonly onExport: (format: ExportFormat) => void
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
          <Button look="plain" icon={Command} onPress={props.onCommands} title="Ctrl+K">
            {strings.commands}
          </Button>
        </>
      )}
    </header>
  )
}

function DocumentBar(props: TopBarProps & { readonly document: OpenDocument }) {
  const summary = useStore(props.document.summary)
  const { context } = useStore(props.document.view)
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
      <Button look="plain" icon={Search} onPress={props.onFind} title="Ctrl+F">
        {strings.find}
      </Button>
      <Button look="plain" icon={Command} onPress={props.onCommands} title="Ctrl+K">
        {strings.commands}
      </Button>
      {props.place === 'editor' ? (
        <Button look="plain" icon={Printer} onPress={props.onPrint} title="Ctrl+P">
          {strings.print}
        </Button>
      ) : null}
      <MenuButton
        icon={FileOutput}
        entries={[
          { id: 'docx', label: strings.exportDocx, keys: 'Ctrl+Shift+E', run: () => props.onExport('docx') },
          { id: 'pdf', label: strings.exportPdf, run: () => props.onExport('pdf') },
          { id: 'txt', label: strings.exportText, run: () => props.onExport('txt') },
          { id: 'json', label: strings.exportJson, run: () => props.onExport('json') },
        ]}
      >
        {strings.export}
      </MenuButton>
    </>
  )
}
