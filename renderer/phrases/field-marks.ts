/** What is to be filled in, as stored: ${单位}. */
const STORED = /\$\{([^{}$\n]{1,30})\}/gu
/** The same as it stands on the sheet until it is filled in: □单位□. */
const SHOWN = /□([^□\n]{1,30})□/gu

/** The text of a phrase as its writer sees it, on the sheet and where it is changed. */
export function showFields(stored: string): string {
  return stored.replaceAll(STORED, '□$1□')
}

/** The stored text of what was typed; a □ without its partner stays as it is. */
export function readFields(shown: string): string {
  return shown.replaceAll(SHOWN, (_, name: string) => `\${${name}}`)
}
