import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { builtInPhrases } from '#shared/phrases/built-in.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { readContents } from '../../../electron/backups/backup-copies.ts'
import { restoreKept } from '../../../electron/backups/kept-in-copies.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { BackupStopped, backUp } from '../../../electron/database/backups.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'
import { good } from '../../support/good.ts'
import { NOON_MS } from '../../support/library.ts'
import { openParts, said } from '../../support/library-parts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('what a library holds beside the drafts', () => {
  const unit = newUnit(crypto.randomUUID(), '市政府', 1)
  const person = newPerson(crypto.randomUUID(), '林致远', unit.id, '市长', 1)
  const profile = { ...nationalStandardProfile, id: 'own', name: '云州版式' }
  const phrase = (id: string, text: string) => ({ id, title: text.slice(0, 4), text, trigger: null })
  const bank = (...phrases: ReturnType<typeof phrase>[]) => ({
    formatVersion: builtInPhrases.formatVersion,
    groups: [{ name: '要求', phrases }],
  })

  async function withKept() {
    const parts = await openParts()
    const library = createLibrary(parts.database)
    const roster = createRosterStore(parts.database)
    good(library.profiles.save(profile))
    good(library.phrases.set(bank(phrase('a', '请抓紧办理。'), phrase('b', '请按时报送。'))))
    good(roster.change(rosterChange({ units: [unit], people: [person] })))
    const name = basename((await backUp(parts.database, parts.place, NOON_MS)).file)
    return { parts, library, roster, name }
  }
  const keptNow = async (parts: Awaited<ReturnType<typeof openParts>>, name: string) =>
    good(await readContents(parts.shelf, parts.database, name, UNSEEN))!.kept

  test('is told kind by kind, and each comes back; what came later stays', async () => {
    const { parts, library, roster, name } = await withKept()
    good(library.profiles.remove('own'))
    good(library.phrases.set(bank(phrase('a', '请尽快办理。'), phrase('c', '后来的。'))))
    good(roster.change({ ...rosterChange({}), removedUnits: [unit.id], removedPeople: [person.id] }))
    expect(await keptNow(parts, name)).toEqual([
      { kind: 'profiles', count: 1, gone: 1, different: 0 },
      { kind: 'phrases', count: 2, gone: 1, different: 1 },
      { kind: 'units', count: 1, gone: 1, different: 0 },
      { kind: 'people', count: 1, gone: 1, different: 0 },
    ])
    const copy = parts.shelf.find(name)!
    for (const kind of ['profiles', 'phrases', 'people'] as const)
      good(restoreKept(copy, parts.database, kind))
    expect(good(library.profiles.list()).map((one) => one.name)).toEqual(['云州版式'])
    const texts = good(library.phrases.get()).groups.flatMap((group) => group.phrases.map(({ text }) => text))
    expect(texts).toEqual(['请抓紧办理。', '后来的。', '请按时报送。'])
    const now = good(roster.get()).roster
    // Somebody comes back with the unit.
    expect(now.people).toEqual([person])
    expect(now.units).toEqual([unit])
    expect((await keptNow(parts, name)).every(({ gone, different }) => gone + different === 0)).toBe(true)
    // It is a step of the roster like any other.
    good(roster.undo())
    expect(good(roster.get()).roster.people).toEqual([])
  })

  test.each([1, 2, 3, 4, 5])(
    'is read from a copy of version %i too, which stays as it is',
    async (version) => {
      const { shelf, database } = await openParts()
      const file = join(temporaryFolder(), 'old.db')
      const old = new Database(file)
      old.exec(
        readFileSync(new URL(`../../fixtures/stored/database-${version}.sql`, import.meta.url), 'utf8'),
      )
      old.close()
      const bytes = readFileSync(file)
      const copy = (await shelf.add(file))!
      const { kept } = good(await readContents(shelf, database, copy.name, UNSEEN))!
      expect(kept.length).toBeGreaterThan(0)
      for (const { kind } of kept) good(restoreKept(shelf.find(copy.name)!, database, kind))
      const after = good(await readContents(shelf, database, copy.name, UNSEEN))!.kept
      expect(after.filter(({ gone, different }) => gone + different > 0)).toEqual([])
      expect(readFileSync(file)).toEqual(bytes)
    },
  )
})

test('two copies of one second are two copies', async () => {
  const { drafts, database, place, shelf } = await openParts()
  good(drafts.create(said('会议认为，一。')))
  const first = await backUp(database, place, NOON_MS)
  const bytes = readFileSync(first.file)
  good(drafts.create(said('会议认为，二。')))
  await backUp(database, place, NOON_MS)
  expect(readFileSync(first.file)).toEqual(bytes)
  expect(shelf.list().map((copy) => copy.drafts)).toEqual([2, 1])
})

test('stopped work leaves what is done and nothing half', async () => {
  const parts = await openParts()
  for (let at = 0; at < 60; at += 1)
    good(parts.drafts.create(said(`会议认为，${'很长的一段话，'.repeat(400)}${at}。`)))
  const stopped = { tell: () => false }
  await expect(backUp(parts.database, parts.place, NOON_MS, stopped)).rejects.toThrow(BackupStopped)
  expect(readdirSync(join(parts.place.file, '..', '备份'))).toEqual([])
  const name = basename((await backUp(parts.database, parts.place, NOON_MS)).file)
  const ids = good(parts.drafts.list({ place: 'library' })).map(({ summary }) => summary.id)
  for (const id of ids) {
    good(parts.drafts.trash(id))
    good(parts.drafts.purge(id))
  }
  let told = 0
  const later = {
    tell: (done: number, total: number) => {
      told = done / total
      return told < 0.75
    },
  }
  const wish = { name, ids: null, asNew: false }
  const done = good(await restoreDrafts(parts, wish, later))
  const there = good(parts.drafts.list({ place: 'library' }))
  expect(done).toEqual({ restored: there.length, locked: [], isStopped: true })
  expect(there.length).toBeGreaterThan(0)
  expect(there.length).toBeLessThan(60)
  expect(told).toBeGreaterThanOrEqual(0.75)
  expect(good(await restoreDrafts(parts, wish, UNSEEN)).restored).toBe(60 - there.length)
})
