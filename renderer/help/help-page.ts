/** A page of the help: its name, and its text in Markdown. */
export interface HelpPage {
  readonly id: string
  readonly group: HelpGroup
  /** The words after # in its first line. */
  readonly title: string
  readonly text: string
}

export type HelpGroup = 'use' | 'format' | 'about'

/** Where in the help: a page, and the heading on it; null: its beginning. */
export interface HelpPlace {
  readonly page: string
  readonly section: string | null
}

/** Reads page#heading as links and commands write it. */
export function readHelpPlace(address: string): HelpPlace {
  const [page = '', section = ''] = address.split('#')
  return { page, section: section === '' ? null : decodeURIComponent(section) }
}

/** The first heading of a Markdown text. */
export function titleOf(text: string): string {
  return /^# (.+)$/mu.exec(text)?.[1]?.trim() ?? ''
}
