import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesTable, withTable } from '../../support/check/rules-table.ts'

// `npx vitest run --project unit test/unit/check/rules-table.test.ts -u` writes the table anew.
test('docs/checker.md lists the rules as they are', async () => {
  const file = join(import.meta.dirname, '../../../docs/checker.md')
  await expect(withTable(readFileSync(file, 'utf8'), rulesTable())).toMatchFileSnapshot(file)
})
