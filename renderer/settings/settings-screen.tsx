import { ArrowLeft } from 'lucide-react'
import type { Settings } from '#shared/ipc/settings.ts'
import { CommandButton } from '../commands/command-button.tsx'
import { settingsStrings as strings } from '../strings/settings.ts'
import { Button } from '../ui/button.tsx'
import { Place } from '../ui/place.tsx'
import { BackupSection } from './backup-section.tsx'
import { DataSection } from './data-section.tsx'
import type { RestoreLinks } from './restore-links.ts'
import { useBackups } from './use-backups.ts'

export interface SettingsScreenProps extends RestoreLinks {
  readonly settings: Settings
  readonly changeSettings: (fields: Partial<Settings>) => void
  readonly onBack: () => void
}

const THEMES = ['system', 'light', 'dark'] as const

/** 设置: where the data live, copies of them, and looks. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { settings, changeSettings, onBack } = props
  const backups = useBackups()
  return (
    <Place className="settings" onBack={onBack}>
      <header className="roster-bar">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.back}
        </Button>
        <h1>{strings.title}</h1>
      </header>
      <div className="settings-room">
        <BackupSection backups={backups} {...props} />
        <DataSection backups={backups} />
        <section className="settings-section">
          <h2>{strings.looks}</h2>
          <fieldset className="segments" aria-label={strings.looks}>
            {THEMES.map((theme) => (
              <Button
                key={theme}
                look="plain"
                isPressed={settings.theme === theme}
                onPress={() => changeSettings({ theme })}
              >
                {strings.themes[theme]}
              </Button>
            ))}
          </fieldset>
        </section>
        <section className="settings-section">
          <h2>{strings.more}</h2>
          <div className="settings-row">
            <CommandButton id="tools.profiles" look="normal" />
            <CommandButton id="tools.templates" look="normal" />
            <CommandButton id="tools.phrases" look="normal" />
          </div>
        </section>
      </div>
    </Place>
  )
}
