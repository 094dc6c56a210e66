import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import { typesetMarked } from '#shared/compare/marked-copy.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('花脸稿 as a PDF has the words of both documents, line by line as they were set', async () => {
  const folder = temporaryFolder()
  const [old, now, pdf] = ['旧.json', '新.json', '花脸稿.pdf'].map((name) => join(folder, name))
  if (old === undefined || now === undefined || pdf === undefined) throw new Error('no names')
  const before = sampleMinutes()
  const after = sampleMinutes({ statement: '会议认为，制定该办法很有必要，要抓紧推进。' })
  writeFileSync(old, JSON.stringify(before))
  writeFileSync(now, JSON.stringify(after))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/jiyao.ts', 'compare', old, now, '--out', pdf],
    {
      cwd: projectRoot,
      encoding: 'utf8',
    },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const set = typesetMarked(compareMinutes(before, after, nationalStandardProfile), nationalStandardProfile)
  const wanted = set.pages.map(({ lines }) => lines.map(({ line }) => line.text.replaceAll(/\s/gu, '')))
  const found = await readPdfPages(pdf)
  const words = (await Promise.all(found.map(async (page) => page.lines.map(({ text }) => text)))).map(
    (lines, at) => lines.slice(0, wanted[at]?.length),
  )
  expect(words).toEqual(wanted)
  expect(wanted.flat().join('')).toContain('十分很有必要')
})
