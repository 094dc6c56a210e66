import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { openRuntime } from '../../../scripts/runtime/open-runtime.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Runs the built program itself, as users have it, in a folder with 纪要.txt. */
async function runProgramIn(folder: string, ...words: string[]) {
  const runtime = await openRuntime()
  writeFileSync(join(folder, '纪要.txt'), minutesToPlainText(sampleMinutes()))
  const { status, stdout, stderr } = spawnSync(
    runtime.executable,
    [...runtime.switches, projectRoot, '--cli', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...runtime.environment, JIYAO_USER_DATA: join(folder, 'data') },
    },
  )
  runtime.close()
  // Chromium's own complaints about services that a test machine lacks come before the program is running.
  const sentences = stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:/u.test(line))
  return { status, stdout, sentences }
}

test('--cli of the program exports a PDF beside the text and makes no library', async () => {
  const folder = temporaryFolder()
  const { status, stdout, sentences } = await runProgramIn(folder, 'export', '纪要.txt', '--out', '纪要.pdf')
  expect({ status, stdout, sentences }).toEqual({ status: 0, stdout: '', sentences: [] })
  const [page] = await readPdfPages(join(folder, '纪要.pdf'))
  expect(page?.lines.map(({ text }) => text)).toContain('一、审议《云州市公共数据管理办法》')
  expect(readdirSync(join(folder, 'data'))).toEqual(['cli'])
})

test('--cli of the program reads a text and prints JSON alone', async () => {
  const { status, stdout } = await runProgramIn(temporaryFolder(), 'import', '纪要.txt', '--outline')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ header: { organ: '云州市人民政府' } })
})

test('what is wrong is one sentence and a code, and the usage names the program', async () => {
  const folder = temporaryFolder()
  expect(await runProgramIn(folder, 'export', '没有.txt', '--out', '纪要.pdf')).toEqual({
    status: 1,
    stdout: '',
    sentences: ['找不到文件“没有.txt”，请检查文件是否已移动或改名。'],
  })
  expect(existsSync(join(folder, '纪要.pdf'))).toBe(false)
  expect(await runProgramIn(folder, 'export', '纪要.txt')).toEqual({
    status: 2,
    stdout: '',
    sentences: ['export 要用 --out 写明目标文件；用法请看：纪要 --cli --help'],
  })
})

test('--cli of the program reads a PDF in a process of its own', async () => {
  const folder = temporaryFolder()
  await runProgramIn(folder, 'export', '纪要.txt', '--out', '纪要.pdf')
  const { status, stdout } = await runProgramIn(folder, 'import', '纪要.pdf', '--outline')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    header: { organ: '云州市人民政府' },
    topics: [{ title: '审议《云州市公共数据管理办法》' }],
  })
})
