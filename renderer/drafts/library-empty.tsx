import { BookOpen, FileInput, FilePlus2, type LucideIcon } from 'lucide-react'
import { libraryStrings as strings } from '../strings/library.ts'

export interface LibraryEmptyProps {
  readonly onCreate: () => void
  readonly onImport: () => void
  readonly onSample: () => void
}

/** The first thing a new user sees: three ways to begin. */
export function LibraryEmpty({ onCreate, onImport, onSample }: LibraryEmptyProps) {
  return (
    <section className="library-empty">
      <h1>{strings.welcome}</h1>
      <p>{strings.welcomeHint}</p>
      <div className="beginnings">
        <Beginning
          icon={FilePlus2}
          title={strings.create}
          hint={strings.createHint}
          keys="Ctrl+N"
          onChoose={onCreate}
        />
        <Beginning
          icon={FileInput}
          title={strings.import}
          hint={strings.importHint}
          keys="Ctrl+O"
          onChoose={onImport}
        />
        <Beginning icon={BookOpen} title={strings.sample} hint={strings.sampleHint} onChoose={onSample} />
      </div>
    </section>
  )
}

interface BeginningProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly keys?: string
  readonly onChoose: () => void
}

function Beginning({ icon: Icon, title, hint, keys, onChoose }: BeginningProps) {
  return (
    <button type="button" className="beginning" onClick={onChoose}>
      <Icon aria-hidden="true" size={28} strokeWidth={1.25} />
      <span className="beginning-title">{title}</span>
      <span className="beginning-hint">{hint}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </button>
  )
}
