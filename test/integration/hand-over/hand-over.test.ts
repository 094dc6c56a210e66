import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readHandOver } from '#shared/hand-over/hand-over.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { ok } from '#shared/result.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { collectFiles } from '../../../electron/hand-over/carried-files.ts'
import { collectHandOver, type HandOverParts } from '../../../electron/hand-over/collect-hand-over.ts'
import { lookAtPackage, packValue, unpackValue } from '../../../electron/hand-over/package-bytes.ts'
import { type TakeWish, takeHandOver } from '../../../electron/hand-over/take-hand-over.ts'
import { createLibrary } from '../../../electron/library/library.ts'
import { UNSEEN, WorkStopped } from '../../../electron/progress/progress.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'
import { issueDraft, unlockDraft } from '../../../electron/versions/issue-draft.ts'
import { createIssuedFiles } from '../../../electron/versions/issued-files.ts'
import { VersionStore } from '../../../electron/versions/version-store.ts'
import { good } from '../../support/good.ts'
import { freshLibrary, NOON_MS } from '../../support/library.ts'
import { createRandom } from '../../support/random.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { wholeChange } from '../../support/whole-change.ts'

async function openParts(): Promise<HandOverParts & { readonly noted: (string | null)[] }> {
  const database = await freshLibrary()
  const versions = new VersionStore(database)
  const noted: (string | null)[] = []
  const known = { note: (id: string, revision: number | null) => void noted.push(`${id} ${revision}`) }
  return {
    drafts: new DraftStore(database, Date.now, { place: null, known, history: versions }),
    versions,
    profiles: createLibrary(database).profiles,
    roster: createRosterStore(database),
    issuedFiles: createIssuedFiles(join(temporaryFolder(), '印发件')),
    noted,
  }
}

const OWN_PROFILE = { ...nationalStandardProfile, id: 'own-of-yunzhou', name: '云州版式' }
const ALL = { over: null, versions: true, profile: true, roster: true, record: true }

/** A draft with a named version, a profile of its own and two people of the roster. */
async function withDraft() {
  const parts = await openParts()
  good(parts.profiles.save(OWN_PROFILE))
  const unit = newUnit(crypto.randomUUID(), '市政府', 1)
  const people = ['林致远', '沈知秋', '周正'].map((name, place) =>
    newPerson(crypto.randomUUID(), name, unit.id, '市长', place + 1),
  )
  good(parts.roster.change(rosterChange({ units: [unit], people })))
  const minutes = { ...sampleMinutes(), profileId: OWN_PROFILE.id }
  const { summary } = good(parts.drafts.create(minutes))
  good(parts.versions.keep(summary, minutes, { tier: 'named', name: '征求意见稿', by: '周正', why: null }))
  const change = wholeChange({
    ...sampleMinutes({ statement: '会议认为，定稿。' }),
    profileId: OWN_PROFILE.id,
  })
  good(parts.drafts.save({ id: summary.id, change, expectedRevision: 1, pages: 2 }))
  return { parts, id: summary.id }
}

const collect = async (parts: HandOverParts, id: string) =>
  good(await collectHandOver(parts, id, { versions: true, roster: true, record: true }, NOON_MS)).handOver

