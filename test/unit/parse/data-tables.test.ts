import { describe, expect, it } from 'vitest'
import { isDataTable } from '#shared/parse/tables/given-table.ts'
import { givenTexts } from '#shared/parse/tables/pieces-of-text.ts'

const isTable = (...rows: string[]) => isDataTable(givenTexts(rows.map((row) => row.split('|'))))

describe('a table of two columns', () => {
  it.each(['单位|金额', '单位|任务', '人员|任务', '参会单位|人数', '单位|成效', '专家|费用', '小组|分工'])(
    'headed %s is a table, though its heading could be a name',
    (head) => {
      expect(isTable(head, '市发改委|12.5', '市财政局|8')).toBe(true)
    },
  )

  it('is one too where its heading and its first column reach over more cells', () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })
    expect(
      isDataTable({
        rows: [
          [cell('单位'), cell('任务', 2)],
          [cell('市发改委', 1, 2), cell('立项'), cell('6月底')],
          [cell('监督'), cell('7月底')],
        ],
      }),
    ).toBe(true)
  })

  it('is none where it says who was there', () => {
    expect(isTable('出席|林远舟', '列席|沈知行')).toBe(false)
    expect(isTable('出席|林远舟', '|沈知行')).toBe(false)
    expect(isTable('参会人员|林远舟', '市财政局|沈知行')).toBe(false)
    expect(isTable('参会单位|市财政局、市水务局', '市发改委|沈知行')).toBe(false)
    expect(isTable('专家|林远舟', '会议时间|3月1日', '地点|301室')).toBe(false)
  })
})
