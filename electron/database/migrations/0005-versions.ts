import type { Migration } from './migration.ts'

/**
 * Versions of drafts (electron/versions). `place` counts the versions of a draft, so that their order does not hang on the clock. `body`: the
 * document packed whole, or, with `base_id`, as what differs from the version of that id, which is whole. `text_hash` is of the document
 * itself. `files`: what was written at 印发, as JSON. A version is never rewritten; only its proof is put in after it was written.
 */
export const versions: Migration = {
  version: 5,
  run: (database) => {
    database.exec(`
      CREATE TABLE versions (
        id TEXT PRIMARY KEY,
        draft_id TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
        place INTEGER NOT NULL CHECK (place > 0),
        tier TEXT NOT NULL CHECK (tier IN ('automatic', 'named', 'issued', 'unlocked')),
        name TEXT CHECK (name <> ''),
        made_by TEXT CHECK (made_by <> ''),
        reason TEXT CHECK (reason <> ''),
        made_at_ms INTEGER NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        title TEXT NOT NULL,
        characters INTEGER NOT NULL CHECK (characters >= 0),
        pages INTEGER CHECK (pages > 0),
        text_hash TEXT NOT NULL,
        base_id TEXT,
        body BLOB NOT NULL,
        files TEXT CHECK (files IS NULL OR json_valid(files)),
        proof TEXT
      ) STRICT;
      CREATE INDEX versions_by_draft ON versions (draft_id, place);
      CREATE TRIGGER versions_stay BEFORE UPDATE OF id, draft_id, place, tier, name, made_by, reason, made_at_ms, revision, title,
        characters, pages, text_hash, base_id, body, files ON versions
      BEGIN SELECT RAISE(ABORT, 'a version is never rewritten'); END;
    `)
  },
}
