import { randomUUID } from 'node:crypto'
import type { Migration } from './migration.ts'

/** Sealed by whoever writes a row (createSeal). */
const SEALED = ['drafts', 'draft_documents', 'templates', 'profiles', 'kept_values'] as const
/** Sealed before each copy (sealUnproven): a trigger takes the proof of a row that is changed. */
const SEALED_LATER = ['roster_units', 'roster_people'] as const

/**
 * Every row proves itself (row-proof.ts). A document knows its revision too, so that a document of another revision than the list says is
 * noticed. library_facts: `id` of the library, `changes` counts what was written, so that copies are ordered by what is in them and
 * not by the clock, `version` says the schema's version a second time, so that a damaged header is not taken for a newer program's.
 */
export const proofs: Migration = {
  version: 3,
  run: (database) => {
    for (const table of [...SEALED, ...SEALED_LATER])
      database.exec(`ALTER TABLE ${table} ADD COLUMN proof TEXT`)
    for (const table of SEALED_LATER)
      database.exec(`
        CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} WHEN NEW.proof IS OLD.proof AND NEW.proof IS NOT NULL
        BEGIN UPDATE ${table} SET proof = NULL WHERE id = NEW.id; END`)
    database.exec(`
      ALTER TABLE draft_documents ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
      UPDATE draft_documents SET revision = coalesce((SELECT revision FROM drafts WHERE drafts.id = draft_id), 1);
      CREATE TABLE library_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `)
    const put = database.prepare<[string, string]>('INSERT INTO library_facts (name, value) VALUES (?, ?)')
    put.run('id', randomUUID())
    put.run('changes', '0')
  },
}
