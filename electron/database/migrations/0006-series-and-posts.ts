import type { Migration } from './migration.ts'

/**
 * Series of meetings with settings of their own; posts by date: rows with one person_id are one person. former_names: a JSON array of
 * { name, until }. roster_steps: what was changed, with the change that takes it back, the newest last.
 */
export const seriesAndPosts: Migration = {
  version: 6,
  run: (database) => {
    database.exec(`
      ALTER TABLE roster_units ADD COLUMN former_names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_names));
      ALTER TABLE roster_people ADD COLUMN person_id TEXT;
      ALTER TABLE roster_people ADD COLUMN seen_on TEXT;
      UPDATE roster_people SET person_id = id;

      CREATE TABLE series (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL CHECK (place >= 0),
        body TEXT NOT NULL CHECK (json_valid(body)),
        proof TEXT
      ) STRICT;

      CREATE TABLE roster_steps (
        id TEXT PRIMARY KEY,
        step INTEGER NOT NULL UNIQUE,
        at_ms INTEGER NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change)),
        undo TEXT NOT NULL CHECK (json_valid(undo)),
        proof TEXT
      ) STRICT;
    `)
  },
}
