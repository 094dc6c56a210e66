import { expect, it } from 'vitest'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

it('a .docx has 份号, 密级 and 紧急程度 flush left in their own style, and the page break as a property', async () => {
  const minutes = sampleMinutes()
  const [masthead, ...rest] = minutes.children
  const marked = { ...masthead, copyNumber: '000001', secrecy: '秘密★1年', urgency: '特急' } as Masthead
  const broken = createStatement('会议指出，另起一页。', { startsPage: true })
  const file = await minutesToDocx({ ...minutes, children: [marked, ...rest.toSpliced(3, 0, broken)] })
  const document = readParts(file).get('word/document.xml') ?? ''
  const paragraphs = document.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []
  const classified = paragraphs.filter((paragraph) => paragraph.includes('JyClassification'))
  expect(classified.map((paragraph) => paragraph.replace(/<[^>]+>/gu, ''))).toEqual([
    '000001',
    '秘密★1年',
    '特急',
  ])
  const breaking = paragraphs.filter((paragraph) => paragraph.includes('<w:pageBreakBefore'))
  expect(breaking).toHaveLength(1)
  expect(breaking[0]).toContain('另起一页')
})
