import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = new URL('../../../scripts/jiyao.ts', import.meta.url).pathname
const minutes = makeMinutes({ topics: 3, charactersPerTopic: 200 })

function sampleFile(): string {
  const file = join(temporaryFolder(), '纪要.json')
  writeFileSync(file, JSON.stringify(minutes))
  return file
}

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'pages', ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('jiyao pages', () => {
  it('prints the lines of every page, hanging as in Word', () => {
    const { status, stdout } = run(sampleFile(), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(pagesOf(minutes, nationalStandardProfile))
  })

  it('prints the lines LibreOffice makes with --hanging off', () => {
    const { stdout } = run(sampleFile(), '--json', '--hanging', 'off')
    expect(JSON.parse(stdout)).toEqual(pagesOf(minutes, nationalStandardProfile, { hanging: false }))
  })

  it.each([
    ['without a file', [], 'pages 后面缺少文件名'],
    ['without --json', ['纪要.json'], 'pages 要加 --json'],
    [
      'with another word for --hanging',
      ['纪要.json', '--json', '--hanging', 'yes'],
      '--hanging 只能是 on 或 off',
    ],
  ])('says how it is used %s', (_, words, sentence) => {
    const { status, stdout, stderr } = run(...words)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
  })
})
