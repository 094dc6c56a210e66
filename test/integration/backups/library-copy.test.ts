import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContents, readCopied } from '../../../electron/backups/backup-copies.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { backUp } from '../../../electron/database/backups.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { good } from '../../support/good.ts'
import { NOON_MS } from '../../support/library.ts'
import { openParts, said } from '../../support/library-parts.ts'
import { wholeChange } from '../../support/whole-change.ts'

describe('a copy of the library', () => {
  async function withCopy() {
    const parts = await openParts()
    const { drafts, database, place } = parts
    const [same, changed, gone] = ['会议认为，一。', '会议认为，二。', '会议认为，三。'].map(
      (text) => good(drafts.create(said(text))).summary.id,
    )
    const name = basename((await backUp(database, place, NOON_MS)).file)
    const change = wholeChange(said('会议认为，改过了。'))
    good(drafts.save({ id: changed!, change, expectedRevision: 1, pages: null }))
    good(drafts.trash(gone!))
    good(drafts.purge(gone!))
    const later = good(drafts.create(said('会议认为，后来的。'))).summary.id
    return { parts, name, same: same!, changed: changed!, gone: gone!, later }
  }
  const text = (parts: Awaited<ReturnType<typeof openParts>>, id: string) =>
    JSON.stringify(good(parts.drafts.open(id)).minutes.children)

  test('says of each draft whether it is as now', async () => {
    const { parts, name, same, changed, gone } = await withCopy()
    const contents = good(await readContents(parts.shelf, parts.database, name, UNSEEN))!
    expect(new Map(contents.drafts.map(({ id, compared }) => [id, compared]))).toEqual(
      new Map([
        [same, 'same'],
        [changed, 'different'],
        [gone, 'gone'],
      ]),
    )
    expect(contents.others).toBe(1)
    expect(good(readCopied(parts.shelf, name, changed)).minutes.children).toEqual(
      said('会议认为，二。').children,
    )
  })

  test('gives one draft back, and what was there is kept as a version', async () => {
    const { parts, name, changed } = await withCopy()
    expect(good(await restoreDrafts(parts, { name, ids: [changed], asNew: false }, UNSEEN))).toEqual({
      restored: 1,
      locked: [],
      isStopped: false,
    })
    expect(text(parts, changed)).toContain('二。')
    const kept = good(parts.versions.list(changed)).map(({ id }) => good(parts.versions.read(id)).minutes)
    expect(kept.some((minutes) => JSON.stringify(minutes).includes('改过了'))).toBe(true)
  })

  test('gives one back as a new draft and leaves the other alone', async () => {
    const { parts, name, changed } = await withCopy()
    good(await restoreDrafts(parts, { name, ids: [changed], asNew: true }, UNSEEN))
    expect(text(parts, changed)).toContain('改过了')
    expect(good(parts.drafts.list({ place: 'library' }))).toHaveLength(4)
  })

  test('gives all back that differ or are gone; later drafts stay', async () => {
    const { parts, name, changed, gone, later } = await withCopy()
    expect(good(await restoreDrafts(parts, { name, ids: null, asNew: false }, UNSEEN)).restored).toBe(2)
    expect(text(parts, changed)).toContain('二。')
    expect(text(parts, gone)).toContain('三。')
    expect(text(parts, later)).toContain('后来的')
    expect(good(await restoreDrafts(parts, { name, ids: null, asNew: false }, UNSEEN)).restored).toBe(0)
  })

  test('that is no copy of this library, or is damaged, is refused and changes nothing', async () => {
    const { parts, name, changed } = await withCopy()
    const wish = { ids: [changed], asNew: false }
    const unreadable = { ok: false, error: { kind: 'backup-unreadable' } }
    expect(await restoreDrafts(parts, { ...wish, name: '../jiyao.db' }, UNSEEN)).toMatchObject(unreadable)
    const file = join(parts.place.file, '..', '备份', name)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x20, 4096))
    expect(await restoreDrafts(parts, { ...wish, name }, UNSEEN)).toMatchObject(unreadable)
    expect(text(parts, changed)).toContain('改过了')
  })
})
