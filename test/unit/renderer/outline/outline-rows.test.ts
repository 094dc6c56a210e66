import { expect, it } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { readOutlineRows } from '../../../../renderer/outline/outline-rows.ts'
import { currentRow, visibleRows } from '../../../../renderer/outline/visible-rows.ts'

const rows = readOutlineRows(parseMinutesText(sample.text).minutes)

it('shows header, topics with their statements, rolls with their people', () => {
  const shown = rows.map(
    (row) =>
      `${'  '.repeat(row.depth)}${row.number}${row.label}${row.isDecision ? ' ✓' : ''}${row.count ?? ''}`,
  )
  expect(shown.slice(0, 7)).toEqual([
    '版头',
    '开头',
    '一、传达学习省政府防汛抗旱工作会议精神',
    '  会议由林知远市长传达…',
    '  指出',
    '  要求',
    '二、审议《云州市数字经济发展三年行动计划（2025—2027年）》',
  ])
  expect(shown).toContain('  明确 ✓')
  expect(shown.slice(-3)).toEqual(['出席6', '请假1', '列席14'])
})

it('hides what stands under a folded topic', () => {
  const shown = visibleRows(rows, (row) => row.label.startsWith('传达学习'))
  expect(shown.slice(2, 4).map((row) => row.label)).toEqual([
    '传达学习省政府防汛抗旱工作会议精神',
    '审议《云州市数字经济发展三年行动计划（2025—2027年）》',
  ])
})

it('finds the row of the caret, the topic when its statement is folded away', () => {
  const item = rows.findIndex((row) => row.label === '强调')
  expect(currentRow(rows, (rows[item]?.index ?? 0) + 2)).toBe(rows[item]?.index)
  const folded = visibleRows(rows, (row) => row.hasChildren)
  expect(currentRow(folded, 4)).toBe(2)
  expect(currentRow(rows, null)).toBe(null)
})
