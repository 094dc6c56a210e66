import type { Migration } from './migration.ts'

/** Units and people of the house. aliases is a JSON array of names; place is the rank in the official order. */
export const roster: Migration = {
  version: 2,
  run: (database) => {
    database.exec(`
      CREATE TABLE roster_units (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        full_name TEXT NOT NULL,
        aliases TEXT NOT NULL CHECK (json_valid(aliases)),
        unit_group TEXT NOT NULL,
        place INTEGER NOT NULL CHECK (place >= 0),
        valid_from TEXT,
        valid_to TEXT
      ) STRICT;

      CREATE TABLE roster_people (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        unit_id TEXT REFERENCES roster_units (id) ON DELETE SET NULL,
        post TEXT NOT NULL,
        phone TEXT NOT NULL,
        place INTEGER NOT NULL CHECK (place >= 0),
        valid_from TEXT,
        valid_to TEXT
      ) STRICT;
      CREATE INDEX roster_people_by_unit ON roster_people (unit_id);
    `)
  },
}
