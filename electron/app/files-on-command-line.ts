import { resolve } from 'node:path'

/**
 * The files named on a command line (its first word is the program), against the folder it was typed in. `appFolder`: in development
 * Electron gets the app's folder as an argument, and what comes before and with it is not the user's; null in a packaged program.
 */
export function filesOnCommandLine(
  argv: readonly string[],
  appFolder: string | null,
  folder: string,
): string[] {
  const isApp = (word: string) => !word.startsWith('-') && resolve(folder, word) === appFolder
  const first = appFolder === null ? 0 : argv.findIndex((word, place) => place > 0 && isApp(word))
  if (first < 0) return []
  return argv
    .slice(first + 1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .map((word) => resolve(folder, word))
}
