import { beforeAll, describe, expect, it } from 'vitest'
import { COMMAND_IDS, COMMANDS } from '#shared/commands/commands.ts'
import { createCommand } from '../../../../renderer/commands/command.ts'
import { findCommands } from '../../../../renderer/palette/find-commands.ts'
import { COMMAND_SYNONYMS } from '../../../../renderer/strings/command-synonyms.ts'
import { loadPinyin } from '../../../../renderer/ui/pinyin.ts'

beforeAll(loadPinyin)

const commands = COMMAND_IDS.map((id) => createCommand(id, COMMANDS[id], { run: () => undefined }))
const found = (query: string, from = commands) => findCommands(from, query, []).map(({ id }) => id)

describe('a command is found by what WPS and offices call it', () => {
  it.each([
    ['插入表格', 'insert.table'],
    ['添加附件', 'insert.attachment'],
    ['打印预览', 'view.pages'],
    ['页边距', 'tools.profiles'],
    ['分页符', 'format.pageBreak'],
    ['查找替换', 'edit.replace'],
    ['撤消', 'edit.undo'],
    ['抄送', 'insert.colophon'],
    ['错别字', 'view.check'],
    ['定稿', 'file.issue'],
    ['签到表', 'file.papers'],
    ['删除议题', 'edit.deleteTopic'],
    ['拆分单元格', 'table.split'],
    ['zhuancheng', 'file.exportDocx'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  it('its own name comes first, and what cannot run comes last', () => {
    expect(found('恢复').slice(0, 2)).toEqual(['format.turnBack', 'edit.redo'])
    const locked = commands.map((one) =>
      one.id === 'format.turnBack' ? { ...one, canRun: () => false } : one,
    )
    expect(found('恢复', locked)[0]).toBe('edit.redo')
  })

  it('letters are looked for at the beginning of another name', () => {
    expect(found('zidongtuwen')).toEqual(['insert.phrase'])
    expect(found('tuwenji')).toEqual([])
  })

  it('no other name is the beginning of its command’s own', () => {
    const idle = Object.entries(COMMAND_SYNONYMS).flatMap(([id, names]) =>
      names.filter((name) => COMMANDS[id as keyof typeof COMMANDS].label.startsWith(name)),
    )
    expect(idle).toEqual([])
  })
})
