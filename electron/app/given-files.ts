import { resolve } from 'node:path'
import { app } from 'electron'
import { filesOnCommandLine } from './files-on-command-line.ts'

/** What a second start handed over; anything else than a list of paths is nothing. */
function readHandedOver(value: unknown): readonly string[] {
  const files: unknown = typeof value === 'object' && value !== null && 'files' in value ? value.files : []
  return Array.isArray(files) && files.every((file) => typeof file === 'string') ? files : []
}

/** Files the user gave the program to open: on its command line, by a double click, or by starting it again with one. */
export interface GivenFiles {
  /** The path given first that nobody took yet; null: none. With an extension (.jiyao) the first of that kind. */
  take(extension?: string): string | null
  /** Tells of every file that comes from now on. */
  onGiven(listener: () => void): void
  /** Whether the program was started again when it had no window any more, while it finished its work. */
  readonly wasStartedLate: () => boolean
}

/**
 * Claims to be the only running instance. null: another one runs; it got our files and comes to the front. `toFront` shows that one's
 * window and says whether there is one. Called before the application is ready.
 */
export function claimGivenFiles(toFront: () => boolean): GivenFiles | null {
  const files = filesOnCommandLine(process.argv, app.isPackaged ? null : app.getAppPath(), process.cwd())
  if (!app.requestSingleInstanceLock({ files })) return null
  let tell = () => {}
  let isStartedLate = false
  const give = (given: readonly string[]) => {
    files.push(...given)
    if (given.length > 0) tell()
  }
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    if (!toFront()) isStartedLate = true
    give(readHandedOver(handedOver))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([resolve(path)])
  })
  return {
    take: (extension) => {
      const at = files.findIndex((file) => extension === undefined || file.toLowerCase().endsWith(extension))
      return files.splice(at, at < 0 ? 0 : 1)[0] ?? null
    },
    onGiven(listener) {
      tell = listener
    },
    wasStartedLate: () => isStartedLate,
  }
}
