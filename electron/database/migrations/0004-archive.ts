import type { Migration } from './migration.ts'

/** 归档: drafts that are done with leave the list but stay in the library. */
export const archive: Migration = {
  version: 4,
  run: (database) => {
    database.exec('ALTER TABLE drafts ADD COLUMN archived_at_ms INTEGER')
  },
}
