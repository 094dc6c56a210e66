import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { STANDARD_MARKS } from '#shared/minutes/factories.ts'
import { FIELD_ORDER } from '#shared/minutes/field-order.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { newestFormat, type StoredKind, upgrade } from '#shared/minutes/upgrade.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readPhraseBank } from '#shared/phrases/phrase-bank.ts'
import { readProfile } from '#shared/profile/read-profile.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { readTemplate } from '#shared/templates/template.ts'

/** What earlier programs stored, by those programs. Never written anew: what today's code makes proves nothing about them. */
const STORED = new URL('../../fixtures/stored/', import.meta.url)
const KINDS: readonly StoredKind[] = ['minutes', 'template', 'profile', 'phrases']
const READERS = {
  minutes: readMinutes,
  template: readTemplate,
  profile: readProfile,
  phrases: readPhraseBank,
} as const

function stored(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, STORED), 'utf8'))
}

describe.each(KINDS)('%s', (kind) => {
  const { current, reached } = newestFormat(kind)
  it('has a step from every format to the next', () => {
    expect(reached).toBe(current)
  })
  it('has a fixture of every earlier format, or of the first', () => {
    const earlier = Array.from({ length: Math.max(1, current - 1) }, (_, index) => index + 1)
    const missing = earlier.filter((format) => !existsSync(new URL(`${kind}-${format}.json`, STORED)))
    expect(missing).toEqual([])
  })
  it('of a later program is said to be newer', () => {
    const field = kind === 'template' ? 'templateFormat' : 'formatVersion'
    const later = { ...(stored(`${kind}-1`) as object), [field]: current + 1 }
    expect(READERS[kind](later)).toEqual({ ok: false, error: { kind: `${kind}-newer` } })
  })
  it.each([null, [], 'text', {}, { formatVersion: 1 }, { formatVersion: '1', children: [] }])(
    'is not read out of %j',
    (value) => {
      expect(upgrade(kind, value).ok).toBe(false)
    },
  )
})

describe('what was stored by earlier programs', () => {
  it.each(['minutes-1', 'minutes-2'])('%s opens with all it says', (name) => {
    const read = readMinutes(stored(name))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const text = minutesToPlainText(read.value)
    expect(text).toContain('市政府第12次常务会议')
    expect(text).toContain('林致远')
    expect(read.value.children.length).toBe((stored(name) as { children: unknown[] }).children.length)
    const ids = read.value.children.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('minutes-3 keeps its items, with the marks they had by their level', () => {
    const read = readMinutes(stored('minutes-3'))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const items = read.value.children.filter((block) => block.type === 'item')
    expect(items.length).toBeGreaterThan(2)
    expect(items.every(({ level, mark, start }) => mark === STANDARD_MARKS[level] && start === null)).toBe(
      true,
    )
    expect(read.value.wording.itemMarks).toEqual(['round', 'dot', 'paren'])
  })
  it('minutes-4 keeps levels, marks, 附件 and all of its head, without 签发人 and 附注', () => {
    const read = readMinutes(stored('minutes-4'))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const before = (stored('minutes-4') as { children: { type: string; id: string }[] }).children
    expect(read.value.children.map(({ type, id }) => ({ type, id }))).toEqual(
      before.map(({ type, id }) => ({ type, id })),
    )
    expect(read.value.children[0]).toMatchObject({ secrecy: '秘密★1年', number: '第15号', signer: null })
    expect(read.value.children.at(-1)).toMatchObject({ type: 'colophon', copies: 60, remark: null })
    expect(Object.keys(read.value.children[0]!)).toEqual(FIELD_ORDER.masthead)
    expect(Object.keys(read.value.children.at(-1)!)).toEqual(FIELD_ORDER.colophon)
    const text = minutesToPlainText(read.value)
    expect(text).toContain('（4）城区易涝点。')
    expect(text).toContain('四、听取欠薪治理情况汇报')
    expect(text).toContain('附件：1.云溪市防汛责任分工')
  })
  it('nothing of theirs begins a page, is secret or urgent', () => {
    const read = readMinutes(stored('minutes-1'))
    const blocks = read.ok ? read.value.children : []
    expect(blocks[0]).toMatchObject({ copyNumber: null, secrecy: null, urgency: null })
    expect(blocks.some((block) => 'startsPage' in block && block.startsPage)).toBe(false)
  })
  it('a document gets the same ids each time it is read', () => {
    const ids = () => {
      const read = readMinutes(stored('minutes-2'))
      return read.ok ? read.value.children.map(({ id }) => id) : []
    }
    expect(ids()).toEqual(ids())
    expect(ids()).not.toEqual([])
  })
  it.each(['template-1-older', 'template-1', 'template-2', 'template-3'])('%s makes documents', (name) => {
    const read = readTemplate(stored(name))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(readMinutes(createMinutesFromTemplate(read.value)).ok).toBe(true)
    expect(read.value.skeleton.some((block) => block.type === 'topic')).toBe(true)
  })
  it.each(['profile-1-older', 'profile-1', 'profile-2-older', 'profile-2', 'profile-3'])(
    '%s keeps its numbers',
    (name) => {
      const read = readProfile(stored(name))
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      expect(read.value).toMatchObject({ items: 'paragraphs', numberForm: '〔{year}〕{n}号' })
    },
  )
  it('phrases-1 keeps its phrases', () => {
    const read = readPhraseBank(stored('phrases-1'))
    expect(read.ok && read.value.groups[0]?.phrases[0]?.trigger).toBe('qqt')
  })
})

it('tells a template of a later program by its version alone', () => {
  expect(readTemplate({ templateFormat: 99, parts: [] })).toEqual({
    ok: false,
    error: { kind: 'template-newer' },
  })
})

it('takes no kind for another', () => {
  const profileNamedMinutes = READERS.minutes(stored('profile-1'))
  expect(profileNamedMinutes).toEqual({
    ok: false,
    error: { kind: 'minutes-invalid', detail: '不是纪要文件' },
  })
  expect(readProfile(stored('minutes-2'))).toEqual({ ok: false, error: { kind: 'profile-foreign' } })
  expect(readPhraseBank(stored('minutes-2'))).toEqual({ ok: false, error: { kind: 'phrases-foreign' } })
  expect(readTemplate(stored('minutes-2'))).toEqual({ ok: false, error: { kind: 'template-foreign' } })
})

it('gives a text the same ids each time it is read; written as JSON and read again it keeps them', () => {
  const text = '一、审议《办法》\n会议认为，好。\n会议认为，好。\n二、审议《规定》\n会议认为，好。'
  const { minutes } = parseMinutesText(text)
  expect(parseMinutesText(text).minutes).toEqual(minutes)
  expect(new Set(minutes.children.map(({ id }) => id)).size).toBe(minutes.children.length)
  expect(readMinutes(JSON.parse(JSON.stringify(minutes)))).toEqual({ ok: true, value: minutes })
})

it('gives blocks that share an id in a file ids of their own, and keeps the first', () => {
  const minutes = createMinutesFromTemplate(builtInTemplates[0]!)
  const id = minutes.children[0]!.id
  const read = readMinutes({ ...minutes, children: minutes.children.map((block) => ({ ...block, id })) })
  const ids = read.ok ? read.value.children.map((block) => block.id) : []
  expect(ids[0]).toBe(id)
  expect(new Set(ids).size).toBe(minutes.children.length)
})
