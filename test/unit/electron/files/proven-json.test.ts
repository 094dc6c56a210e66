import { describe, expect, test } from 'vitest'
import { builtInPhrases } from '#shared/phrases/built-in.ts'
import { readPhraseBank } from '#shared/phrases/phrase-bank.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { readProfile } from '#shared/profile/read-profile.ts'
import type { Result } from '#shared/result.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { readTemplate } from '#shared/templates/template.ts'
import { toProvenJson } from '../../../../electron/files/proven-json.ts'
import { readJson } from '../../../../electron/files/read-json.ts'
import { importContent } from '../../../../electron/import/import-minutes.ts'
import { fullDocument } from '../../../support/full-document.ts'
import { createRandom } from '../../../support/random.ts'

const KINDS: readonly [name: string, value: unknown, read: (value: unknown) => Result<unknown, unknown>][] = [
  ['template', builtInTemplates[0], readTemplate],
  ['profile', nationalStandardProfile, readProfile],
  ['phrases', builtInPhrases, readPhraseBank],
]

/** What is taken from a file and whether that is told to be unproven; null: it is refused. */
async function take(name: string, bytes: Uint8Array, read: (value: unknown) => Result<unknown, unknown>) {
  const json = readJson({ name: `${name}.json`, bytes }, '文件')
  if (!json.ok) return null
  const value = read(json.value.value)
  return value.ok ? { value: value.value, isTold: !json.value.isProven } : null
}

async function takeMinutes(bytes: Uint8Array) {
  const read = await importContent({ name: '纪要.json', bytes })
  if (!read.ok) return null
  return { value: read.value.minutes, isTold: read.value.notes.some(({ kind }) => kind === 'unproven') }
}

type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array
const at = (bytes: Uint8Array, random: () => number) => Math.floor(random() * bytes.length)
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const DAMAGES: Readonly<Record<string, Damage>> = {
  'one bit': (bytes, random) => {
    const hurt = bytes.slice()
    const place = at(bytes, random)
    hurt[place] = (hurt[place] ?? 0) ^ (1 << Math.floor(random() * 8))
    return hurt
  },
  'cut off': (bytes, random) => bytes.slice(0, at(bytes, random)),
  'cut off in the proof': (bytes, random) => bytes.slice(0, bytes.length - Math.floor(random() * 130)),
  'two blocks exchanged': (bytes, random) => {
    const size = 64
    const [one, other] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b) as [number, number]
    if (other - one < size || other + size > bytes.length) return bytes
    const parts = [bytes.slice(0, one), bytes.slice(other, other + size), bytes.slice(one + size, other)]
    return join(...parts, bytes.slice(one, one + size), bytes.slice(other + size))
  },
  zeroed: (bytes, random) => {
    const place = at(bytes, random)
    return bytes.slice().fill(0, place, place + 512)
  },
  'a part doubled': (bytes, random) => {
    const [from, to] = [at(bytes, random), at(bytes, random)].sort((a, b) => a - b) as [number, number]
    return join(bytes.slice(0, to), bytes.slice(from))
  },
}

describe.each(Object.entries(DAMAGES))('%s', (_, hurt) => {
  test.each([...KINDS, ['document', fullDocument(), null] as const])(
    'a %s is refused, told or as it was',
    async (name, value, read) => {
      const random = createRandom(name.length * 1000 + 17).next
      const bytes = toProvenJson(value)
      const open = (given: Uint8Array) => (read === null ? takeMinutes(given) : take(name, given, read))
      const whole = await open(bytes)
      expect(whole).toMatchObject({ isTold: false })
      for (let round = 0; round < 40; round += 1) {
        const taken = await open(hurt(bytes, random))
        if (taken !== null && !taken.isTold) expect(taken.value).toEqual(whole?.value)
      }
    },
  )
})

test('what only the way of writing changes leaves the proof as it was', () => {
  const text = new TextDecoder().decode(toProvenJson({ 名称: '国标', 行: [1.5, null] }))
  const sound = { ok: true, value: { isProven: true } }
  const read = (bytes: Uint8Array) => readJson({ name: 'a.json', bytes }, '文件')
  for (const other of [text.replaceAll('\n', '\r\n'), text.replace('  "行', '\t"行'), `\ufeff${text}\n\n`]) {
    expect(read(new TextEncoder().encode(other))).toMatchObject(sound)
  }
  expect(read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject(sound)
})

test('what somebody changed is refused with the way out, and read without its proof', () => {
  const text = new TextDecoder().decode(toProvenJson({ sizePt: 16 }))
  const read = (changed: string) =>
    readJson({ name: 'a.json', bytes: new TextEncoder().encode(changed) }, '文件')
  const changed = text.replace('16', '18')
  expect(read(changed)).toEqual({ ok: false, error: { kind: 'file-altered', name: 'a.json' } })
  expect(read(changed.trimEnd())).toEqual({ ok: true, value: { value: { sizePt: 18 }, isProven: false } })
})
