import { BookOpen, FileInput, FilePlus2, GraduationCap, type LucideIcon } from 'lucide-react'
import type { CommandId } from '#shared/commands/commands.ts'
import { nameOf } from '../commands/command.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { useCommand } from '../commands/commands-context.ts'
import { showKeys } from '../commands/keys.ts'
import { libraryStrings as strings } from '../strings/library.ts'

/** The first thing a new user sees: three ways to begin. */
export function LibraryEmpty() {
  return (
    <section className="library-empty">
      <h1>{strings.welcome}</h1>
      <p>{strings.welcomeHint}</p>
      <div className="beginnings">
        <Beginning id="file.new" icon={FilePlus2} hint={strings.createHint} />
        <Beginning id="file.import" icon={FileInput} hint={strings.importHint} />
        <Beginning id="help.sample" icon={BookOpen} hint={strings.sampleHint} />
      </div>
      <p className="library-tour">
        {strings.tourHint}
        <CommandButton id="help.tour" icon={GraduationCap} />
      </p>
    </section>
  )
}

interface BeginningProps {
  readonly id: CommandId
  readonly icon: LucideIcon
  readonly hint: string
}

function Beginning({ id, icon: Icon, hint }: BeginningProps) {
  const command = useCommand(id)
  return (
    <button type="button" className="beginning" onClick={() => command.run()}>
      <Icon aria-hidden="true" size={28} strokeWidth={1.25} />
      <span className="beginning-title">{nameOf(command)}</span>
      <span className="beginning-hint">{hint}</span>
      {command.keys === null ? null : <kbd>{showKeys(command.keys)}</kbd>}
    </button>
  )
}
