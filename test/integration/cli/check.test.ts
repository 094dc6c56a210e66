import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = new URL('../../../scripts/jiyao.ts', import.meta.url).pathname

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const TEXT = `云州市人民政府
常务会议纪要
第6号
云州市人民政府办公室    2025年6月18日
2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，审议了《云州市城市绿道管理办法（试行）》，纪要如下：
一、审议《云州市城市绿道管理办法（试行）》
会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《实施方案》，会后由市住建局布署落实，以市政府办公室名义印发。
会议强调，要推进“全覆盖” 排查。
三、听取市财政局关于预算执行情况的汇报
会议强调，要管好用好资金。
`

test('a file is checked: rule, level, message, excerpt and place of every finding', () => {
  const file = join(temporaryFolder(), '纪要.txt')
  writeFileSync(file, TEXT)
  const { status, stdout, stderr } = run('check', file, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const rows = JSON.parse(stdout)
  for (const row of rows) expect(Object.keys(row)).toEqual(['rule', 'level', 'message', 'excerpt', 'place'])
  expect(rows).toContainEqual({
    rule: 'confusable',
    level: '错误',
    message: '“布署”应为“部署”。',
    excerpt: '…施方案》，会后由市住建局布署落实，以市政府办公室名义…',
    place: '议题一·明确',
  })
  // The same two characters are not told twice: 局布 is no misspelling of 局部 here.
  expect(rows.filter(({ excerpt }: { excerpt: string }) => excerpt.includes('布署落实，以'))).toHaveLength(1)
  const rules = rows.map(({ rule }: { rule: string }) => rule)
  expect(rules).toContain('short-title')
  // Import mends these without a word; the writer's original still has them.
  expect(rows).toContainEqual(expect.objectContaining({ rule: 'number-jump', place: '议题三标题' }))
  expect(rows).toContainEqual(expect.objectContaining({ rule: 'source-blank', place: '第8行' }))

  const text = run('check', file).stdout
  expect(text).toContain('错误  议题一·明确  “布署”应为“部署”。')
  expect(text).toMatch(/共\d+处：错误\d+，疑似\d+，提示\d+。\n$/u)
})

test('a folder is checked file by file, also below it; what cannot be read is told and passed over', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '旧稿'))
  writeFileSync(join(folder, '旧稿', '甲.txt'), TEXT)
  writeFileSync(join(folder, '空.txt'), '')
  writeFileSync(join(folder, '说明.md'), '# 不是纪要')
  writeFileSync(join(folder, '丙.txt'), Buffer.from(`\ufeff${TEXT}`, 'utf16le'))
  const told = run('check', folder, '--json')
  const files = new Set(JSON.parse(told.stdout).map(({ file }: { file: string }) => file))
  expect(files).toEqual(new Set([join('旧稿', '甲.txt'), '丙.txt']))
  expect(told.stderr).toMatch(/^丙\.txt：.*UTF-16/mu)
  expect(told.stderr).toContain('“空.txt”里没有文字')
  const text = run('check', folder).stdout
  expect(text).toContain('空.txt\n')
  expect(text).not.toContain('说明.md')
})

test('a document without a fault says so, wrong usage is one sentence', () => {
  const file = join(temporaryFolder(), '好.txt')
  const good = TEXT.replace('该《实施方案》', '该《管理办法》')
    .replace('布署落实', '根据会议讨论意见修改完善后')
    .replace('” 排', '”排')
  writeFileSync(file, good.replace('三、听取', '二、听取'))
  expect(run('check', file).stdout).toBe('没有发现问题。\n')
  expect(JSON.parse(run('check', file, '--json').stdout)).toEqual([])
  expect(run('check').status).toBe(2)
  expect(run('check', '没有这个文件.txt').status).toBe(1)
  expect(run('check', '--help').stdout).toContain('check 文件 [--json]')
})

test('a text that says nothing of a meeting is told from minutes without a fault', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '清单.txt'), '购物清单\n牛奶\n面包\n')
  writeFileSync(
    join(folder, '通知.txt'),
    '关于春节放假的通知\n一、放假时间\n2月16日至23日放假，共8天。\n二、有关要求\n做好值班工作。\n云溪市教育局办公室\n2026年2月6日\n',
  )
  expect(run('check', join(folder, '清单.txt')).stdout).toBe(
    '没有读到会议纪要，只按一般文字校核。\n没有发现问题。\n',
  )
  expect(run('check', folder).stdout.match(/没有读到会议纪要/gu)).toHaveLength(2)
  expect(run('check', folder, '--json').stderr).toContain('清单.txt：没有读到会议纪要')
  const empty = temporaryFolder()
  expect(run('check', empty).stderr).toContain('文件夹里没有能读的文件')
})
