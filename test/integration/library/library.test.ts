import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createKeptFolders } from '../../../electron/backups/kept-folders.ts'
import { createLibrary, findUnproven, findUnreadable } from '../../../electron/library/library.ts'
import { builtInPhrases } from '../../../shared/phrases/built-in.ts'
import { nationalStandardProfile } from '../../../shared/profile/profile.ts'
import { builtInTemplates } from '../../../shared/templates/built-in.ts'
import { libraryFile, openLibrary } from '../../support/library.ts'

const template = { ...builtInTemplates[0]!, id: 'own', name: '自用模板' }
const profile = { ...nationalStandardProfile, id: 'own', name: '自用版式' }

/** As a later program, or a failing disk, leaves them: two of each, one of which cannot be read. */
async function openWithUnreadable(): Promise<{ database: Database; bodies: string[] }> {
  const { database } = await openLibrary(libraryFile())
  const library = createLibrary(database)
  library.templates.save(template)
  library.profiles.save(profile)
  const later = JSON.stringify({ ...template, id: 'later', name: '新模板', templateFormat: 99 })
  const broken = JSON.stringify({ id: 'broken', page: 'torn' })
  const bank = JSON.stringify({ ...builtInPhrases, formatVersion: 99 })
  database.prepare("INSERT INTO templates (id, body, updated_at_ms) VALUES ('later', ?, 1)").run(later)
  database.prepare("INSERT INTO profiles (id, body, updated_at_ms) VALUES ('broken', ?, 1)").run(broken)
  database.prepare("INSERT INTO kept_values (name, body) VALUES ('phrases', ?)").run(bank)
  return { database, bodies: [later, broken, bank] }
}

function storedBodies(database: Database): unknown[] {
  return ['templates', 'profiles', 'kept_values'].flatMap((table) =>
    database.prepare(`SELECT body FROM ${table}`).pluck().all(),
  )
}

test('what cannot be read is told by its name, and the rest is listed', async () => {
  const { database } = await openWithUnreadable()
  const library = createLibrary(database)
  expect(findUnreadable(library, createKeptFolders(database))).toEqual([
    { kind: 'kept-unreadable', what: 'template', names: ['新模板'] },
    { kind: 'kept-unreadable', what: 'profile', names: ['broken'] },
    { kind: 'phrases-unreadable' },
  ])
  expect(library.templates.list()).toEqual({ ok: true, value: [template] })
  expect(library.profiles.list()).toEqual({ ok: true, value: [profile] })
  expect(library.phrases.get()).toEqual({ ok: true, value: builtInPhrases })
})

test('what cannot be read stays stored, byte for byte, also when something of its name is saved', async () => {
  const { database, bodies } = await openWithUnreadable()
  const library = createLibrary(database)
  library.templates.save({ ...template, id: 'later' })
  library.profiles.save({ ...profile, id: 'broken' })
  library.phrases.set(builtInPhrases)
  expect(storedBodies(database)).toEqual(expect.arrayContaining(bodies))
  expect(library.templates.list()).toMatchObject({ value: [{ id: 'later' }, { id: 'own' }] })
  expect(library.phrases.isUnreadable()).toEqual({ ok: true, value: false })
  expect(findUnreadable(library, createKeptFolders(database))).toHaveLength(2)
})

test('settings, the memory of the checker and the folders of copies that cannot be read are told, once set again no more', async () => {
  const { database } = await openLibrary(libraryFile())
  const put = database.prepare('INSERT INTO kept_values (name, body) VALUES (?, ?)')
  for (const name of ['settings', 'check', 'folders']) put.run(name, '{"second":5,"theme":7,"words":1}')
  const folders = createKeptFolders(database)
  expect(findUnreadable(createLibrary(database), folders)).toEqual([
    { kind: 'values-unreadable', what: ['settings', 'check', 'folders'] },
  ])
  folders.set({ second: null, mirror: null })
  expect(findUnreadable(createLibrary(database), folders)).toEqual([
    { kind: 'values-unreadable', what: ['settings', 'check'] },
  ])
})

test('a library in which everything can be read has nothing to tell', async () => {
  const { database } = await openLibrary(libraryFile())
  expect(findUnreadable(createLibrary(database), createKeptFolders(database))).toEqual([])
})

test('what lost its proof is used and told once, whether it was changed or not', async () => {
  const { database } = await openLibrary(libraryFile())
  const library = createLibrary(database)
  const folders = createKeptFolders(database)
  library.templates.save(template)
  library.profiles.save(profile)
  library.phrases.set(builtInPhrases)
  folders.set({ second: null, mirror: null })
  expect(findUnproven(library, folders)).toEqual([])
  database.exec("UPDATE templates SET body = replace(body, '自用模板', '别用模板'), proof = NULL")
  database.exec('UPDATE profiles SET proof = NULL')
  database.exec("UPDATE kept_values SET proof = NULL WHERE name <> 'settings'")
  expect(findUnproven(library, folders)).toEqual([
    {
      kind: 'kept-unproven',
      templates: ['别用模板'],
      profiles: ['自用版式'],
      values: ['phrases', 'folders'],
    },
  ])
  expect(library.templates.list()).toMatchObject({ value: [{ name: '别用模板' }] })
  expect(findUnproven(library, folders)).toEqual([])
  expect(findUnreadable(library, folders)).toEqual([])
})

test('a row that nobody can read is not told twice, and gets no proof', async () => {
  const { database } = await openWithUnreadable()
  database.exec('UPDATE templates SET proof = NULL')
  const library = createLibrary(database)
  const folders = createKeptFolders(database)
  expect(findUnproven(library, folders)).toMatchObject([{ templates: ['自用模板'] }])
  expect(findUnreadable(library, folders)[0]).toMatchObject({ what: 'template', names: ['新模板'] })
})
