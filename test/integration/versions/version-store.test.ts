import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { prepareVersions } from '../../../electron/versions/prepare-versions.ts'
import { reviveDrafts } from '../../../electron/versions/revive-drafts.ts'
import { AUTOMATIC_EVERY_MS, VersionStore } from '../../../electron/versions/version-store.ts'
import type { Draft } from '../../../shared/ipc/drafts.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { diffMinutes } from '../../../shared/minutes/minutes-change.ts'
import { good } from '../../support/good.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

const MINUTE_MS = 60_000

/** A library with a clock of its own. */
async function makeShop(file: string = libraryFile()) {
  const clock = { ms: NOON_MS }
  const opened = await openLibrary(file)
  const { database, known } = opened
  const place = { file }
  const versions = new VersionStore(database, () => clock.ms, place)
  const drafts = new DraftStore(database, () => clock.ms, { place, known, history: versions })
  return { clock, file, place, database, versions, drafts, opened }
}
type Shop = Awaited<ReturnType<typeof makeShop>>

function withText(minutes: Minutes, text: string): Minutes {
  const children = minutes.children.map((block) =>
    block.type === 'statement' ? { ...block, children: [{ text }] } : block,
  )
  return { ...minutes, children }
}

function write({ drafts }: Shop, id: string, text: string): Draft {
  const { minutes, summary } = good(drafts.open(id))
  const change = diffMinutes(minutes, withText(minutes, text))
  good(drafts.save({ id, change, expectedRevision: summary.revision, pages: 2 }))
  return good(drafts.open(id))
}

function name({ versions }: Shop, { summary, minutes }: Draft, called: string) {
  return good(versions.keep(summary, minutes, { tier: 'named', name: called, by: '沈知秋', why: '送各单位' }))
}

const statementOf = (minutes: Minutes) =>
  minutes.children.find((block) => block.type === 'statement')?.children[0]?.text

describe('automatic versions', () => {
  test('keep the state before a change, once in ten minutes', async () => {
    const shop = await makeShop()
    const { id } = good(shop.drafts.create(sampleMinutes())).summary
    const texts = (): (string | undefined)[] =>
      good(shop.versions.list(id)).map((version) => statementOf(good(shop.versions.read(version.id)).minutes))
    write(shop, id, '会议认为，一。')
    expect(texts()).toEqual(['会议认为，制定该办法十分必要。'])
    shop.clock.ms += MINUTE_MS
    write(shop, id, '会议认为，二。')
    expect(texts()).toHaveLength(1)
    shop.clock.ms += AUTOMATIC_EVERY_MS
    write(shop, id, '会议认为，三。')
    expect(texts()).toEqual(['会议认为，二。', '会议认为，制定该办法十分必要。'])
  })

  test('are thinned by age, but never the newest, and no named one goes', async () => {
    const shop = await makeShop()
    const { id } = good(shop.drafts.create(sampleMinutes())).summary
    const first = name(shop, good(shop.drafts.open(id)), '征求意见稿')
    for (let turn = 1; turn <= 120; turn += 1) {
      shop.clock.ms += 60 * MINUTE_MS
      write(shop, id, `会议认为，第${turn}次改动。`)
    }
    const before = good(shop.versions.list(id))
    shop.clock.ms += 400 * 24 * 60 * MINUTE_MS
    write(shop, id, '会议认为，一年以后。')
    const after = good(shop.versions.list(id))
    expect(before.length).toBeGreaterThan(100)
    expect(after.length).toBeLessThan(12)
    expect(after.map((version) => version.id)).toContain(first.id)
    expect(statementOf(good(shop.versions.read(after[0]!.id)).minutes)).toBe('会议认为，第120次改动。')
    for (const version of after) expect(shop.versions.read(version.id).ok).toBe(true)
  })

  test('of a clock that is set back are kept all the same', async () => {
    const shop = await makeShop()
    const { id } = good(shop.drafts.create(sampleMinutes())).summary
    shop.clock.ms = Date.UTC(2099, 0, 1)
    write(shop, id, '会议认为，将来。')
    shop.clock.ms = NOON_MS
    write(shop, id, '会议认为，今天。')
    shop.clock.ms += AUTOMATIC_EVERY_MS
    write(shop, id, '会议认为，又一次。')
    expect(good(shop.versions.list(id)).length).toBeGreaterThanOrEqual(2)
  })
})

describe('named versions', () => {
  test('say who and why, and come back to the letter', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    const kept = name(shop, draft, '征求意见稿')
    write(shop, draft.summary.id, '会议认为，改过了。')
    expect(good(shop.versions.read(kept.id))).toEqual({ summary: kept, minutes: draft.minutes })
    expect(kept).toMatchObject({ name: '征求意见稿', by: '沈知秋', why: '送各单位', madeAtMs: NOON_MS })
  })

  test('are never rewritten', async () => {
    const shop = await makeShop()
    const kept = name(shop, good(shop.drafts.create(sampleMinutes())), '送审稿')
    const changes = ["name = 'x'", "body = x'00'", "text_hash = 'x'", "made_by = 'x'", "tier = 'automatic'"]
    for (const change of changes) {
      const rewrite = shop.database.prepare(`UPDATE versions SET ${change} WHERE id = ?`)
      expect(() => rewrite.run(kept.id)).toThrow('never rewritten')
    }
  })
})

