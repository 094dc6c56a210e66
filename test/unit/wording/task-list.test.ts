import { describe, expect, it } from 'vitest'
import { createStatement } from '#shared/minutes/factories.ts'
import { rowsOf, tableText, wordsOf } from '#shared/minutes/table.ts'
import { setWords } from '#shared/minutes/table-cell-edits.ts'
import { insertRows } from '#shared/minutes/table-lines-edits.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createTaskTable, listTasks, refreshTasks } from '#shared/wording/task-list.ts'

const TEXT = `云溪市人民政府常务会议纪要
2026年3月16日上午，林致远市长主持召开市政府第15次常务会议。纪要如下：
一、审议《云溪市防汛工作方案》
会议听取并审议了市水务局关于《云溪市防汛工作方案》的汇报。会议明确，原则同意该《方案》，会后由市水务局根据会议讨论意见修改完善后，以市政府办公室名义印发。
会议要求：
（一）由市住建局牵头，市城管局、市水务局配合，于5月底前完成城区易涝点整治。
（二）市应急管理局负责抢险物资储备，4月20日前到位。
（三）提高认识，加强领导。
二、听取欠薪治理情况汇报
会议认为，治理欠薪事关民生。
会议强调，请市人社局牵头，会同市住建局在10个工作日内报送方案。
`
const { minutes } = parseMinutesText(TEXT)
const tasks = listTasks(minutes)
const said = (wanted: readonly { from: string }[]) => wanted.map(({ from: _, ...task }) => task)

describe('the tasks of a document', () => {
  it('are its decisions and what names who leads or by when', () => {
    expect(said(tasks)).toEqual([
      {
        task: '《云溪市防汛工作方案》，根据会议讨论意见修改完善',
        unit: '市水务局',
        support: '',
        deadline: '',
        destination: '以市政府办公室名义印发',
      },
      {
        task: '由市住建局牵头，市城管局、市水务局配合，于5月底前完成城区易涝点整治',
        unit: '市住建局',
        support: '市城管局、市水务局',
        deadline: '5月底前',
        destination: '',
      },
      {
        task: '市应急管理局负责抢险物资储备，4月20日前到位',
        unit: '市应急管理局',
        support: '',
        deadline: '4月20日前',
        destination: '',
      },
      {
        task: '请市人社局牵头，会同市住建局在10个工作日内报送方案',
        unit: '市人社局',
        support: '市住建局',
        deadline: '10个工作日内',
        destination: '',
      },
    ])
  })
  it('are a table with a head and numbers, each row with the block it came from', () => {
    const table = createTaskTable(tasks)
    expect(tableText(table).split('\n').slice(0, 3)).toEqual([
      '任务清单',
      '序号\t任务\t责任单位\t配合单位\t时限\t去向',
      '1\t《云溪市防汛工作方案》，根据会议讨论意见修改完善\t市水务局\t\t\t以市政府办公室名义印发',
    ])
    expect(rowsOf(table).map(({ from }) => from)).toEqual([null, ...tasks.map(({ from }) => from)])
  })
})

describe('refreshing', () => {
  const table = createTaskTable(tasks)
  it('changes nothing where the document says the same', () => {
    expect(refreshTasks(table, tasks)).toEqual({ table, changes: [] })
  })
  it('tells what is new, gone and other, and keeps what the writer filled in and added', () => {
    const filled = setWords(table, ({ row, column }) => (row === 1 && column === 4 ? '3月底前' : null))
    const own = setWords(insertRows(filled, 5), ({ row, column }) =>
      row === 5 && column === 1 ? '自己加的一项' : null,
    )
    const added = createStatement('会议决定，由市财政局牵头，6月底前安排资金。')
    const changed = minutes.children
      .filter(({ id }) => id !== tasks[2]!.from)
      .flatMap((block) => (block.id === tasks[3]!.from ? [block, added] : [block]))
      .map((block) =>
        block.id === tasks[1]!.from
          ? { ...block, children: [{ text: '由市住建局牵头，市城管局配合，于6月底前完成城区易涝点整治。' }] }
          : block,
      ) as typeof minutes.children
    const fresh = listTasks({ ...minutes, children: changed })
    const { table: after, changes } = refreshTasks(own, fresh)
    expect(
      changes.map((change) =>
        change.kind === 'changed'
          ? `${change.head}：${change.before}→${change.after}`
          : `${change.kind} ${change.task.slice(0, 6)}`,
      ),
    ).toEqual([
      'removed 市应急管理局',
      '任务：由市住建局牵头，市城管局、市水务局配合，于5月底前完成城区易涝点整治→由市住建局牵头，市城管局配合，于6月底前完成城区易涝点整治',
      '配合单位：市城管局、市水务局→市城管局',
      '时限：5月底前→6月底前',
      'added 由市财政局牵',
    ])
    const rows = rowsOf(after).map((row) => row.children.map(wordsOf))
    expect(rows.map(([count]) => count)).toEqual(['序号', '1', '2', '3', '4', '5'])
    expect(rows[1]![4]).toBe('3月底前')
    expect(rows[5]![1]).toBe('自己加的一项')
    expect(refreshTasks(after, fresh).changes).toEqual([])
  })
})
