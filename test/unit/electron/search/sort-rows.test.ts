import { expect, it } from 'vitest'
import type { DraftRow } from '../../../../electron/drafts/draft-row.ts'
import { knowRow } from '../../../../electron/search/library-counts.ts'
import { sortRows } from '../../../../electron/search/sort-rows.ts'

const row = (fields: Partial<DraftRow>) =>
  ({
    id: 'a',
    number: null,
    updated_at_ms: 0,
    deleted_at_ms: null,
    archived_at_ms: null,
    status: '起草',
    ...fields,
  }) as DraftRow
const numbers = (rows: readonly DraftRow[]) => rows.map(({ number }) => number)

it('a heading of the list sorts: numbers as numbers, what is missing last either way', () => {
  const rows = [row({ number: '第12号' }), row({ number: null }), row({ number: '第9号' })]
  const sorted = (direction: 'ascending' | 'descending') =>
    numbers(sortRows(rows.map(knowRow), { column: 'number', direction }))
  expect(sorted('ascending')).toEqual(['第9号', '第12号', null])
  expect(sorted('descending')).toEqual(['第12号', '第9号', null])
})

it('what was changed last comes first, also among those that are equal, and 状态 goes as a document does', () => {
  const rows = [
    row({ updated_at_ms: 1, status: '印发' }),
    row({ updated_at_ms: 2, status: '征求意见' }),
    row({ updated_at_ms: 3, status: '印发' }),
  ]
  const changed = (column: 'updated' | 'status', direction: 'ascending' | 'descending') =>
    sortRows(rows.map(knowRow), { column, direction }).map(({ updated_at_ms }) => updated_at_ms)
  expect(changed('updated', 'descending')).toEqual([3, 2, 1])
  expect(changed('status', 'ascending')).toEqual([2, 3, 1])
})
