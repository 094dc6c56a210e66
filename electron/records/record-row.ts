/** A row of the table draft_records, as SQLite gives it. */
export interface RecordRow {
  readonly draft_id: string
  readonly body: string
  /** Of the draft; another one says that it is of another time. */
  readonly revision: number
  /** See database/row-proof.ts. */
  readonly proof: string | null
}
