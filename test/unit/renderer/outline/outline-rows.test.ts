import { expect, it } from 'vitest'
import { ownText } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { readOutlineRows, updateOutline } from '../../../../renderer/outline/outline-rows.ts'
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

it('is the very same outline while only words are typed that it does not show', () => {
  const { minutes } = parseMinutesText(sample.text)
  const at = minutes.children.findIndex((block) => block.type === 'statement' && block.derived === null)
  const before = updateOutline(null, minutes)
  const write = (text: string) => {
    const block = minutes.children[at]
    if (block?.type !== 'statement') throw new Error('no statement')
    return { ...minutes, children: minutes.children.with(at, { ...block, children: [{ text }] }) }
  }
  const longer = updateOutline(before, write(`${ownText(minutes.children[at]!)}再写几个字。`))
  expect(longer.rows).toBe(before.rows)
  const other = updateOutline(longer, write('会议决定，另写一句。'))
  expect(other.rows).toEqual(readOutlineRows(write('会议决定，另写一句。')))
  expect(other.rows).not.toEqual(before.rows)
})
