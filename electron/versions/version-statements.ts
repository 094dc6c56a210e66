import type { Database } from 'better-sqlite3'
import type { VersionHead, VersionRow } from './version-row.ts'

export type VersionStatements = ReturnType<typeof prepareVersionStatements>

const HEAD = `id, draft_id, place, tier, name, made_by, reason, made_at_ms, revision, title, characters, pages, text_hash, base_id, files`

/** All SQL of the versions, compiled once. */
export function prepareVersionStatements(database: Database) {
  return {
    list: database.prepare<[string], VersionHead>(
      `SELECT ${HEAD} FROM versions WHERE draft_id = ? ORDER BY place DESC`,
    ),
    ofDraft: database.prepare<[string], VersionRow>(
      'SELECT * FROM versions WHERE draft_id = ? ORDER BY place DESC',
    ),
    head: database.prepare<[string], VersionHead>(`SELECT ${HEAD} FROM versions WHERE id = ?`),
    find: database.prepare<[string], VersionRow>('SELECT * FROM versions WHERE id = ?'),
    newest: database.prepare<[string], VersionHead>(
      `SELECT ${HEAD} FROM versions WHERE draft_id = ? ORDER BY place DESC LIMIT 1`,
    ),
    newestWhole: database.prepare<[string], VersionHead>(
      `SELECT ${HEAD} FROM versions WHERE draft_id = ? AND base_id IS NULL ORDER BY place DESC LIMIT 1`,
    ),
    newestLock: database.prepare<[string], VersionHead>(
      `SELECT ${HEAD} FROM versions WHERE draft_id = ? AND tier IN ('issued', 'unlocked') ORDER BY place DESC LIMIT 1`,
    ),
    insert: database.prepare<Omit<VersionRow, 'proof'>>(`
      INSERT INTO versions (${HEAD}, body) VALUES (@id, @draft_id, @place, @tier, @name, @made_by, @reason, @made_at_ms, @revision,
        @title, @characters, @pages, @text_hash, @base_id, @files, @body)`),
    orphans: database.prepare<[], VersionHead>(
      `SELECT ${HEAD} FROM versions WHERE draft_id NOT IN (SELECT id FROM drafts) ORDER BY draft_id, place DESC`,
    ),
    /** How many versions are packed against one. */
    countOn: database.prepare<[string], number>('SELECT count(*) FROM versions WHERE base_id = ?').pluck(),
    drop: database.prepare<[string]>("DELETE FROM versions WHERE id = ? AND tier = 'automatic'"),
  }
}
