// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${…} is the field of a phrase
import { expect, it } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'
import { builtInPhrases } from '#shared/phrases/built-in.ts'
import { expandPhrase, phraseFieldNames } from '#shared/phrases/expand-phrase.ts'
import { readPhraseBank } from '#shared/phrases/phrase-bank.ts'

const phrase = { text: '由${单位}牵头，${单位}于${日期}前完成。' }

it('fills the fields and says where they stand', () => {
  const { text, fields } = expandPhrase(phrase, { 单位: '市水务局', 日期: '8月31日' })
  expect(text).toBe('由市水务局牵头，市水务局于8月31日前完成。')
  expect(fields.map((field) => text.slice(field.start, field.end))).toEqual([
    '市水务局',
    '市水务局',
    '8月31日',
  ])
  expect(fields.every((field) => !field.empty)).toBe(true)
})

it('leaves an unfilled field visible, to be tabbed to', () => {
  const { text, fields } = expandPhrase(phrase, { 日期: '' })
  expect(text).toBe('由□单位□牵头，□单位□于□日期□前完成。')
  expect(fields).toMatchObject([
    { name: '单位', start: 1, end: 5, empty: true },
    { name: '单位', empty: true },
    { name: '日期', empty: true },
  ])
})

it('takes no value from the language itself and fills nothing twice', () => {
  expect(expandPhrase({ text: '${constructor}' }).text).toBe('□constructor□')
  expect(expandPhrase({ text: '${甲}' }, { 甲: '${乙}', 乙: '丙' }).text).toBe('${乙}')
})

it('keeps text that only looks like a field', () => {
  expect(expandPhrase({ text: '共$5，{甲}，${}，${' }).text).toBe('共$5，{甲}，${}，${')
})

it('names each field once, in order', () => {
  expect(phraseFieldNames(phrase)).toEqual(['单位', '日期'])
})

it('comes with phrases that can all be read and expanded', () => {
  expect(readPhraseBank(structuredClone(builtInPhrases))).toEqual({ ok: true, value: builtInPhrases })
  for (const { text } of builtInPhrases.groups.flatMap((group) => group.phrases)) {
    const values = Object.fromEntries(phraseFieldNames({ text }).map((name) => [name, '甲']))
    expect(expandPhrase({ text }, values).text).not.toMatch(/[$□{}]/u)
  }
})

const good = { id: 'a', title: '牵头', text: '由${单位}牵头', trigger: null }

it.each([
  ['nothing', null],
  ['another file', { formatVersion: 2, groups: [] }],
  ['two phrases of one id', { formatVersion: 1, groups: [{ name: '甲', phrases: [good, good] }] }],
  ['a phrase without text', { formatVersion: 1, groups: [{ name: '甲', phrases: [{ ...good, text: '' }] }] }],
  [
    'a text without end',
    { formatVersion: 1, groups: [{ name: '甲', phrases: [{ ...good, text: '长'.repeat(2001) }] }] },
  ],
  [
    'more than belongs there',
    { formatVersion: 1, groups: [{ name: '甲', phrases: [{ ...good, run: 'x' }] }] },
  ],
])('refuses %s in words', (_, value) => {
  const read = readPhraseBank(value)
  expect(read.ok ? '' : describeAppError(read.error)).toMatch(
    /^(?:常用语文件有误（[^A-Za-z]*[\u4e00-\u9fff].*），没有采用。|这.*常用语.*。)$/u,
  )
})

it('tells a file that holds no phrases from one of a later program', () => {
  expect(readPhraseBank({ templateFormat: 1 })).toEqual({ ok: false, error: { kind: 'phrases-foreign' } })
  expect(readPhraseBank({ formatVersion: 2, groups: [], more: true })).toEqual({
    ok: false,
    error: { kind: 'phrases-newer' },
  })
})
