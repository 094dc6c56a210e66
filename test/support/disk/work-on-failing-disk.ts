import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { keepBackups } from '../../../electron/app/keep-backups.ts'
import { DraftMirror } from '../../../electron/backups/draft-mirror.ts'
import { issuedCopies } from '../../../electron/backups/kept-beside.ts'
import { listBackups } from '../../../electron/database/backups.ts'
import { isSoundCopy } from '../../../electron/database/inspect-database.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { writeRescue } from '../../../electron/drafts/rescue.ts'
import { exportMinutes } from '../../../electron/export/export-minutes.ts'
import { writeFileAtomically } from '../../../electron/files/write-file-atomically.ts'
import { collectHandOver } from '../../../electron/hand-over/collect-hand-over.ts'
import { packValue } from '../../../electron/hand-over/package-bytes.ts'
import { takeHandOver } from '../../../electron/hand-over/take-hand-over.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'
import { issueDraft } from '../../../electron/versions/issue-draft.ts'
import { createIssuedFiles } from '../../../electron/versions/issued-files.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { sampleMinutes } from '../sample-minutes.ts'
import { wholeChange } from '../whole-change.ts'

// A program of its own whose disk is made to fail (failing-disk.c): `FOLDER CONTROL ERRNO…`. For each error it does all that writes while the
// disk fails and again when it works, and prints one line of JSON for each deed.
const [folder = '', control = '', ...errors] = process.argv.slice(2)

/** Disks that fail differently: the library's own folder, and where things are written to. */
const data = join(folder, 'data')
const elsewhere = join(folder, 'elsewhere')
for (const one of [data, elsewhere]) mkdirSync(one, { recursive: true })
const place = { file: join(data, 'jiyao.db') }
const opened = await openDatabase(place, Date.now())
if (!opened.ok) throw new Error(opened.error.kind)
const { database, known } = opened.value
const versions = new VersionStore(database, Date.now, place)
const drafts = new DraftStore(database, Date.now, { place, known, history: versions })
const issuedFiles = createIssuedFiles(join(data, '印发件'), () => [issuedCopies(place)])
const toPdf = async () => ({ ok: true, value: new TextEncoder().encode('%PDF-1.7 the pages') }) as const
const parts = {
  drafts,
  versions,
  profiles: createLibrary(database).profiles,
  roster: createRosterStore(database),
  issuedFiles,
}
const notices: string[] = []
const backups = keepBackups({
  database,
  place,
  second: () => elsewhere,
  tell: ({ kind }) => void notices.push(kind),
})
const mirror = new DraftMirror({
  drafts,
  folder: () => elsewhere,
  write: (minutes, target) => exportMinutes(minutes, target, { toPdf }),
  failed: ({ kind }) => void notices.push(`mirror: ${kind}`),
})

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } }

function createDraft(): string {
  const created = drafts.create(sampleMinutes())
  if (!created.ok) throw new Error(created.error.kind)
  return created.value.summary.id
}

const written = createDraft()
/** What was acknowledged last. */
let acknowledged: Minutes = sampleMinutes()
let revision = 1
let turn = 0

function save(): Outcome {
  turn += 1
  const minutes = sampleMinutes({ statement: `会议认为，第${turn}次。${'字'.repeat(20_000)}` })
  const saved = drafts.save({
    id: written,
    change: wholeChange(minutes),
    expectedRevision: revision,
    pages: null,
  })
  if (saved.ok) {
    acknowledged = minutes
    revision = saved.value.revision
  }
  return saved
}

async function handOver(): Promise<Outcome> {
  const collected = await collectHandOver(
    parts,
    written,
    { versions: true, roster: true, record: true },
    Date.now(),
  )
  if (!collected.ok) return collected
  const packed = await packValue(collected.value.handOver, null)
  return packed.ok ? writeFileAtomically(join(elsewhere, '交接.jiyao'), packed.value) : packed
}

