import type { Migration } from './migration.ts'

/**
 * The list of drafts is kept apart from their documents, so that listing thousands of drafts reads a few small pages.
 * templates, profiles: the writer's own ones as JSON. kept_values: one JSON value per name (settings, phrases, window).
 */
export const firstLibrary: Migration = {
  version: 1,
  run: (database) => {
    database.exec(`
      CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        own_title TEXT CHECK (own_title <> ''),
        derived_title TEXT NOT NULL,
        meeting_name TEXT,
        number TEXT,
        meeting_date TEXT,
        status TEXT NOT NULL CHECK (status IN ('起草', '征求意见', '送审', '印发')),
        topics INTEGER NOT NULL CHECK (topics >= 0),
        characters INTEGER NOT NULL CHECK (characters >= 0),
        pages INTEGER CHECK (pages > 0),
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        deleted_at_ms INTEGER,
        revision INTEGER NOT NULL CHECK (revision > 0)
      ) STRICT;
      CREATE INDEX drafts_by_change ON drafts (updated_at_ms DESC);

      CREATE TABLE draft_documents (
        draft_id TEXT PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
        search_text TEXT NOT NULL,
        minutes TEXT NOT NULL CHECK (json_valid(minutes))
      ) STRICT;

      CREATE TABLE templates (
        id TEXT PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body)),
        updated_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE profiles (
        id TEXT PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body)),
        updated_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE kept_values (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL CHECK (json_valid(body))
      ) STRICT;
    `)
  },
}
