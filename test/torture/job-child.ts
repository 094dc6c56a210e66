import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCopyShelf } from '../../electron/backups/copy-shelf.ts'
import { restoreDrafts } from '../../electron/backups/restore-drafts.ts'
import { backUp, listBackups } from '../../electron/database/backups.ts'
import { askToMove, settleDataPlace } from '../../electron/database/data-place.ts'
import { openAside } from '../../electron/database/open-aside.ts'
import { prepareMove } from '../../electron/database/prepare-move.ts'
import { exportMinutes } from '../../electron/export/export-minutes.ts'
import { writeFileAtomically } from '../../electron/files/write-file-atomically.ts'
import { collectHandOver } from '../../electron/hand-over/collect-hand-over.ts'
import { packValue } from '../../electron/hand-over/package-bytes.ts'
import { takeHandOver } from '../../electron/hand-over/take-hand-over.ts'
import { createLibrary } from '../../electron/library/library.ts'
import { UNSEEN } from '../../electron/progress/progress.ts'
import { createRosterStore } from '../../electron/roster/roster-store.ts'
import { createIssuedFiles } from '../../electron/versions/issued-files.ts'
import { sampleMinutes } from '../support/sample-minutes.ts'
import { fileIn, NOON_MS, openStores } from './torture-library.ts'

// A program of its own, to be killed at any moment: does one kind of work again and again and says when it begins.
const [job = '', folder = ''] = process.argv.slice(2)

function ready(): void {
  process.stdout.write('ready\n')
}

async function open() {
  const stores = await openStores(folder)
  if (stores === null) throw new Error('the library did not open')
  return stores
}

const issuedFiles = createIssuedFiles(join(folder, '印发件'))

switch (job) {
  case 'migration': {
    ready()
    const opened = await openAside({ file: fileIn(folder) }, NOON_MS, () => undefined)
    if (!opened.ok) throw new Error(opened.error.kind)
    opened.value.database.close()
    break
  }
  case 'move': {
    ready()
    await prepareMove(folder, join(folder, 'elsewhere'), UNSEEN)
    askToMove(folder, folder, join(folder, 'elsewhere'))
    settleDataPlace(folder)
    break
  }
  case 'backup': {
    const { database, place } = await open()
    ready()
    for (let turn = 0; ; turn += 1) await backUp(database, place, NOON_MS + turn * 1000)
  }
  case 'restore': {
    const { database, place, drafts, versions } = await open()
    const shelf = createCopyShelf(place)
    const names = listBackups(place.file).map(({ file }) => file.split(/[\\/]/u).at(-1) ?? '')
    ready()
    for (let turn = 0; ; turn += 1) {
      const name = names[turn % names.length] ?? ''
      const done = await restoreDrafts(
        { shelf, database, drafts, versions, issuedFiles },
        { name, ids: null, asNew: false },
        UNSEEN,
      )
      if (!done.ok) throw new Error(done.error.kind)
    }
  }
  case 'export': {
    const target = join(folder, '导出.docx')
    const none = async () => ({ ok: false, error: { kind: 'pdf-failed' } }) as const
    ready()
    for (;;) {
      const written = await exportMinutes(sampleMinutes(), target, { toPdf: none })
      if (!written.ok) throw new Error(written.error.kind)
    }
  }
  case 'hand-over out':
  case 'hand-over in': {
    const { database, drafts, versions } = await open()
    const parts = {
      drafts,
      versions,
      profiles: createLibrary(database).profiles,
      roster: createRosterStore(database),
      issuedFiles,
    }
    const listed = drafts.list({ place: 'library' })
    const first = listed.ok ? listed.value[0]?.summary.id : undefined
    const collected = await collectHandOver(
      parts,
      first ?? '',
      { versions: true, roster: true, record: true },
      NOON_MS,
    )
    if (!collected.ok) throw new Error(collected.error.kind)
    const { handOver } = collected.value
    writeFileSync(join(folder, 'versions'), String(handOver.versions.length))
    ready()
    for (;;) {
      if (job === 'hand-over out') {
        const packed = await packValue(handOver, null)
        if (!packed.ok) throw new Error(packed.error.kind)
        await writeFileAtomically(join(folder, '交接.jiyao'), packed.value)
      } else {
        const taken = await takeHandOver(parts, handOver, {
          over: null,
          versions: true,
          profile: true,
          roster: true,
          record: true,
        })
        if (!taken.ok) throw new Error(taken.error.kind)
      }
    }
  }
  default:
    throw new Error(`no such job: ${job}`)
}
