import { describe, expect, it } from 'vitest'
import { createRollEntry } from '#shared/minutes/factories.ts'
import { pasteIntoRows, type RollCell } from '../../../../renderer/facts/roll-paste.ts'

const row = (unit: string | null, ...names: string[]) => createRollEntry({ unit, names })
const paste = (rows: readonly ReturnType<typeof row>[], at: number, cell: RollCell, text: string) =>
  pasteIntoRows(rows, at, cell, text)?.entries.map(
    ({ unit, names }) => `${unit ?? ''}|${names.join('、')}`,
  ) ?? null

describe('a paste into a cell', () => {
  it.each<[RollCell, string]>([
    ['unit', '市水务局'],
    ['names', '江涛、安平'],
    ['names', '江涛'],
    ['names', '周文澜，陆建平，江涛'],
  ])('leaves words for the cell to the cell: %s %s', (cell, text) => {
    expect(paste([row('市财政局', '陈白露')], 0, cell, text)).toBeNull()
  })

  it('makes rows of cells of Excel, the empty row first', () => {
    expect(
      paste([row(null)], 0, 'unit', '单位\t姓名\t职务\n市水务局\t江涛\t局长\n市林业局\t安平\t科长\n'),
    ).toEqual(['市水务局局长|江涛', '市林业局科长|安平'])
  })

  it('makes rows of lines below a row that is filled, whichever its cell', () => {
    expect(
      paste([row('市财政局', '陈白露'), row('高新区', '金玉')], 0, 'names', '市水务局 江涛\n市林业局 安　平'),
    ).toEqual(['市财政局|陈白露', '市水务局|江涛', '市林业局|安平', '高新区|金玉'])
  })

  it('makes rows of a list that runs on', () => {
    expect(paste([row(null)], 0, 'unit', '市水务局江涛，市林业局安平。')).toEqual([
      '市水务局|江涛',
      '市林业局|安平',
    ])
  })

  it('fills names down beside their units, and units beside their names', () => {
    const units = [row('市水务局'), row('市林业局'), row('高新区')]
    expect(paste(units, 0, 'names', '江涛\n安平、金玉\n冯唐')).toEqual([
      '市水务局|江涛',
      '市林业局|安平、金玉',
      '高新区|冯唐',
    ])
    expect(paste([row(null, '江涛'), row(null, '安平')], 0, 'unit', '市水务局\n市林业局\n高新区')).toEqual([
      '市水务局|江涛',
      '市林业局|安平',
      '高新区|',
    ])
  })

  it('the lines of a chat over a column of names fill no cell', () => {
    const units = [row('市水务局'), row('市林业局')]
    const text = '林晓 10:21\n名单如下：\n江涛\n安平'
    expect(paste(units, 0, 'names', text)).toEqual(['市水务局|江涛', '市林业局|安平'])
    expect(pasteIntoRows(units, 0, 'names', text)?.leftOut).toEqual(['林晓 10:21'])
  })

  it('puts a column of names alone into one row', () => {
    expect(paste([row(null)], 0, 'names', '江涛\n安平\n冯唐')).toEqual(['|江涛、安平、冯唐'])
  })

  it('keeps the lines of a roll that is set in lines', () => {
    const rows = [row('市财政局', '陈白露'), { ...row('高新区', '金玉'), startsLine: true }]
    const pasted = pasteIntoRows(rows, 1, 'unit', '市水务局 江涛\n市林业局 安平')
    expect(pasted?.entries.map(({ startsLine }) => startsLine)).toEqual([false, true, true, true])
  })
})
