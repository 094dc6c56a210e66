import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { type IssuingParts, issueDraft, unlockDraft } from '../../../electron/versions/issue-draft.ts'
import { createIssuedFiles } from '../../../electron/versions/issued-files.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { nationalStandardProfile } from '../../../shared/profile/profile.ts'
import { fail, ok } from '../../../shared/result.ts'
import { good } from '../../support/good.ts'
import { freshLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const DEED = { by: '沈知秋', why: '已签发' }

async function makeOffice(fields: Partial<IssuingParts> = {}) {
  const database = await freshLibrary()
  const versions = new VersionStore(database)
  const drafts = new DraftStore(database, Date.now, {
    place: null,
    known: { note: () => undefined },
    history: versions,
  })
  const folder = join(temporaryFolder(), '印发件')
  const files = createIssuedFiles(folder)
  const parts: IssuingParts = {
    drafts,
    versions,
    files,
    toPdf: async () => ok(new TextEncoder().encode('%PDF-1.7 the pages')),
    profileOf: () => ok(nationalStandardProfile),
    ...fields,
  }
  return { parts, drafts, versions, files, folder }
}

describe('印发', () => {
  test('keeps .docx and PDF with their hashes, locks the draft and says who and why', async () => {
    const { parts, drafts, files, folder } = await makeOffice()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const issued = good(await issueDraft(parts, id, DEED))
    expect(issued).toMatchObject({ tier: 'issued', by: '沈知秋', why: '已签发' })
    expect(issued.files.map(({ format }) => format)).toEqual(['docx', 'pdf'])
    expect(readdirSync(folder)).toHaveLength(2)
    for (const file of issued.files) expect(good(await files.read(file)).length).toBe(file.bytes)
    expect(good(drafts.open(id))).toMatchObject({ isLocked: true, summary: { status: '印发' } })
    expect(await issueDraft(parts, id, DEED)).toEqual(fail({ kind: 'draft-locked' }))
  })

  test('is not done while words are still to come, and says which marks', async () => {
    const { parts, drafts, folder } = await makeOffice()
    const { id } = good(
      drafts.create(sampleMinutes({ statement: '会议明确，由××局于【日期】前完成。' })),
    ).summary
    expect(await issueDraft(parts, id, DEED)).toEqual(fail({ kind: 'issue-unclean', remains: '遗留标记2处' }))
    expect(good(drafts.open(id)).isLocked).toBe(false)
    expect(() => readdirSync(folder)).toThrow()
  })

  test('keeps nothing where the PDF fails', async () => {
    const { parts, drafts, versions } = await makeOffice({ toPdf: async () => fail({ kind: 'pdf-failed' }) })
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(await issueDraft(parts, id, DEED)).toEqual(fail({ kind: 'pdf-failed' }))
    expect(good(versions.list(id))).toEqual([])
    expect(good(drafts.open(id)).summary.status).toBe('起草')
  })

  test('is all there or not at all where the last step fails, and so is taking the lock away', async () => {
    const { parts, drafts, versions } = await makeOffice()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const setStatus = drafts.setStatus.bind(drafts)
    drafts.setStatus = () => fail({ kind: 'database-unwritable' })
    expect(await issueDraft(parts, id, DEED)).toEqual(fail({ kind: 'database-unwritable' }))
    expect(good(versions.list(id))).toEqual([])
    expect(good(drafts.open(id)).isLocked).toBe(false)
    drafts.setStatus = setStatus
    good(await issueDraft(parts, id, DEED))
    drafts.setStatus = () => fail({ kind: 'database-unwritable' })
    expect(unlockDraft(parts, id, DEED)).toEqual(fail({ kind: 'database-unwritable' }))
    expect(good(drafts.open(id))).toMatchObject({ isLocked: true, summary: { status: '印发' } })
  })

  test('keeps nothing where the PDF bears a name or a comment', async () => {
    const unclean = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<</Author (Chen Bailu)>>\nendobj\n')
    const { parts, drafts, folder } = await makeOffice({ toPdf: async () => ok(unclean) })
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(await issueDraft(parts, id, DEED)).toEqual(fail({ kind: 'issue-unclean', remains: '作者信息1处' }))
    expect(good(drafts.open(id)).isLocked).toBe(false)
    expect(() => readdirSync(folder)).toThrow()
  })

  test('is not done to words that changed while the files were made', async () => {
    const office = await makeOffice()
    const { drafts, versions } = office
    const { id, revision } = good(drafts.create(sampleMinutes())).summary
    const toPdf: IssuingParts['toPdf'] = async ({ minutes }) => {
      const { children, ...rest } = minutes
      const change = { rest, keptBefore: 0, keptAfter: 0, blocks: children }
      good(drafts.save({ id, change, expectedRevision: revision, pages: null }))
      return ok(new TextEncoder().encode('%PDF-1.7'))
    }
    expect(await issueDraft({ ...office.parts, toPdf }, id, DEED)).toEqual(fail({ kind: 'draft-stale' }))
    expect(versions.lockOf(id)).toBe(null)
  })

  test('is undone by someone for a reason, and both stay', async () => {
    const { parts, drafts, versions } = await makeOffice()
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(unlockDraft(parts, id, DEED)).toEqual(fail({ kind: 'refused' }))
    good(await issueDraft(parts, id, DEED))
    good(unlockDraft(parts, id, { by: '陆怀安', why: '市长批示' }))
    expect(good(drafts.open(id))).toMatchObject({ isLocked: false, summary: { status: '送审' } })
    expect(good(versions.list(id)).map(({ tier, why }) => [tier, why])).toEqual([
      ['unlocked', '市长批示'],
      ['issued', '已签发'],
    ])
  })

  test('tells a kept file that was changed or is gone', async () => {
    const { parts, drafts, files, folder } = await makeOffice()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const [docx, pdf] = good(await issueDraft(parts, id, DEED)).files
    if (docx === undefined || pdf === undefined) throw new Error('no files')
    writeFileSync(join(folder, `${docx.hash}.docx`), 'another')
    rmSync(join(folder, `${pdf.hash}.pdf`))
    for (const file of [docx, pdf])
      expect(await files.read(file)).toEqual(fail({ kind: 'issued-file-changed' }))
  })
})