describe('a hand-over', () => {
  test.each([null, '云州１２３ab'])('comes whole to another library (password %s)', async (password) => {
    const { parts, id } = await withDraft()
    const bytes = good(await packValue(await collect(parts, id), password))
    expect(good(lookAtPackage(bytes)).isLocked).toBe(password !== null)
    // 全角 and 半角 are one password.
    const typed = password === null ? null : '云州123ab'
    const handOver = good(readHandOver(good(await unpackValue(bytes, typed, 'x.jiyao'))))
    const other = await openParts()
    const taken = good(await takeHandOver(other, handOver, ALL))
    expect(good(other.drafts.open(taken)).minutes).toEqual(good(parts.drafts.open(id)).minutes)
    const names = good(other.versions.list(taken)).map(({ name }) => name)
    expect(names).toContain('征求意见稿')
    expect(good(other.profiles.list()).map(({ name }) => name)).toEqual(['云州版式'])
    // 周正 is on no roll of the draft.
    expect(good(other.roster.get()).roster.people.map(({ name }) => name)).toEqual(['林致远', '沈知秋'])
  })

  test('taken twice doubles neither people nor profile', async () => {
    const { parts, id } = await withDraft()
    const other = await openParts()
    good(await takeHandOver(other, await collect(parts, id), ALL))
    good(await takeHandOver(other, await collect(parts, id), ALL))
    expect(good(other.roster.get()).roster.people).toHaveLength(2)
    expect(good(other.profiles.list())).toHaveLength(1)
    expect(good(other.drafts.list({ place: 'library' }))).toHaveLength(2)
  })

  test('takes the place of a draft by choice; what was there is kept as a version', async () => {
    const { parts, id } = await withDraft()
    const other = await openParts()
    const old = good(other.drafts.create(sampleMinutes({ statement: '会议认为，旧稿。' }))).summary.id
    good(await takeHandOver(other, await collect(parts, id), { ...ALL, over: old, roster: false }))
    expect(JSON.stringify(good(other.drafts.open(old)).minutes)).toContain('定稿')
    const kept = good(other.versions.list(old)).map((one) => good(other.versions.read(one.id)).minutes)
    expect(JSON.stringify(kept)).toContain('旧稿')
    expect(good(other.roster.get()).roster.people).toEqual([])
  })

  test('that cannot be taken whole leaves nothing behind, neither rows nor notes', async () => {
    const { parts, id } = await withDraft()
    const other = await openParts()
    const wish = { ...ALL, over: crypto.randomUUID() }
    expect(await takeHandOver(other, await collect(parts, id), wish)).toMatchObject({
      error: { kind: 'draft-missing' },
    })
    expect(good(other.profiles.list())).toEqual([])
    expect(good(other.drafts.list({ place: 'library' }))).toEqual([])
    expect(other.noted).toEqual([])
  })
})

describe('a draft that was issued', () => {
  async function issued() {
    const { parts, id } = await withDraft()
    const issuing = {
      drafts: parts.drafts,
      versions: parts.versions,
      files: parts.issuedFiles,
      toPdf: async () => ok(new TextEncoder().encode('%PDF-1.7 the pages')),
      profileOf: () => ok(nationalStandardProfile),
    }
    const version = good(await issueDraft(issuing, id, { by: '沈知秋', why: null }))
    return { parts, id, version, issuing }
  }

  test('comes with its lock and the very files, also through a file with a password', async () => {
    const { parts, id, version } = await issued()
    const bytes = good(await packValue(await collect(parts, id), '密码密码密码'))
    const handOver = good(readHandOver(good(await unpackValue(bytes, '密码密码密码', 'x.jiyao'))))
    const other = await openParts()
    const taken = good(await takeHandOver(other, handOver, ALL))
    expect(good(other.drafts.open(taken))).toMatchObject({ isLocked: true, summary: { status: '印发' } })
    const lock = other.versions.lockOf(taken)
    expect(lock?.files).toEqual(version.files)
    for (const file of version.files)
      expect(good(await other.issuedFiles.read(file))).toEqual(good(await parts.issuedFiles.read(file)))
  })

  test('comes without files when its versions are not wished, and is not locked', async () => {
    const { parts, id } = await issued()
    const other = await openParts()
    const taken = good(await takeHandOver(other, await collect(parts, id), { ...ALL, versions: false }))
    expect(good(other.drafts.open(taken))).toMatchObject({ isLocked: false, summary: { status: '送审' } })
    expect(good(other.versions.listIssued())).toEqual([])
  })

  test('a file that is damaged here does not go along, and no version there names it', async () => {
    const { parts, id, version } = await issued()
    const [first, second] = version.files
    if (first === undefined || second === undefined) throw new Error('no files')
    await parts.issuedFiles.remove([first])
    const handOver = await collect(parts, id)
    expect(handOver.files.map(({ format }) => format)).toEqual([second.format])
    const other = await openParts()
    const taken = good(await takeHandOver(other, handOver, ALL))
    expect(other.versions.lockOf(taken)?.files).toEqual([second])
  })

  test('whose file was exchanged on the way is refused, and nothing is taken', async () => {
    const { parts, id } = await issued()
    const handOver = await collect(parts, id)
    const files = handOver.files.map((file) => ({
      ...file,
      base64: Buffer.from('another').toString('base64'),
    }))
    const other = await openParts()
    expect(await takeHandOver(other, { ...handOver, files }, ALL)).toMatchObject({
      error: { kind: 'hand-over-invalid' },
    })
    expect(good(other.drafts.list({ place: 'library' }))).toEqual([])
  })

  test('is handed over with the files of every 印发 it had', async () => {
    const { parts, id, issuing } = await issued()
    good(unlockDraft(issuing, id, { by: null, why: '有一处要改' }))
    const { revision } = good(parts.drafts.open(id)).summary
    const change = wholeChange(sampleMinutes({ statement: '会议认为，改定。' }))
    good(parts.drafts.save({ id, change, expectedRevision: revision, pages: null }))
    good(await issueDraft(issuing, id, { by: null, why: null }))
    // Two .docx; the invented PDF is the same both times.
    expect((await collect(parts, id)).files).toHaveLength(3)
  })
})

