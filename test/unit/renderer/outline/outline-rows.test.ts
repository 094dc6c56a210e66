import { expect, it } from 'vitest'
import {
  createAttachment,
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createStatement,
  createTextTable,
  createTopic,
  ownText,
} from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { readOutlineRows, updateOutline } from '../../../../renderer/outline/outline-rows.ts'
import { currentRow, foldsAtFirst, parentOf, visibleRows } from '../../../../renderer/outline/visible-rows.ts'
import { contextOf } from '../../../support/set-lines.ts'

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
  const statement = rows.find((row) => row.label === '强调')
  const items = visibleRows(rows, foldsAtFirst)
  expect(currentRow(items, (statement?.index ?? 0) + 2)).toBe(statement?.index)
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

const levels = readOutlineRows(
  contextOf(
    createMasthead({ organ: '云州市', kind: '会议纪要' }),
    createOpening(createMeeting(), null, '会议召开。'),
    createTopic('审议方案'),
    createStatement('会议要求，抓好落实：'),
    createItem('压实责任。各单位主要负责人到岗到位。'),
    createItem('明确岗位。', { level: 2 }),
    createItem('坚持值班，随时报告险情，不得擅自离岗或者漏报。', { level: 3 }),
    createTextTable([['任务', '时限']], { caption: '任务分工' }),
    createItem('排查隐患。'),
    createTextTable([['河段', '长度']]),
    createTopic('直接列项'),
    createItem('第一项。'),
    createItem('跳级的。', { level: 3 }),
    createAttachment('分工方案'),
    createParagraph('为做好工作，制定本方案。'),
    createItem('总体要求', { mark: 'chinese', runIn: false }),
    createItem('目标', { level: 2, mark: 'round', runIn: false }),
    createTextTable([['单位', '职责']], { caption: '分工表' }),
    createColophon({ printer: '市政府办公室' }),
  ),
)

it('shows items of every level and tables under what they belong to, in 附件 too', () => {
  expect(levels.slice(2).map((row) => `${row.depth} ${row.number}${row.label}`)).toEqual([
    '0 一、审议方案',
    '1 要求',
    '2 （一）压实责任',
    '3 1.明确岗位',
    '4 （1）坚持值班，随时报告险…',
    '2 表格：任务分工',
    '2 （二）排查隐患',
    '1 表格：河段',
    '0 二、直接列项',
    '1 （一）第一项',
    '2 （1）跳级的',
    '0 附件　分工方案',
    '1 一、总体要求',
    '2 （一）目标',
    '1 表格：分工表',
    '0 版记',
  ])
})

it('is calm at first: items are folded under their statements and higher items', () => {
  const shown = visibleRows(levels, foldsAtFirst).slice(2)
  expect(shown.map(({ label }) => label)).toEqual([
    '审议方案',
    '要求',
    '表格：河段',
    '直接列项',
    '第一项',
    '　分工方案',
    '总体要求',
    '表格：分工表',
    '版记',
  ])
  expect(levels.filter(({ hasChildren }) => hasChildren).map(({ label }) => label)).toEqual([
    '审议方案',
    '要求',
    '压实责任',
    '明确岗位',
    '直接列项',
    '第一项',
    '　分工方案',
    '总体要求',
  ])
})

it('knows what a row stands under', () => {
  const at = levels.findIndex(({ label }) => label === '排查隐患')
  expect(levels.find(({ index }) => index === parentOf(levels, at))?.label).toBe('要求')
  expect(parentOf(levels, 0)).toBe(levels[0]?.index)
})
