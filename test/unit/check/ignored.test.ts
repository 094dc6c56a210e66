import { expect, test } from 'vitest'
import type { Finding } from '#shared/check/finding.ts'
import { ignore, isIgnored } from '#shared/check/ignored.ts'

const finding: Finding = {
  rule: 'confusable',
  level: 'error',
  group: 'wording',
  source: '易错词表',
  block: 'b1',
  index: 4,
  field: 'text',
  range: { start: 3, end: 5 },
  data: { found: '布署' },
  fix: '部署',
}
const ONE = '7d0b1b3e-9a3b-4a57-8f4e-3f3a2c1d5e6f'
const OTHER = '0a5b8a52-9f4f-4a0a-bb6d-6f9f8f1c2d3e'

test('a finding is left alone here, in its draft, or everywhere', () => {
  const elsewhere = { ...finding, block: 'b2' }
  const here = [ignore(finding, 'here', ONE)]
  expect([isIgnored(finding, ONE, here), isIgnored(elsewhere, ONE, here)]).toEqual([true, false])
  const draft = [ignore(finding, 'draft', ONE)]
  expect([isIgnored(elsewhere, ONE, draft), isIgnored(finding, OTHER, draft)]).toEqual([true, false])
  const always = [ignore(finding, 'always', ONE)]
  expect(isIgnored(elsewhere, OTHER, always)).toBe(true)
  expect(isIgnored({ ...finding, data: { found: '其它' } }, OTHER, always)).toBe(false)
})

test('what stands at another place of the block because of typing before it is still left alone', () => {
  const here = [ignore(finding, 'here', ONE)]
  expect(isIgnored({ ...finding, index: 9, range: { start: 30, end: 32 } }, ONE, here)).toBe(true)
})

test('what was left alone under the name of a rule that went into another stays so', () => {
  const unit = { ...finding, rule: 'unit-spelling', data: { found: '县教育局' } }
  const kept = [{ ...ignore(unit, 'always', ONE), rule: 'unit-rival' }]
  expect([isIgnored(unit, ONE, kept), isIgnored({ ...unit, rule: 'unit-suffix' }, ONE, kept)]).toEqual([
    true,
    false,
  ])
})
