import { expect, test } from 'vitest'
import {
  countOpenPlaces,
  describeMissingFacts,
  isHoleOnPage,
  listMissingFacts,
} from '../../../shared/check/open-places.ts'
import { findBuiltInTemplate } from '../../../shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '../../../shared/templates/create-minutes.ts'

const blank = createMinutesFromTemplate(findBuiltInTemplate('gov-standing')!)

test('what a new draft lacks is told place by place, in the order of the paper', () => {
  const missing = listMissingFacts(blank)
  const words = describeMissingFacts(blank, missing)
  expect(words).toMatch(/^版头的机关、编号.*；开头段的.*主持人.*；议题一的名称、汇报单位；出席名单/u)
  expect(countOpenPlaces(blank, [{ rule: 'placeholder' }, { rule: 'confusable' }])).toBe(missing.length + 1)
})

test('only what leaves □□ or an empty line keeps the minutes from being issued', () => {
  expect(isHoleOnPage({ rule: 'missing-facts', field: 'masthead.number' })).toBe(false)
  expect(isHoleOnPage({ rule: 'missing-facts', field: 'meeting.chairName' })).toBe(true)
  expect(isHoleOnPage({ rule: 'missing-facts', field: 'roll.entries' })).toBe(true)
  expect(isHoleOnPage({ rule: 'placeholder', field: 'text' })).toBe(true)
  expect(isHoleOnPage({ rule: 'confusable', field: 'text' })).toBe(false)
})
