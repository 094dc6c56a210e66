import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '#shared/commands/commands.ts'
import { searchHelp } from '../../../../renderer/help/search-help.ts'
import { projectRoot } from '../../../../scripts/project-folders.ts'

const folder = join(projectRoot, 'docs', 'guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))
const source = readFileSync(join(projectRoot, 'renderer/help/help-pages.ts'), 'utf8')

test('every text of docs/guide is in the list of the help, and every page of the list has a text', () => {
  const listed = [...source.matchAll(/\['(?:use|format|about)', '(\w+)'\]/gu)].map(([, id]) => `${id}.md`)
  expect(listed.sort()).toEqual([...pages].sort())
})

test.each(pages)('%s begins with its name, and its links and pictures lead somewhere', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toMatch(/^# \S/u)
  for (const [, address = ''] of text.matchAll(/\]\(([^)]+)\)/gu)) {
    const made = ['licenses.md', 'about.md']
    expect(made.includes(address) || existsSync(join(folder, address)), address).toBe(true)
  }
})

test('the parts of a document that the help is asked for have a heading of their own', () => {
  const asked = readFileSync(join(projectRoot, 'renderer/app/list-help-deeds.ts'), 'utf8')
  const table = asked.slice(asked.indexOf('SECTION_OF_BLOCK'), asked.indexOf('function addressHere'))
  const headings = new Set(
    [...readFileSync(join(folder, 'format.md'), 'utf8').matchAll(/^## (.+)$/gmu)].map(
      ([, heading]) => heading,
    ),
  )
  const sections = [...table.matchAll(/: '([^']+)'/gu)].map(([, section]) => section)
  expect(sections.length).toBeGreaterThan(8)
  for (const section of [...sections, '议定句']) expect(headings).toContain(section)
})

/** `Ctrl+Shift+E` of the guide in Electron's notation. */
function toAccelerator(keys: string): string {
  return keys.replace('Ctrl', 'CmdOrCtrl').replace('↑', 'Up').replace('↓', 'Down')
}

test('the keys that the guide names are keys of commands', () => {
  const known = new Set(Object.values(COMMANDS).map(({ keys }) => keys))
  const text = pages.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const named = new Set(
    [...text.matchAll(/`((?:Ctrl\+|Alt\+|Shift\+)+[^`]+|F\d+)`/gu)].map(([, keys]) =>
      toAccelerator(keys ?? ''),
    ),
  )
  expect(named.size).toBeGreaterThan(15)
  for (const keys of named) expect(known, keys).toContain(keys)
})

/** What somebody types who looks for help in the words of an office. */
const ASKED =
  '字体不对 页码 打印 双面 盖章 签发 列席 请假 改名 重命名 恢复 误删 U盘 优盘 密码 乱码 备份 换电脑 两台电脑 红头 附件 表格 加粗 密级 编号 扫描件 OFD 修改痕迹 修订 花脸稿 版本 生僻字 少数民族 错别字 标点 引号 空格 顺序 缩进 换行 换页 空白页 页眉 督办 任务 签到 桌签 会议记录 深色 看不清 多人 归档 升级 卸载 打不开 联网'

test.each(ASKED.split(' '))('who looks for %s in the help finds something', (words) => {
  const help = pages.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { id: name, group: 'use', title: /^# (.+)$/mu.exec(text)?.[1] ?? '', text } as const
  })
  expect(searchHelp(help, words)).not.toEqual([])
})
