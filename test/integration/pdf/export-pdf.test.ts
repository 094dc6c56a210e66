import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { exportPdfs } from '../../support/paper/export-pdfs.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { INVENTED_MODEL, readSampleTexts } from '../../support/sample-texts.ts'
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

/** Compares the PDF of a document, line by line, with its typeset pages. */
async function comparePages(pdf: string, minutes: Minutes): Promise<void> {
  const found = await readPdfPages(pdf)
  const wanted = pagesOf(minutes, findBuiltInProfile(minutes.profileId))
  expect(found).toHaveLength(wanted.length)
  for (const [index, { lines }] of wanted.entries()) {
    const texts = found[index]!.lines.map((line) => line.text)
    expect(texts.slice(0, lines.length)).toEqual(lines.map(withoutBlanks))
  }
}

describe('the PDF of the program', () => {
  const large = makeMinutes({ topics: 12, charactersPerTopic: 900, colophon: true })
  const samples = readSampleTexts().map(({ name, text }) => ({
    name,
    minutes: parseMinutesText(text).minutes,
  }))
  let files: string[]
  beforeAll(async () => {
    files = await exportPdfs([large, ...samples.map(({ minutes }) => minutes)])
  })

  test.each(samples.map(({ name, minutes }, place) => ({ name, minutes, place })))(
    'has the lines of `pages` on the same pages: $name',
    ({ minutes, place }) => comparePages(files[place + 1]!, minutes),
  )

  test('of a large document with rare names loses no character', async () => {
    const wanted = pagesOf(large, findBuiltInProfile(large.profileId))
    const pdf = await readPdfPages(files[0]!)
    const text = (lines: readonly string[]) => withoutBlanks(lines.join(''))
    for (const [index, { lines }] of wanted.entries()) {
      const found = pdf[index]!.lines.map((line) => line.text)
      expect(text(found.slice(0, lines.length))).toBe(text(lines))
    }
    expect(wanted.map(({ lines }) => text(lines)).join('')).toContain('𬶋')
  })
})

describe('the PDF of the command line', () => {
  test('is that of `pages`, and nothing is said', async () => {
    const target = join(temporaryFolder(), '纪要.pdf')
    const exported = runCommandLine(['export', INVENTED_MODEL, '--out', target])
    expect(exported).toMatchObject({ status: 0, stdout: '', stderr: '' })
    await comparePages(target, parseMinutesText(readFileSync(INVENTED_MODEL, 'utf8')).minutes)
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