async function takeIn(): Promise<Outcome> {
  const collected = await collectHandOver(
    parts,
    written,
    { versions: true, roster: true, record: true },
    Date.now(),
  )
  if (!collected.ok) return collected
  const before = countDrafts()
  const wish = { over: null, versions: true, profile: true, roster: true, record: true }
  const taken = await takeHandOver(parts, collected.value.handOver, wish)
  if (!taken.ok && countDrafts() !== before) throw new Error('half a hand-over')
  return taken
}

async function issue(): Promise<Outcome> {
  const id = toBeIssued.pop() ?? ''
  const issuing = {
    drafts,
    versions,
    files: issuedFiles,
    toPdf,
    profileOf: () => ({ ok: true, value: nationalStandardProfile }) as const,
  }
  const issued = await issueDraft(issuing, id, { by: null, why: null })
  const now = drafts.open(id)
  if (!now.ok) return now
  if (now.value.isLocked !== issued.ok || (now.value.summary.status === '印发') !== issued.ok)
    throw new Error('half issued')
  return issued
}

function countDrafts(): number {
  const listed = drafts.list({ place: 'library' })
  return listed.ok ? listed.value.length : -1
}

/** What cannot be told as a value is told by a notice. */
async function byNotice(work: () => Promise<unknown>): Promise<Outcome> {
  notices.length = 0
  await work()
  const [kind] = notices
  return kind === undefined ? { ok: true } : { ok: false, error: { kind } }
}

async function rescue(): Promise<Outcome> {
  try {
    writeRescue(data, sampleMinutes(), '记录', Date.now())
    return { ok: true }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { ok: false, error: { kind: code } }
  }
}

const DEEDS: Readonly<Record<string, () => Outcome | Promise<Outcome>>> = {
  save,
  create: () => drafts.create(sampleMinutes()),
  keep: () => {
    const draft = drafts.open(written)
    if (!draft.ok) return draft
    const words = { tier: 'named', name: '送审稿', by: null, why: null } as const
    return versions.keep(draft.value.summary, draft.value.minutes, words)
  },
  backup: () => backups.backUpNow(UNSEEN),
  second: () => byNotice(() => backups.copySecond(UNSEEN)),
  mirror: () => byNotice(() => mirror.catchUp()),
  export: () => exportMinutes(sampleMinutes(), join(elsewhere, '导出.docx'), { toPdf }),
  'hand-over out': handOver,
  'hand-over in': takeIn,
  issue,
  rescue,
}

const toBeIssued = Array.from({ length: 2 * errors.length + 2 }, createDraft)
writeFileSync(join(elsewhere, '导出.docx'), 'as it was before')
await backups.backUpNow(UNSEEN)

for (const error of errors) {
  for (const isFailing of [true, false]) {
    // The second folder has no copy of this state yet.
    save()
    if (isFailing) {
      rmSync(join(elsewhere, '纪要备份'), { recursive: true, force: true })
      writeFileSync(control, error)
    } else rmSync(control)
    for (const [deed, work] of Object.entries(DEEDS)) {
      const outcome = await attempt(work)
      const now = drafts.open(written)
      const isWhole = now.ok && JSON.stringify(now.value.minutes) === JSON.stringify(acknowledged)
      console.log(JSON.stringify({ error: Number(error), deed, isFailing, outcome, isWhole }))
    }
  }
}
const leftovers = [data, elsewhere, join(data, '备份'), join(data, '印发件')]
  .filter((one) => existsSync(one))
  .flatMap((one) => readdirSync(one))
  .filter((name) => /\.tmp$|\.unfinished|\.new$/u.test(name))
const unsound = listBackups(place.file).filter(({ file }) => !isSoundCopy({ file }, ALL_MIGRATIONS))
const integrity = database.pragma('integrity_check', { simple: true })
const exported = readFileSync(join(elsewhere, '导出.docx')).subarray(0, 2).toString()
database.close()
console.log(JSON.stringify({ end: { integrity, leftovers, unsound: unsound.length, exported } }))
process.exit(0)

async function attempt(work: () => Outcome | Promise<Outcome>): Promise<string> {
  try {
    const { ok, ...rest } = await work()
    return ok ? 'ok' : 'error' in rest ? (rest as { error: { kind: string } }).error.kind : 'failed'
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`
  }
}
