import type { Migration } from './migration.ts'

/**
 * 记录, the notes of a draft (electron/records): a table of its own, since they are no part of the document. `revision`: that of
 * the draft, as with its document, so that one of an earlier time is noticed.
 */
export const records: Migration = {
  version: 7,
  run: (database) => {
    database.exec(`
      CREATE TABLE draft_records (
        draft_id TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        proof TEXT
      ) STRICT;
    `)
  },
}