describe('what a version costs', () => {
  test('is what changed, not a whole copy', async () => {
    const shop = await makeShop()
    const minutes = makeMinutes({ topics: 12, charactersPerTopic: 600 })
    const { id } = good(shop.drafts.create(minutes)).summary
    const sizes: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const { minutes: now, summary } = good(shop.drafts.open(id))
      const at = now.children.findIndex((block, index) => block.type === 'statement' && index > 4 * turn)
      const children = now.children.map((block, index) =>
        index === at && block.type === 'statement'
          ? { ...block, derived: null, children: [{ text: `会议强调，第${turn}次改动要落实。` }] }
          : block,
      )
      shop.clock.ms += AUTOMATIC_EVERY_MS
      const change = diffMinutes(now, { ...now, children })
      good(shop.drafts.save({ id, change, expectedRevision: summary.revision, pages: null }))
    }
    sizes.push(...bodySizes(shop.database))
    const [whole = 0, ...others] = sizes
    expect(others).toHaveLength(19)
    expect(Math.max(...others)).toBeLessThan(whole / 4)
    for (const version of good(shop.versions.list(id))) expect(shop.versions.read(version.id).ok).toBe(true)
  })

  test('is a whole copy where everything changed', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    name(shop, draft, '一稿')
    const other = makeMinutes({ topics: 30, charactersPerTopic: 200 })
    good(shop.versions.keep(draft.summary, other, { tier: 'named', name: '二稿', by: null, why: null }))
    expect(shop.database.prepare('SELECT base_id FROM versions').pluck().all()).toEqual([null, null])
  })
})

function bodySizes(database: Database): number[] {
  return database.prepare<[], number>('SELECT length(body) FROM versions ORDER BY place').pluck().all()
}

describe('a draft and its versions', () => {
  test('go together when it is deleted for good; a copy begins without any', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    const { id } = draft.summary
    name(shop, draft, '送审稿')
    const copy = good(shop.drafts.duplicate(id))
    expect(good(shop.versions.list(copy.id))).toEqual([])
    good(shop.drafts.trash(id))
    expect(good(shop.versions.list(id))).toHaveLength(1)
    good(shop.drafts.purge(id))
    expect(shop.database.prepare('SELECT count(*) FROM versions').pluck().get()).toBe(0)
  })

  test('are locked by 印发 until the lock is taken away', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    const { id, revision } = draft.summary
    const issued = { tier: 'issued', name: null, by: '沈知秋', why: '已签发' } as const
    good(shop.versions.keep(draft.summary, draft.minutes, issued))
    const change = diffMinutes(draft.minutes, withText(draft.minutes, '会议认为，偷改。'))
    const save = () => shop.drafts.save({ id, change, expectedRevision: revision, pages: null })
    expect(save()).toEqual({ ok: false, error: { kind: 'draft-locked' } })
    expect(shop.drafts.setStatus(id, '起草')).toEqual({ ok: false, error: { kind: 'draft-locked' } })
    expect(good(shop.drafts.open(id)).isLocked).toBe(true)
    const why = '市长批示修改第二条'
    good(
      shop.versions.keep(draft.summary, draft.minutes, { tier: 'unlocked', name: null, by: '陆怀安', why }),
    )
    expect(save().ok).toBe(true)
    expect(good(shop.versions.list(id)).map(({ tier, by }) => [tier, by])).toEqual([
      ['unlocked', '陆怀安'],
      ['issued', '沈知秋'],
    ])
  })

  test('go to another library and say the same there', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    name(shop, draft, '征求意见稿')
    name(shop, write(shop, draft.summary.id, '会议认为，改过了。'), '送审稿')
    const carried = good(await shop.versions.carryOut(draft.summary.id, UNSEEN))
    const other = await makeShop()
    const copy = good(other.drafts.create(draft.minutes))
    good(other.versions.carryIn(copy.summary.id, await prepareVersions(carried, UNSEEN)))
    expect(good(await other.versions.carryOut(copy.summary.id, UNSEEN))).toEqual(carried)
  })
})

describe('damage', () => {
  test('of a version is told and leaves the others; the copy of the library has it whole', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    const first = name(shop, draft, '一稿')
    const second = name(shop, write(shop, draft.summary.id, '会议认为，改过了。'), '二稿')
    await backUp(shop.database, shop.place, NOON_MS)
    shop.database.exec('DROP TRIGGER versions_stay')
    const body = shop.database
      .prepare<[string], Buffer>('SELECT body FROM versions WHERE id = ?')
      .pluck()
      .get(second.id)!
    body[body.length - 3]! ^= 4
    shop.database.prepare('UPDATE versions SET body = ? WHERE id = ?').run(body, second.id)
    expect(statementOf(good(shop.versions.read(second.id)).minutes)).toBe('会议认为，改过了。')
    const alone = new VersionStore(shop.database)
    expect(alone.read(second.id)).toEqual({ ok: false, error: { kind: 'version-damaged' } })
    expect(good(alone.list(draft.summary.id)).map(({ id, isDamaged }) => [id, isDamaged])).toEqual([
      [second.id, true],
      [first.id, false],
    ])
  })

  test('that takes a draft leaves what its versions say', async () => {
    const shop = await makeShop()
    const draft = good(shop.drafts.create(sampleMinutes()))
    name(shop, draft, '送审稿')
    shop.database.pragma('foreign_keys = OFF')
    shop.database.exec('DELETE FROM draft_documents; DELETE FROM drafts')
    shop.database.close()
    rmSync(`${shop.file}-known`, { force: true })
    const again = await makeShop(shop.file)
    expect(reviveDrafts(again.drafts, again.versions)).toEqual(['市政府第12次常务会议纪要（第3号）'])
    expect(good(again.drafts.open(draft.summary.id)).minutes).toEqual(draft.minutes)
    expect(good(again.versions.list(draft.summary.id))).toHaveLength(1)
  })
})
