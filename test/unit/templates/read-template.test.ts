import { describe, expect, it } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { readTemplate } from '#shared/templates/template.ts'

const template = builtInTemplates[0]!
const wording = template.wording
const withDecision = (fields: object) => ({
  ...template,
  wording: { ...wording, decision: { ...wording.decision, ...fields } },
})

it('reads what it wrote', () => {
  expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, value: template })
})

describe('refuses, and says why in Chinese', () => {
  const nested = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`)
  it.each([
    ['nothing', null],
    ['a list', []],
    ['a word', '模板'],
    ['a minutes document', { formatVersion: 1, children: [] }],
    ['another version', { ...template, templateFormat: 99 }],
    ['an id that is a path', { ...template, id: '../../etc/passwd' }],
    ['an empty name', { ...template, name: '  ' }],
    ['a name without end', { ...template, name: '长'.repeat(61) }],
    ['an unknown part', { ...template, script: 'alert(1)' }],
    [
      'a part hidden in a block',
      { ...template, skeleton: [{ ...template.skeleton[0], onclick: 'x' }, ...template.skeleton.slice(1)] },
    ],
    ['no blocks', { ...template, skeleton: [] }],
    ['blocks out of order', { ...template, skeleton: [...template.skeleton].reverse() }],
    [
      'blocks without end',
      {
        ...template,
        skeleton: [
          ...template.skeleton.slice(0, 2),
          ...Array.from({ length: 600 }, () => template.skeleton[2]),
        ],
      },
    ],
    ['no openers', { ...template, wording: { ...wording, openers: [] } }],
    [
      'a foreign mark',
      { ...template, wording: { ...wording, openers: [{ ...wording.openers[0], mark: '<' }] } },
    ],
    ['a pattern with a wrong field', withDecision({ pattern: '{conclusion}{__proto__}。' })],
    [
      'a pattern that would take for ever',
      withDecision({ pattern: '{conclusion}{object}{unit}{action}{lead}{support}' }),
    ],
    ['a pattern that is no text', withDecision({ pattern: { toString: 'x' } })],
    ['deep nesting', { ...template, description: nested }],
  ])('%s', (_, value) => {
    const read = readTemplate(value)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(describeAppError(read.error)).toMatch(
      /^(?:模板文件有误（[^A-Za-z]*[\u4e00-\u9fff].*），没有采用。|这个.*模板.*。)$/u,
    )
  })
})

it('says of a template of a later program that the program must be renewed', () => {
  const read = readTemplate({ ...template, templateFormat: 99, somethingNew: true })
  expect(read).toEqual({ ok: false, error: { kind: 'template-newer' } })
  expect(readTemplate({ formatVersion: 1, children: [] })).toEqual({
    ok: false,
    error: { kind: 'template-foreign' },
  })
})

it.each([
  [{ ...template, name: '  ' }, '名称：内容太少或是空的'],
  [withDecision({ pattern: '{object}。' }), '议定句句式：句式里缺少{结论}'],
  [
    { ...template, wording: { ...wording, openers: [{ ...wording.openers[0], mark: '<' }] } },
    '起首语第1项其后的标点：内容不在允许的范围内',
  ],
  [
    { ...template, wording: { ...wording, openingForms: [{ ...wording.openingForms[0], label: '' }] } },
    '开头段写法第1项名称：内容太少或是空的',
  ],
])('names the place of a fault as the screen does', (value, detail) => {
  expect(readTemplate(value)).toMatchObject({ error: { kind: 'template-invalid', detail } })
})

it('takes nothing from a prototype', () => {
  const read = readTemplate(JSON.parse(`{"__proto__":${JSON.stringify(template)}}`))
  expect(read.ok).toBe(false)
})

it('keeps words that look like code as words', () => {
  const read = readTemplate({ ...template, name: '<img src=x>' })
  expect(read.ok && read.value.name).toBe('<img src=x>')
})
