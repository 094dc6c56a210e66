/** What the open draft has to do with taking drafts back. */
export interface RestoreLinks {
  /** Saves and closes the open draft, which may be put back; false when it could not be saved. */
  readonly beforeRestoring: () => Promise<boolean>
  readonly afterRestoring: () => void
}
