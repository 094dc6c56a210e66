import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import { checkCopyAside } from '../../../electron/database/check-copy.ts'
import { knownRevisionsFile } from '../../../electron/database/known-revisions.ts'
import { openAside } from '../../../electron/database/open-aside.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { wholeChange } from '../../support/whole-change.ts'

/** A library with one draft, and its copy. */
async function withCopy() {
  const file = libraryFile()
  const { database } = await openLibrary(file)
  const drafts = new DraftStore(database)
  const created = drafts.create(sampleMinutes())
  if (!created.ok) throw new Error('not created')
  const { id } = created.value.summary
  const copy = (await backUp(database, { file }, NOON_MS)).file
  const change = wholeChange(sampleMinutes({ statement: '会议认为，可行。' }))
  const save = () => drafts.save({ id, change, expectedRevision: 1, pages: null })
  return { given: { copy: { file: copy }, library: { file }, drafts: 1 }, database, save, id }
}

describe('the check of a copy in a thread of its own', () => {
  test('holds up no save: one is committed while the check cannot get at its file', async () => {
    const { given, save } = await withCopy()
    const holder = new Database(given.copy.file)
    onTestFinished(() => void holder.close())
    holder.exec('BEGIN EXCLUSIVE')
    const checking = checkCopyAside(given, UNSEEN)
    expect(save()).toMatchObject({ ok: true })
    holder.exec('ROLLBACK')
    expect(await checking).toBe('sound')
  })

  test('finds what is wrong, and lets what is damaged in the library itself be', async () => {
    const { given, database, id } = await withCopy()
    const spoil = "UPDATE draft_documents SET search_text = search_text || '改' WHERE draft_id = ?"
    const copy = new Database(given.copy.file)
    copy.prepare(spoil).run(id)
    copy.close()
    expect(await checkCopyAside(given, UNSEEN)).toEqual({ unsound: 'draft_documents' })
    database.prepare(spoil).run(id)
    expect(await checkCopyAside(given, UNSEEN)).toBe('sound')
    expect(await checkCopyAside({ ...given, drafts: 2 }, UNSEEN)).toEqual({ unsound: 'drafts' })
  })

  test('is done where it is asked for when there is no thread to be had', async () => {
    const { given } = await withCopy()
    const library = { ...given.library, worker: null }
    expect(await checkCopyAside({ ...given, library }, UNSEEN)).toBe('sound')
  })
})

describe('a library opened in a thread of its own', () => {
  test('is copied and migrated there, step by step', async () => {
    const file = libraryFile()
    const old = new Database(file)
    old.exec(readFileSync(new URL('../../fixtures/stored/database-3.sql', import.meta.url), 'utf8'))
    old.close()
    const phases = new Set<string>()
    const opened = await openAside({ file }, NOON_MS, (phase) => void phases.add(phase))
    if (!opened.ok) throw new Error(opened.error.kind)
    const { database } = opened.value
    onTestFinished(() => void database.close())
    expect([...phases]).toEqual(['check', 'copy', 'migrate'])
    const ids = database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
    expect(ids.length).toBeGreaterThan(1)
    const drafts = new DraftStore(database)
    for (const id of ids) expect(drafts.open(id)).toMatchObject({ ok: true })
  })

  test('that is damaged is made anew there, and what became of it is told', async () => {
    const { given, database } = await withCopy()
    database.close()
    writeFileSync(given.library.file, 'broken')
    const phases = new Set<string>()
    const opened = await openAside(given.library, NOON_MS, (phase) => void phases.add(phase))
    if (!opened.ok) throw new Error(opened.error.kind)
    onTestFinished(() => void opened.value.database.close())
    expect([...phases]).toEqual(['check', 'rebuild'])
    expect(opened.value.notice).toMatchObject({ kind: 'library-rebuilt', drafts: 1 })
  })

  test('of a later program is refused', async () => {
    const { given, database } = await withCopy()
    database.pragma('user_version = 99')
    database.prepare("UPDATE library_facts SET value = '99' WHERE name = 'version'").run()
    database.close()
    expect(await openAside(given.library, NOON_MS, () => undefined)).toEqual({
      ok: false,
      error: { kind: 'database-newer' },
    })
  })

  test.skipIf(process.platform === 'win32')('lets the program go on meanwhile', async () => {
    const { given, database } = await withCopy()
    database.close()
    // Reading a pipe waits until somebody writes into it.
    const known = knownRevisionsFile(given.library.file)
    renameSync(known, `${known}-away`)
    execFileSync('mkfifo', [known])
    const opening = openAside(given.library, NOON_MS, () => undefined)
    const pipe = openSync(known, 'r+')
    renameSync(`${known}-away`, known)
    const content = readFileSync(known)
    writeFileSync(pipe, content)
    closeSync(pipe)
    const opened = await opening
    if (!opened.ok) throw new Error(opened.error.kind)
    onTestFinished(() => void opened.value.database.close())
    expect(opened.value.notice).toBeNull()
  })
})
