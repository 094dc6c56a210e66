import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { sampleMinutes } from '../sample-minutes.ts'
import { wholeChange } from '../whole-change.ts'

// A program of its own, to be killed at any moment: saves one draft again and again in the library its argument names and
// says each revision only after the save has been acknowledged.
const [file = ''] = process.argv.slice(2)
const opened = await openDatabase({ file }, Date.now())
if (!opened.ok) throw new Error(opened.error.kind)
const drafts = new DraftStore(opened.value.database)
const created = drafts.create(sampleMinutes())
if (!created.ok) throw new Error(created.error.kind)
const { id } = created.value.summary
for (let revision = 1; ; revision += 1) {
  const minutes = sampleMinutes({ statement: `会议认为，第${revision}次。${'字'.repeat(20_000)}` })
  const saved = drafts.save({
    id,
    change: wholeChange(minutes),
    expectedRevision: revision,
    pages: null,
    record: `${revision}次`,
  })
  if (!saved.ok) throw new Error(saved.error.kind)
  process.stdout.write(`${id} ${saved.value.revision}\n`)
}
