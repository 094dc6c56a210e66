import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addCounts, closingLine, countTests, NO_TESTS, refuseSkips } from '../../../scripts/test-counts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function reportWith(...statuses: string[]): string {
  const file = join(temporaryFolder(), 'unit.json')
  const assertionResults = statuses.map((status, place) => ({ fullName: `${status} ${place}`, status }))
  writeFileSync(file, JSON.stringify({ testResults: [{ name: 'a.test.ts', assertionResults }] }))
  return file
}

it('the closing line counts tests that did not run, whatever kept them from it', () => {
  const count = countTests(reportWith('passed', 'failed', 'skipped', 'pending', 'todo', 'passed'))
  expect(closingLine(count)).toBe('2 passed, 1 failed, 3 skipped')
  expect(count.skipped).toEqual(['skipped 2', 'pending 3', 'todo 4'])
})

it('where all must run, each test that did not is a failed one', () => {
  expect(closingLine(refuseSkips(countTests(reportWith('passed', 'skipped'))))).toBe(
    '1 passed, 1 failed, 0 skipped',
  )
})

it('suites are added up; one without a report counts nothing', () => {
  const one = countTests(reportWith('passed', 'todo'))
  const other = countTests(reportWith('failed', 'skipped'))
  expect(closingLine([one, other, countTests('/no/report')].reduce(addCounts, NO_TESTS))).toBe(
    '1 passed, 1 failed, 2 skipped',
  )
})
