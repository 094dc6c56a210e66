import { expect, test } from 'vitest'
import { readAudit } from '../../../scripts/audit-dependencies.ts'

const SHIPPED = new Set(['electron', 'slate'])

test('what is known against packages that are handed out is told by name, against tools by number', () => {
  const vulnerabilities = {
    slate: { name: 'slate', severity: 'high', via: [] },
    vitest: { name: 'vitest', severity: 'critical', via: [] },
    knip: { name: 'knip', severity: 'low', via: [] },
  }
  expect(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }), SHIPPED)).toEqual({
    shipped: ['slate（high）'],
    others: 2,
  })
  expect(readAudit(JSON.stringify({ vulnerabilities: {} }), SHIPPED)).toEqual({ shipped: [], others: 0 })
})

test.each([
  ['nothing at all', ''],
  ['a refusal of the registry', '{"message":"405 Method Not Allowed","error":{"summary":""}}'],
  ['words', 'npm error network'],
])('no answer is not taken for a clean one: %s', (_, output) => {
  expect(readAudit(output, SHIPPED)).toBeNull()
})
