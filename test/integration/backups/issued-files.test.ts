import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { ok } from '#shared/result.ts'
import { copyIssued, issuedCopies } from '../../../electron/backups/kept-beside.ts'
import { restoreDrafts } from '../../../electron/backups/restore-drafts.ts'
import { copyToSecond } from '../../../electron/backups/second-copies.ts'
import { backUp } from '../../../electron/database/backups.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { issueDraft } from '../../../electron/versions/issue-draft.ts'
import { good } from '../../support/good.ts'
import { NOON_MS } from '../../support/library.ts'
import { openParts, said } from '../../support/library-parts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('files of 印发', () => {
  async function withIssued() {
    const parts = await openParts()
    const { drafts, versions, issuedFiles, database, place } = parts
    const { id } = good(drafts.create(said('会议认为，定稿。'))).summary
    const issuing = {
      drafts,
      versions,
      files: issuedFiles,
      toPdf: async () => ok(new TextEncoder().encode('%PDF-1.7 the pages')),
      profileOf: () => ok(nationalStandardProfile),
    }
    const { files } = good(await issueDraft(issuing, id, { by: '沈知秋', why: null }))
    const name = basename((await backUp(database, place, NOON_MS)).file)
    await copyIssued(database, place)
    /** As the handler does it. */
    const purge = async () => {
      good(drafts.trash(id))
      good(drafts.purge(id))
      await issuedFiles.remove(files)
    }
    return { parts, id, files, name, purge }
  }
  const names = (folder: string) => readdirSync(folder).sort()

  test('come back with the draft, its versions and its lock', async () => {
    const { parts, id, files, name, purge } = await withIssued()
    const whole = await Promise.all(files.map(async (file) => good(await parts.issuedFiles.read(file))))
    await purge()
    expect(names(parts.issued)).toEqual([])
    expect(good(await restoreDrafts(parts, { name, ids: [id], asNew: false }, UNSEEN)).restored).toBe(1)
    expect(good(parts.drafts.open(id))).toMatchObject({ isLocked: true, summary: { status: '印发' } })
    expect(good(parts.versions.list(id)).map(({ tier, by }) => [tier, by])).toEqual([['issued', '沈知秋']])
    for (const [at, file] of files.entries())
      expect(readFileSync(join(parts.issued, `${file.hash}.${file.format}`))).toEqual(Buffer.from(whole[at]!))
  })

  test('one that was damaged or deleted is put back from the copies when it is asked for; a bad one never goes into them', async () => {
    const { parts, files } = await withIssued()
    const [docx, pdf] = files.map(({ hash, format }) => join(parts.issued, `${hash}.${format}`))
    const whole = readFileSync(docx!)
    writeFileSync(docx!, 'another')
    rmSync(pdf!)
    await copyIssued(parts.database, parts.place)
    for (const file of files) good(await parts.issuedFiles.read(file))
    expect(readFileSync(docx!)).toEqual(whole)
    expect(existsSync(pdf!)).toBe(true)
  })

  test('stay in the copies as long as one of those refers to them, and no longer', async () => {
    const { parts, purge, name } = await withIssued()
    await purge()
    await copyIssued(parts.database, parts.place)
    expect(names(issuedCopies(parts.place))).toHaveLength(2)
    rmSync(join(parts.place.file, '..', '备份', name))
    await copyIssued(parts.database, parts.place)
    expect(names(issuedCopies(parts.place))).toEqual([])
  })

  test('and originals go into the second folder, from which another computer takes them', async () => {
    const { parts, id, files } = await withIssued()
    const originals = join(parts.place.file, '..', '原件')
    mkdirSync(originals)
    writeFileSync(join(originals, `${id}.original.docx`), 'as it came')
    const folder = temporaryFolder()
    const { file } = await backUp(parts.database, parts.place, NOON_MS + 1000)
    expect(await copyToSecond(file, folder, NOON_MS, parts)).toBe('copied')
    const room = join(folder, '纪要备份')
    expect(names(room)).toEqual([basename(file), '印发件', '原件'].sort())
    expect(readFileSync(join(room, '原件', `${id}.original.docx`), 'utf8')).toBe('as it came')

    const other = await openParts()
    const copy = await other.shelf.add(join(room, basename(file)))
    expect(copy).toMatchObject({ atMs: NOON_MS + 1000, drafts: 1 })
    const wish = { name: copy!.name, ids: null, asNew: false }
    expect(good(await restoreDrafts(other, wish, UNSEEN)).restored).toBe(1)
    expect(other.versions.lockOf(id)?.files).toEqual(files)
    for (const one of files) expect(good(await other.issuedFiles.read(one))).toHaveLength(one.bytes)
    expect(names(other.issued)).toHaveLength(2)
  })

  test('a file that is no copy, or a damaged one, is not taken for one', async () => {
    const { shelf } = await openParts()
    const file = join(temporaryFolder(), 'x.db')
    writeFileSync(file, 'no database')
    expect(await shelf.add(file)).toBe(null)
    expect(shelf.find(basename(file))).toBe(null)
  })
})
