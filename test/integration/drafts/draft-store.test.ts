import { describe, expect, test } from 'vitest'
import { createParagraph } from '#shared/minutes/factories.ts'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { good } from '../../support/good.ts'
import { freshLibrary, NOON_MS } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { wholeChange } from '../../support/whole-change.ts'

const MISSING = '00000000-0000-4000-8000-000000000000'

/** A store whose clock goes one second at every look. */
async function openStore(): Promise<DraftStore> {
  let nowMs = NOON_MS
  return new DraftStore(await freshLibrary(), () => {
    nowMs += 1000
    return nowMs
  })
}

function failure(kind: string) {
  return { ok: false, error: expect.objectContaining({ kind }) }
}

describe('a new draft', () => {
  test('is listed with what its document says', async () => {
    const drafts = await openStore()
    const { summary } = good(drafts.create(sampleMinutes()))
    expect(summary).toMatchObject({
      title: '市政府第12次常务会议纪要（第3号）',
      ownTitle: null,
      meetingName: '市政府第12次常务会议',
      number: '第3号',
      meetingDate: '2025-03-18',
      status: '起草',
      topics: 1,
      pages: null,
      deletedAtMs: null,
      archivedAtMs: null,
      revision: 1,
    })
    expect(summary.characters).toBeGreaterThan(60)
    expect(good(drafts.list({ place: 'library' }))).toEqual([{ summary, state: 'whole' }])
  })

  test('opens with the same document', async () => {
    const drafts = await openStore()
    const created = good(drafts.create(sampleMinutes()))
    expect(good(drafts.open(created.summary.id))).toEqual(created)
    expect(created.minutes).toEqual(sampleMinutes())
  })

  test('whose blocks stand in an impossible order is refused', async () => {
    const minutes = sampleMinutes()
    const disordered = { ...minutes, children: minutes.children.toReversed() }
    expect((await openStore()).create(disordered)).toEqual(failure('minutes-invalid'))
  })
})

describe('saving', () => {
  test('replaces the document, counts the revision and refreshes the list', async () => {
    const drafts = await openStore()
    const { summary } = good(drafts.create(sampleMinutes()))
    const minutes = sampleMinutes({ number: '第4号' })
    const saved = good(
      drafts.save({ id: summary.id, change: wholeChange(minutes), expectedRevision: 1, pages: 3 }),
    )
    expect(saved).toEqual({ revision: 2, savedAtMs: summary.updatedAtMs + 1000 })
    const again = good(drafts.open(summary.id))
    expect(again.minutes).toEqual(minutes)
    expect(again.summary).toMatchObject({
      number: '第4号',
      pages: 3,
      revision: 2,
      updatedAtMs: saved.savedAtMs,
    })
  })

  test('without a page count keeps the known one', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    good(drafts.save({ id, change: wholeChange(sampleMinutes()), expectedRevision: 1, pages: 10 }))
    good(drafts.save({ id, change: wholeChange(sampleMinutes()), expectedRevision: 2, pages: null }))
    expect(good(drafts.open(id)).summary.pages).toBe(10)
  })

  test('on a revision that is no longer the newest is refused and overwrites nothing', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const newest = sampleMinutes({ statement: '会议认为，甲。' })
    good(drafts.save({ id, change: wholeChange(newest), expectedRevision: 1, pages: null }))
    const late = sampleMinutes({ statement: '会议认为，乙。' })
    expect(drafts.save({ id, change: wholeChange(late), expectedRevision: 1, pages: null })).toEqual(
      failure('draft-stale'),
    )
    expect(good(drafts.open(id))).toMatchObject({ minutes: newest, summary: { revision: 2 } })
  })

  test('is put on what stands in the database, also after the program was started anew', async () => {
    const database = await freshLibrary()
    const drafts = new DraftStore(database)
    const { summary, minutes } = good(drafts.create(sampleMinutes()))
    const typed = { ...minutes, children: minutes.children.with(2, createParagraph('新写的。')) }
    good(
      drafts.save({ id: summary.id, change: diffMinutes(minutes, typed), expectedRevision: 1, pages: null }),
    )
    const removed = { ...typed, children: typed.children.toSpliced(2, 1) }
    const anew = new DraftStore(database)
    good(anew.save({ id: summary.id, change: diffMinutes(typed, removed), expectedRevision: 2, pages: null }))
    expect(good(anew.open(summary.id)).minutes).toEqual(removed)
    expect(good(new DraftStore(database).open(summary.id)).minutes).toEqual(removed)
  })

  test('reaches a draft in the trash too, so that no words are lost', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    good(drafts.trash(id))
    good(
      drafts.save({
        id,
        change: wholeChange(sampleMinutes({ number: '第5号' })),
        expectedRevision: 1,
        pages: null,
      }),
    )
    expect(good(drafts.restore(id))).toMatchObject({ number: '第5号', deletedAtMs: null })
  })

  test('keeps rare characters beyond the basic plane', async () => {
    const drafts = await openStore()
    const minutes = sampleMinutes({ statement: '会议认为，龑垚翀淇杲𠮷𬭎。' })
    const { summary } = good(drafts.create(minutes))
    expect(good(drafts.open(summary.id)).minutes).toEqual(minutes)
  })
})

