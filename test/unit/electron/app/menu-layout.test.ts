import { expect, test } from 'vitest'
import { WINDOW_COMMAND_IDS } from '#shared/commands/commands.ts'
import { MENU_LAYOUT } from '../../../../electron/app/menu-layout.ts'

test('the menu bar reads as an office worker expects', () => {
  expect(MENU_LAYOUT.map((menu) => menu.label)).toEqual([
    '文件',
    '编辑',
    '视图',
    '插入',
    '格式',
    '表格',
    '工具',
    '帮助',
  ])
})

test('every command of the window stands in the menu, and none twice', () => {
  const commands = MENU_LAYOUT.flatMap((menu) => menu.entries).flatMap((entry) =>
    typeof entry === 'object' && 'command' in entry ? [entry.command] : [],
  )
  expect(new Set(commands).size).toBe(commands.length)
  expect(WINDOW_COMMAND_IDS.filter((id) => !commands.includes(id))).toEqual([])
})

test('no menu begins or ends with a rule, or has two in a row', () => {
  for (const { entries } of MENU_LAYOUT) {
    expect([entries[0], entries.at(-1)]).not.toContain('-')
    expect(entries.some((entry, index) => entry === '-' && entries[index + 1] === '-')).toBe(false)
  }
})
