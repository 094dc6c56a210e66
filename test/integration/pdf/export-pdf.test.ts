import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function runCommandLine(words: readonly string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/jiyao.ts', ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

/** Exports a file and compares the PDF, line by line, with what `pages` says. */
async function compare(file: string): Promise<void> {
  const target = join(temporaryFolder(), '纪要.pdf')
  const exported = runCommandLine(['export', file, '--out', target])
  expect(exported).toMatchObject({ status: 0, stdout: '', stderr: '' })
  const wanted: { lines: string[] }[] = JSON.parse(runCommandLine(['pages', file, '--json']).stdout)
  const pdf = await readPdfPages(target)
  expect(pdf).toHaveLength(wanted.length)
  for (const [index, { lines }] of wanted.entries()) {
    const found = pdf[index]!.lines.map((line) => line.text)
    expect(found.slice(0, lines.length)).toEqual(lines.map(withoutBlanks))
  }
}

describe('the PDF of the command line', () => {
  const samples = readSampleTexts()

  test.runIf(samples.length > 0).each(samples.map(({ name }) => name))(
    'has the lines of `pages` on the same pages: %s',
    async (name) => compare(join(projectRoot, '../shared/minutes', name)),
  )

  test('of a large document with rare names loses no character', async () => {
    const minutes = makeMinutes({ topics: 12, charactersPerTopic: 900, colophon: true })
    const file = join(temporaryFolder(), '大稿.json')
    writeFileSync(file, JSON.stringify(minutes))
    const target = file.replace('.json', '.pdf')
    expect(runCommandLine(['export', file, '--out', target]).status).toBe(0)
    const read = readMinutes(minutes)
    if (!read.ok) throw new Error('the made document is no Minutes')
    const wanted = pagesOf(read.value, findBuiltInProfile(read.value.profileId))
    const pdf = await readPdfPages(target)
    const text = (lines: readonly string[]) => withoutBlanks(lines.join(''))
    for (const [index, { lines }] of wanted.entries()) {
      const found = pdf[index]!.lines.map((line) => line.text)
      expect(text(found.slice(0, lines.length))).toBe(text(lines))
    }
    expect(wanted.map(({ lines }) => text(lines)).join('')).toContain('𬶋')
  })

  test('is not written where there is no Electron, and one sentence says so', () => {
    const target = join(temporaryFolder(), '纪要.pdf')
    const file = join(temporaryFolder(), '稿.json')
    writeFileSync(file, JSON.stringify(makeMinutes({ topics: 1, charactersPerTopic: 50 })))
    const exported = runCommandLine(['export', file, '--out', target], {
      ELECTRON_OVERRIDE_DIST_PATH: temporaryFolder(),
    })
    expect(exported.status).toBe(1)
    expect(exported.stderr.trim().split('\n')).toHaveLength(1)
    expect(exported.stderr).toContain('ELECTRON_OVERRIDE_DIST_PATH')
    expect(existsSync(target)).toBe(false)
  })

  test('leaves the file that was there alone when it cannot be replaced', () => {
    const folder = temporaryFolder()
    const file = join(folder, '稿.json')
    writeFileSync(file, JSON.stringify(makeMinutes({ topics: 1, charactersPerTopic: 50 })))
    const exported = runCommandLine(['export', file, '--out', join(folder, '没有', '纪要.pdf')])
    expect(exported.status).toBe(1)
    expect(exported.stderr).toContain('文件夹不存在')
    expect(readFileSync(file, 'utf8')).toContain('云州')
  })
})