describe('names and status', () => {
  test('an own name shows until it is taken back; the revision stays', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(good(drafts.rename(id, '送审稿二稿'))).toMatchObject({ title: '送审稿二稿', revision: 1 })
    expect(good(drafts.rename(id, null)).title).toBe('市政府第12次常务会议纪要（第3号）')
  })

  test('the status can be set to any stage', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(good(drafts.setStatus(id, '印发')).status).toBe('印发')
    expect(good(drafts.setStatus(id, '征求意见')).status).toBe('征求意见')
  })

  test('a copy has the same words, a name of its own, and starts over', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    good(drafts.setStatus(id, '印发'))
    const copy = good(drafts.duplicate(id))
    expect(copy).toMatchObject({
      title: '市政府第12次常务会议纪要（第3号）（副本）',
      status: '起草',
      revision: 1,
    })
    expect(copy.id).not.toBe(id)
    expect(good(drafts.open(copy.id)).minutes).toEqual(good(drafts.open(id)).minutes)
  })

  test('takes its new name from its facts as soon as they change, and keeps one the writer gave it', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    for (const [ownTitle, expected] of [
      [null, '市政府第12次常务会议纪要（第13号）'],
      ['上次的底稿', '上次的底稿'],
    ] as const) {
      const copy = good(drafts.duplicate(id))
      if (ownTitle !== null) good(drafts.rename(copy.id, ownTitle))
      const { minutes } = good(drafts.open(copy.id))
      const children = minutes.children.map((block) =>
        block.type === 'masthead' ? { ...block, number: '第13号' } : block,
      )
      const change = diffMinutes(minutes, { ...minutes, children })
      good(drafts.save({ id: copy.id, change, expectedRevision: 1, pages: null }))
      expect(good(drafts.open(copy.id)).summary.title).toBe(expected)
    }
  })
})

describe('the trash', () => {
  test('takes a draft out of the library and gives it back', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const trashed = good(drafts.trash(id))
    expect(good(drafts.trash(id)).deletedAtMs).toBe(trashed.deletedAtMs)
    expect(good(drafts.list({ place: 'library' }))).toEqual([])
    expect(good(drafts.list({ place: 'trash' })).map((one) => one.summary.id)).toEqual([id])
    expect(good(drafts.restore(id)).deletedAtMs).toBeNull()
    expect(good(drafts.list({ place: 'library' }))).toHaveLength(1)
  })

  test('deletes for good only what is in it', async () => {
    const drafts = await openStore()
    const { id } = good(drafts.create(sampleMinutes())).summary
    expect(drafts.purge(id)).toEqual(failure('refused'))
    good(drafts.trash(id))
    expect(drafts.purge(id)).toEqual({ ok: true, value: null })
    expect(drafts.open(id)).toEqual(failure('draft-missing'))
  })
})

test('a draft that is not there is said to be missing', async () => {
  const drafts = await openStore()
  const missing = failure('draft-missing')
  expect(drafts.open(MISSING)).toEqual(missing)
  expect(
    drafts.save({ id: MISSING, change: wholeChange(sampleMinutes()), expectedRevision: 1, pages: null }),
  ).toEqual(missing)
  expect(drafts.rename(MISSING, '名')).toEqual(missing)
  expect(drafts.setStatus(MISSING, '送审')).toEqual(missing)
  expect(drafts.duplicate(MISSING)).toEqual(missing)
  expect(drafts.trash(MISSING)).toEqual(missing)
  expect(drafts.restore(MISSING)).toEqual(missing)
  expect(drafts.purge(MISSING)).toEqual(missing)
})
