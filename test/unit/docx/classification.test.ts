import { expect, it } from 'vitest'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { fullDocument } from '../../support/full-document.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

it('a .docx has 份号, 密级 and 紧急程度 flush left in their own style, and the page break as a property', async () => {
  const minutes = sampleMinutes()
  const [masthead, ...rest] = minutes.children
  const marked = { ...masthead, copyNumber: '000001', secrecy: '秘密★1年', urgency: '特急' } as Masthead
  const broken = createStatement('会议指出，另起一页。', { startsPage: true })
  const children = [marked, ...rest.toSpliced(3, 0, broken)]
  const file = await minutesToDocx(
    { ...minutes, children },
    { ...nationalStandardProfile, headings: 'as-they-fall' },
  )
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
  expect(document).not.toContain('<w:keepNext')
})

it('a 附件 in a .docx of its own: 密级 in the second line of its page, 份号 at the right edge of that line', async () => {
  const minutes = fullDocument()
  const wordsOf = (paragraph = '') => paragraph.replaceAll(/<[^>]+>/gu, '')
  const read = async (part: number) => {
    const parts = readParts(await minutesToDocx(minutes, nationalStandardProfile, new Date(0), part))
    const [, second] = parts.get('word/document.xml')?.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []
    const styles = parts.get('word/styles.xml') ?? ''
    expect(second).toContain('JyClassification')
    expect(second).not.toContain('pageBreakBefore')
    return { second, style: /<w:style [^>]*w:styleId="JyClassification".*?<\/w:style>/su.exec(styles)?.[0] }
  }
  const upright = await read(1)
  expect(upright.second).toMatch(/秘密★1年.*<w:tab\/>.*000017/su)
  expect(upright.style).toMatch(/<w:tab w:val="right" w:pos="\d+"\/>/u)
  // A turned page is wider than the tab knows.
  const turned = await read(2)
  expect(wordsOf(turned.second)).toBe('秘密★1年　　000017')
  expect(turned.style).not.toContain('<w:tab ')
})

it('a .docx keeps headings with their text where the profile does', async () => {
  const file = await minutesToDocx(sampleMinutes(), { ...nationalStandardProfile, headings: 'with-text' })
  const document = readParts(file).get('word/document.xml') ?? ''
  const kept = (document.match(/<w:p[ >].*?<\/w:p>/gsu) ?? []).filter((paragraph) =>
    paragraph.includes('<w:keepNext'),
  )
  expect(kept).toHaveLength(1)
  expect(kept[0]).toContain('审议《云州市公共数据管理办法》')
})
