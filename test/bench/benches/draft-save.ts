import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import type { Bench } from '../bench.ts'
import { modelMinutes } from '../bench-documents.ts'
import { measure } from '../measure.ts'

export const draftSave: Bench = {
  name: 'draft-save',
  about: 'the model document into the library on disk (synchronous FULL)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-bench-'))
    const opened = await openDatabase({ file: join(folder, 'jiyao.db') }, Date.now())
    if (!opened.ok) throw new Error(`the library did not open: ${opened.error.kind}`)
    const { database } = opened.value
    try {
      const store = new DraftStore(database)
      const minutes = modelMinutes()
      const draft = store.create(minutes)
      if (!draft.ok) throw new Error(`no draft: ${draft.error.kind}`)
      const { id } = draft.value.summary
      const change = diffMinutes(minutes, minutes)
      let { revision } = draft.value.summary
      return await measure(() => {
        const saved = store.save({ id, change, expectedRevision: revision, pages: 11 })
        if (!saved.ok) throw new Error(`not saved: ${saved.error.kind}`)
        revision = saved.value.revision
      })
    } finally {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
