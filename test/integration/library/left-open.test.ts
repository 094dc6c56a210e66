import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { createLeftOpen } from '../../../electron/library/left-open.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { DEFAULT_SETTINGS } from '../../../shared/ipc/settings.ts'
import { libraryFile, openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

/** A library in which a draft was left open, or what `id` names. */
async function openLeftOpen(id?: string | null) {
  const { database } = await openLibrary(libraryFile())
  const drafts = new DraftStore(database)
  const made = drafts.create(sampleMinutes())
  if (!made.ok) throw new Error(made.error.kind)
  const { settings } = createLibrary(database)
  settings.set({ ...DEFAULT_SETTINGS, lastDraftId: id === undefined ? made.value.summary.id : id })
  return { database, drafts, settings, draft: made.value, left: createLeftOpen(settings, drafts) }
}

test('the draft that was left open is given once, prepared or not', async () => {
  for (const isPrepared of [true, false]) {
    const { left, draft, settings } = await openLeftOpen()
    if (isPrepared) left.prepare()
    expect(left.take()).toEqual({ id: draft.summary.id, opened: { ok: true, value: draft } })
    // What the window cannot bear is not opened by itself again …
    expect(settings.get()).toMatchObject({ value: { lastDraftId: null } })
    expect(left.take()).toBeNull()
    // … and what it bears is, when the page is loaded again.
    settings.set({ ...DEFAULT_SETTINGS, lastDraftId: draft.summary.id })
    expect(left.take()).toMatchObject({ id: draft.summary.id })
  }
})

test('a draft that is not to be given again is noted before it is read', async () => {
  const { settings, draft } = await openLeftOpen()
  const left = createLeftOpen(settings, {
    open: () => {
      expect(settings.get()).toMatchObject({ value: { lastDraftId: null } })
      return { ok: true, value: draft }
    },
  })
  left.prepare()
  expect(left.take()?.opened.ok).toBe(true)
})

test('nothing is given of a draft in the bin, of one that is gone, and where none was open', async () => {
  const binned = await openLeftOpen()
  binned.drafts.trash(binned.draft.summary.id)
  expect(binned.left.take()).toBeNull()
  expect((await openLeftOpen(randomUUID())).left.take()).toBeNull()
  expect((await openLeftOpen(null)).left.take()).toBeNull()
})

test('of a damaged draft it is said that it is damaged, and which it is', async () => {
  const { database, draft, left } = await openLeftOpen()
  const { id } = draft.summary
  database
    .prepare("UPDATE draft_documents SET minutes = replace(minutes, '会议', '会义') WHERE draft_id = ?")
    .run(id)
  expect(left.take()).toMatchObject({ id, opened: { ok: false, error: { kind: 'draft-damaged' } } })
})