describe('large content', () => {
  const file = (bytes: number, letter: string) => ({ format: 'pdf' as const, hash: letter.repeat(64), bytes })
  const reading = { read: async ({ bytes }: { bytes: number }) => ok(new Uint8Array(bytes)) }
  const MB = 1024 * 1024

  test('takes files of 印发 of dozens of megabytes along, the newest first, and counts those without room', async () => {
    const versions = [{ files: [file(50 * MB, 'a')] }, { files: [file(20 * MB, 'b'), file(1000, 'c')] }]
    const { carried, leftOut } = await collectFiles(versions, reading, UNSEEN)
    expect(carried.map(({ hash }) => hash[0])).toEqual(['c', 'b'])
    expect(leftOut).toBe(1)
  })

  test('a file of more than ten megabytes comes whole to the other library', async () => {
    const { parts, id } = await withDraft()
    const pdf = randomBytes(12 * MB)
    const kept = good(await parts.issuedFiles.keep('pdf', pdf))
    const { summary, minutes } = good(parts.drafts.open(id))
    const words = { tier: 'issued', name: null, by: null, why: null } as const
    good(parts.versions.keep(summary, minutes, words, { files: [kept] }))
    const bytes = good(await packValue(await collect(parts, id), null))
    const other = await openParts()
    const handOver = good(readHandOver(good(await unpackValue(bytes, null, 'x.jiyao'))))
    const taken = good(await takeHandOver(other, handOver, ALL))
    expect(other.versions.lockOf(taken)?.files).toEqual([kept])
    expect(Buffer.from(good(await other.issuedFiles.read(kept))).equals(pdf)).toBe(true)
  })

  test('is written as JSON.stringify would write it', async () => {
    const value = { a: [1, { b: '"[' }, null], c: {}, d: [], e: undefined, f: '尾' }
    const bytes = good(await packValue(value, null))
    const body = Buffer.from(bytes).subarray(bytes.indexOf(0x0a) + 1)
    expect(gunzipSync(body).toString()).toBe(JSON.stringify(value))
  })

  test('stopped at any step writes no file and takes nothing', async () => {
    const { parts, id } = await withDraft()
    const handOver = await collect(parts, id)
    const other = await openParts()
    const bytes = good(await packValue(handOver, null))
    const wish = { versions: true, roster: true, record: false }
    for (let step = 0; ; step += 1) {
      let left = step
      const progress = {
        tell: () => {
          left -= 1
          return left >= 0
        },
      }
      const work = async () => {
        await collectHandOver(parts, id, wish, NOON_MS, progress)
        await packValue(handOver, null, progress)
        await unpackValue(bytes, null, 'x.jiyao', progress)
        return takeHandOver(other, handOver, ALL, progress)
      }
      const taken = await work().catch((error: unknown) => error)
      const listed = good(other.drafts.list({ place: 'library' }))
      if (!(taken instanceof WorkStopped)) {
        expect(step).toBeGreaterThan(5)
        expect(listed).toHaveLength(1)
        return
      }
      expect(listed).toEqual([])
    }
  })
})

describe('记录 in a hand-over', () => {
  const NOTES = '09:42 周正：要抓紧'
  async function withNotes() {
    const parts = await openParts()
    const { id } = good(parts.drafts.create(sampleMinutes(), null, NOTES)).summary
    const pack = async (record: boolean) => {
      const wish = { versions: true, roster: true, record }
      const { handOver } = good(await collectHandOver(parts, id, wish, NOON_MS))
      const bytes = good(await packValue(handOver, null))
      return good(readHandOver(good(await unpackValue(bytes, null, 'x.jiyao'))))
    }
    return pack
  }

  test('goes along only when it is asked for, and earlier programs read the others', async () => {
    const pack = await withNotes()
    const without = await pack(false)
    expect(without.formatVersion).toBe(2)
    expect('record' in without).toBe(false)
    expect(JSON.stringify(without)).not.toContain(NOTES)
    expect(await pack(true)).toMatchObject({ formatVersion: 3, record: NOTES })
  })

  test('comes with a new draft, joins that of the draft whose place it takes, or stays out', async () => {
    const handOver = await (await withNotes())(true)
    const other = await openParts()
    const take = async (wish: Partial<TakeWish>) => {
      const id = good(await takeHandOver(other, handOver, { ...ALL, ...wish }))
      return { id, text: good(other.drafts.open(id)).record.text }
    }
    const taken = await take({})
    expect(taken.text).toBe(NOTES)
    expect((await take({ record: false })).text).toBe('')
    const { id } = good(other.drafts.create(sampleMinutes(), null, '自己记的')).summary
    expect((await take({ over: id })).text).toBe(`自己记的\n\n${NOTES}`)
    expect((await take({ over: taken.id })).text).toBe(NOTES)
  })
})

