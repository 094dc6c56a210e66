import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'
import { createAttachment, createParagraph } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { ok } from '#shared/result.ts'
import { annexPaths } from '../../../electron/export/annex-names.ts'
import { exportApart } from '../../../electron/export/export-apart.ts'
import type { PdfMaker } from '../../../electron/export/export-minutes.ts'
import { readParts } from '../../support/docx-parts.ts'
import { fullDocument } from '../../support/full-document.ts'
import { officeComplaints } from '../../support/office-validator.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const LIST = '云溪市防汛责任分工'
const WORKS = '云溪市水利工程一览'

/** Writes which part it was asked for. */
const toPdf: PdfMaker = async ({ part, title }) => ok(new TextEncoder().encode(`${part} ${title}`))

function titled(title: string): Minutes {
  const minutes = fullDocument()
  return {
    ...minutes,
    children: minutes.children.toSpliced(-1, 0, createAttachment(title), createParagraph('略。')),
  }
}

describe('minutes and 附件 in files of their own', () => {
  test('.docx: each is a whole Word file of its own words', async () => {
    const folder = temporaryFolder()
    const written = await exportApart(fullDocument(), join(folder, '第15号.docx'), { toPdf })
    expect(written).toEqual(ok(2))
    const names = ['第15号.docx', `第15号 附件1 ${LIST}.docx`, `第15号 附件2 ${WORKS}.docx`]
    expect(readdirSync(folder).sort()).toEqual([...names].sort())
    const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
    expect(await officeComplaints(files)).toEqual([])
    const texts: string[] = []
    for (const name of names) {
      const story = readParts(readFileSync(join(folder, name))).get('word/document.xml') ?? ''
      texts.push(story.replaceAll(/<[^>]*>/gu, ''))
    }
    const [minutes = '', list = '', works = ''] = texts
    expect(minutes).toContain(`附件：1.${LIST}`)
    expect(minutes).toContain('市委办公室')
    expect(minutes).not.toContain('各单位按分工落实')
    expect(list).toContain('云溪市人民政府常务会议纪要第15号附件1')
    expect(list).toContain('各单位按分工落实')
    expect(list).not.toContain('市委办公室')
    expect(works).toContain('河道1号工程1期')
    expect(works).not.toContain('各单位按分工落实')
  })

  test('.pdf: every part is drawn by itself, with a title of its own', async () => {
    const folder = temporaryFolder()
    await exportApart(fullDocument(), join(folder, '稿.pdf'), { toPdf })
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(read('稿.pdf')).toMatch(/^minutes .*纪要/u)
    expect(read(`稿 附件1 ${LIST}.pdf`)).toMatch(new RegExp(`^1 .*附件1 ${LIST}$`, 'u'))
    expect(read(`稿 附件2 ${WORKS}.pdf`)).toMatch(/^2 /u)
  })

  test('a file that cannot be written: one sentence names it and what is there already; nothing is half written', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, `稿 附件2 ${WORKS}.txt`))
    const written = await exportApart(fullDocument(), join(folder, '稿.txt'), { toPdf })
    expect(written.ok ? '' : describeAppError(written.error)).toBe(
      `“稿 附件2 ${WORKS}.txt”已经是一个文件夹或设备的名字，没有写成；请换一个文件名。已经写好的有“稿 附件1 ${LIST}.txt”。`,
    )
    expect(existsSync(join(folder, '稿.txt'))).toBe(false)
  })

  test('a folder that nothing can be written to: the same sentence as for one file', async () => {
    const folder = join(temporaryFolder(), '不存在')
    const written = await exportApart(fullDocument(), join(folder, '稿.txt'), { toPdf })
    expect(written).toMatchObject({ ok: false, error: { kind: 'target-folder-missing' } })
  })

  test.each([
    ['with marks that no system takes in a name', 'A/B：“方案”*?', '稿 附件3 AB：“方案”.txt'],
    ['without a title', '', '稿 附件3.txt'],
    ['with blanks', ' 名单 ', '稿 附件3 名单.txt'],
  ])('a 附件 %s has a name all the same', async (_what, title, name) => {
    const folder = temporaryFolder()
    expect(await exportApart(titled(title), join(folder, '稿.txt'), { toPdf })).toEqual(ok(3))
    expect(readdirSync(folder)).toHaveLength(4)
    expect(readdirSync(folder)).toContain(name)
  })

  test('long names are cut so that the system takes them, and stay different', () => {
    const target = `/x/${'纪'.repeat(83)}.docx`
    const paths = annexPaths(target, [`附件1 ${'长'.repeat(300)}`, `附件2 ${'长'.repeat(300)}`])
    expect(new Set(paths).size).toBe(2)
    for (const path of paths) {
      expect(Buffer.byteLength(path.slice(3))).toBeLessThanOrEqual(255)
      expect(path).toMatch(/ 附件\d 长+\.docx$/u)
    }
  })
})
