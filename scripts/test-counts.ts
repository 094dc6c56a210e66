import { readFileSync } from 'node:fs'

export interface Count {
  readonly passed: number
  readonly failed: number
  /** Full names of the tests that did not run. */
  readonly skipped: readonly string[]
}

export const NO_TESTS: Count = { passed: 0, failed: 0, skipped: [] }

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** Counts the tests in a report of vitest's reporter `json`; none where there is no report. */
export function countTests(reportFile: string): Count {
  let report: Report
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return NO_TESTS
  }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const named = (status: string) => tests.filter((test) => test.status === status)
  return {
    passed: named('passed').length,
    failed: named('failed').length,
    // Skipped, pending, to do: whatever neither passed nor failed proved nothing.
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  }
}

export function addCounts(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  }
}

/** The same count where every skipped test is a failed one. */
export function refuseSkips({ passed, failed, skipped }: Count): Count {
  return { passed, failed: failed + skipped.length, skipped: [] }
}

export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`
}