test('a hand-over of the format before files of 印发 is still read', () => {
  const stored = readFileSync(new URL('../../fixtures/stored/hand-over-1.json', import.meta.url), 'utf8')
  const handOver = good(readHandOver(JSON.parse(stored)))
  expect(handOver.files).toEqual([])
  expect(handOver.versions.map(({ name, files }) => [name, files])).toEqual([['征求意见稿', []]])
})

describe('a file that is not what it says is refused', () => {
  test.each([null, '密码密码密码'])('one changed byte anywhere (password %s)', async (password) => {
    const { parts, id } = await withDraft()
    const bytes = good(await packValue(await collect(parts, id), password))
    const random = createRandom(7)
    for (let round = 0; round < (password === null ? 200 : 6); round += 1) {
      const changed = Uint8Array.from(bytes)
      const at = random.below(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      const read = await unpackValue(changed, password, 'x.jiyao')
      // Some bits of gzip's own head mean nothing; then the content must be the very same.
      if (read.ok)
        expect(good(readHandOver(read.value))).toEqual(good(readHandOver(await collect(parts, id))))
    }
  })

  test('cut off, another kind, newer, a wrong password, no password', async () => {
    const { parts, id } = await withDraft()
    const bytes = good(await packValue(await collect(parts, id), null))
    const locked = good(await packValue(await collect(parts, id), '正确的密码'))
    const kindOf = async (given: Uint8Array, password: string | null) => {
      const read = await unpackValue(given, password, 'x.jiyao')
      return read.ok ? 'ok' : read.error.kind
    }
    expect(await kindOf(bytes.subarray(0, bytes.length - 9), null)).toBe('hand-over-invalid')
    expect(await kindOf(Buffer.from('PK\u0003\u0004 no head'), null)).toBe('hand-over-foreign')
    expect(await kindOf(Buffer.from('{"is":"jiyao-hand-over","format":2}\n'), null)).toBe('hand-over-newer')
    expect(await kindOf(locked, '错误的密码')).toBe('hand-over-password')
    expect(await kindOf(locked, null)).toBe('hand-over-password')
  })

  const wrap = (json: string) => {
    const head = { is: 'jiyao-hand-over', format: 1, sha256: '', lock: null }
    const bytes = Buffer.from(json)
    head.sha256 = createHash('sha256').update(bytes).digest('hex')
    return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), gzipSync(bytes)])
  }

  test('too deep, too large, or of another schema', async () => {
    const deep = await unpackValue(wrap(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), null, 'x.jiyao')
    expect(deep).toMatchObject({ error: { kind: 'hand-over-invalid' } })
    const bomb = await unpackValue(wrap(`"${' '.repeat(321 * 1024 * 1024)}"`), null, 'x.jiyao')
    expect(bomb).toMatchObject({ error: { kind: 'file-excessive', name: 'x.jiyao' } })
    const { parts, id } = await withDraft()
    const whole = JSON.parse(JSON.stringify(await collect(parts, id)))
    for (const changed of [
      { ...whole, more: 1 },
      { ...whole, status: '已定' },
      { ...whole, minutes: { ...whole.minutes, children: [] } },
      { ...whole, versions: [{ ...whole.versions[0], tier: 'x' }] },
      { ...whole, files: [{ format: 'exe', hash: 'x', bytes: 1, base64: '' }] },
      { ...whole, profile: { id: 'x' } },
      { ...whole, roster: { units: [{}], people: [], series: [] } },
      null,
      [],
    ])
      expect(readHandOver(changed).ok).toBe(false)
    expect(readHandOver({ ...whole, formatVersion: 4 })).toMatchObject({ error: { kind: 'hand-over-newer' } })
  })
})
