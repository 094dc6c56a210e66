import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { listAttendees } from '#shared/people/list-attendees.ts'
import { writeListPaper } from '../../../electron/papers/write-list-paper.ts'

const attendees = listAttendees([
  createRoll('出席', [createRollEntry({ names: ['周怀瑾', '谢明'] })]),
  createRoll('请假', [createRollEntry({ names: ['贺兰舟'] })]),
  createRoll('列席人员（共3人）', [
    createRollEntry({ unit: '市水务局局长', names: ['江涛', '安平'] }),
    createRollEntry({ unit: '市供电公司' }),
    createRollEntry({ unnamed: ['市邮政公司的代表'] }),
  ]),
  createRoll('记录', [createRollEntry({ names: ['钟一鸣'] })]),
])

/** The rows of the only sheet as words. */
async function rowsOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes)
  return sheets[0]?.rows.map((row) => row.map((cell) => String(cell ?? ''))) ?? []
}

it('the sign-in sheet has everybody who comes, in the order of the rolls, with room to sign', async () => {
  const rows = await rowsOf(await writeListPaper('sign-in', '市政府第60次常务会议', attendees))
  expect(rows[0]?.[0]).toBe('市政府第60次常务会议签到表')
  expect(rows[1]).toEqual(['序号', '单位', '姓名', '职务', '签名', '备注'])
  expect(rows.slice(2).map((row) => row.slice(0, 4))).toEqual([
    ['1', '', '周怀瑾', ''],
    ['2', '', '谢明', ''],
    ['3', '市水务局', '江涛', '局长'],
    ['4', '市水务局', '安平', ''],
    ['5', '市供电公司', '', ''],
    ['6', '市邮政公司的代表', '', ''],
  ])
})

it('the notice list leaves out the members, the seat list says what each one is', async () => {
  const notice = await rowsOf(await writeListPaper('notice', '', attendees))
  expect(notice.slice(2).map((row) => row[2])).toEqual(['江涛', '安平', '', ''])
  const seats = await rowsOf(await writeListPaper('seats', '', attendees))
  expect(seats[2]?.slice(0, 5)).toEqual(['1', '出席', '周怀瑾', '', ''])
  expect(seats[4]?.slice(0, 5)).toEqual(['3', '列席人员', '江涛', '市水务局', '局长'])
})
