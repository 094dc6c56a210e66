/** Where the program's own page lives; see electron/app/serve-bundle.ts. */
export const BUNDLE_ORIGIN = 'app://bundle'

/** What is needed of Electron's frame to know whether it is our page. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/** Whether a message comes from the main frame of our own page; false for a frame that no longer exists. */
export function isOwnPage(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${BUNDLE_ORIGIN}/`)
}
