import { useState } from 'react'
import { type Command, nameOf } from '../commands/command.ts'
import { showKeys } from '../commands/keys.ts'
import { commandStrings as strings } from '../strings/commands.ts'
import { Dialog } from '../ui/dialog.tsx'
import { matchesText } from '../ui/match-text.ts'
import { SearchInput } from '../ui/search-input.tsx'
import { useSounds } from '../ui/use-sounds.ts'

export interface ShortcutSheetProps {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** 快捷键一览: every command that has a key, in groups. */
export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const [query, setQuery] = useState('')
  useSounds()
  const shown = commands.flatMap(({ id, label, group, keys }) =>
    keys !== null && matchesText(label, query) ? [{ id, label, group, keys }] : [],
  )
  const groups = [...new Set(shown.map((command) => command.group))]
  return (
    <Dialog title={strings.shortcuts} size="large" onClose={onClose}>
      <p className="dialog-note">{strings.shortcutsHint}</p>
      <SearchInput label={strings.shortcutsSearch} value={query} autoFocus onChange={setQuery} />
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group} className="shortcut-group">
            <h3>{strings.groups[group]}</h3>
            <dl>
              {shown
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className="shortcut">
                    <dt>{nameOf(command)}</dt>
                    <dd>
                      <kbd>{showKeys(command.keys)}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
