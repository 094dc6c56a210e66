import { beforeAll, describe, expect, it } from 'vitest'
import {
  createItem,
  createMasthead,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParagraphStyles, readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'

const minutes = makeMinutes({ topics: 3, charactersPerTopic: 300 })
let parts = new Map<string, string>()
let used: string[] = []
const styleOf = (id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
    parts.get('word/styles.xml') ?? '',
  )?.[0] ?? ''

beforeAll(async () => {
  const docx = await minutesToDocx(minutes)
  parts = readParts(docx)
  used = readParagraphStyles(docx)
})

describe('styles', () => {
  it('every paragraph stands in a style of its role, named in Chinese', () => {
    const xml = parts.get('word/document.xml') ?? ''
    expect(used).toHaveLength(xml.match(/<w:p>/g)!.length)
    for (const id of new Set(used)) expect(styleOf(id)).toMatch(/<w:name w:val="纪要\p{Script=Han}+/u)
    expect(new Set(used)).toEqual(
      new Set([
        'JyBlank',
        'JyMasthead',
        'JyNumber',
        'JyIssuerLine',
        'JyRedLine',
        'JyOpening',
        'JyTopic',
        'JyBody',
        'JyItem',
        'JyRoll',
        'JyDistribution',
        'JyPrinting',
        'JyColophonOuterRule',
        'JyColophonInnerRule',
      ]),
    )
  })

  it('text carries no formatting of its own but the hint for Chinese', () => {
    const properties = (parts.get('word/document.xml') ?? '').match(/<w:rPr>.*?<\/w:rPr>/gs) ?? []
    const allowed = /^<w:rPr>(<w:rStyle w:val="Jy\w+"\/>)?<w:rFonts w:hint="eastAsia"\/><\/w:rPr>$/
    expect(properties.filter((each) => !allowed.test(each))).toEqual([])
  })

  it('names one font in all four slots, with the hint for Chinese and no theme font', () => {
    const fonts = (parts.get('word/styles.xml') ?? '').match(/<w:rFonts [^>]*>/g) ?? []
    expect(fonts.length).toBeGreaterThan(10)
    for (const font of fonts) {
      const names = ['ascii', 'eastAsia', 'hAnsi', 'cs'].map((slot) => font.match(`w:${slot}="([^"]*)"`)?.[1])
      expect(new Set(names).size).toBe(1)
      expect(font).toContain('w:hint="eastAsia"')
      expect(font).not.toContain('Theme')
    }
  })

  it('red 标志 in the size that fits, black 仿宋 on 28 cells as the default', () => {
    expect(styleOf('JyMasthead')).toContain('w:eastAsia="方正小标宋简体"')
    expect(styleOf('JyMasthead')).toContain(
      '<w:color w:val="FF0000"/><w:spacing w:val="0"/><w:sz w:val="88"/>',
    )
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(parts.get('word/styles.xml') ?? '')?.[0]
    expect(defaults).toContain('<w:spacing w:val="-5"/><w:sz w:val="32"/>')
    expect(defaults).toContain('<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>')
    expect(defaults).toContain(
      '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/>',
    )
    expect(defaults).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
    expect(defaults).toContain('w:eastAsia="zh-CN"')
  })

  it('indents count in twips alone: 左空二字 630, rolls 945 hanging, 版记 280 on both sides', () => {
    expect(parts.get('word/styles.xml')).not.toContain('Chars=')
    expect(styleOf('JyBody')).toContain('<w:ind w:left="0" w:right="0" w:firstLine="630"/>')
    expect(styleOf('JyRoll')).toContain('<w:ind w:left="1575" w:right="0" w:hanging="945"/>')
    expect(styleOf('JyDistribution')).toContain('<w:ind w:left="1120" w:right="280" w:hanging="840"/>')
    expect(styleOf('JyPrinting')).toContain('<w:tab w:val="right" w:pos="8565"/>')
  })

  it('开头段, 分项 and 段落 follow 纪要正文 when it is restyled', () => {
    for (const id of ['JyOpening', 'JyItem', 'JyParagraph']) {
      expect(styleOf(id)).toMatch(/<w:basedOn w:val="JyBody"\/><w:qFormat\/><\/w:style>/)
    }
  })

  it('a longer label hangs deeper than its style', async () => {
    const roll = createRoll('邀请列席', [createRollEntry({ names: ['周正'] })])
    const docx = await minutesToDocx({ ...minutes, children: [...minutes.children.slice(0, -1), roll] })
    expect(readParts(docx).get('word/document.xml')).toContain(
      '<w:ind w:left="2205" w:right="0" w:hanging="1575"/>',
    )
  })

  it('a topic that is only a number stands in the middle', async () => {
    const children = minutes.children.toSpliced(2, 0, createTopic('', { numbering: 'bare' }))
    expect(readParagraphStyles(await minutesToDocx({ ...minutes, children }))).toContain('JyTopicNumber')
  })

  it('headings keep to the left; one that a statement runs into is justified', async () => {
    expect(styleOf('JyTopic')).toContain('<w:jc w:val="left"/>')
    expect(styleOf('JyBody')).toContain('<w:jc w:val="both"/>')
    const ranIn = createStatement('会议认为，要快。', { runIn: true })
    const children = minutes.children.toSpliced(2, 0, createTopic('听取汇报。'), ranIn)
    const xml = readParts(await minutesToDocx({ ...minutes, children })).get('word/document.xml') ?? ''
    const properties = [...xml.matchAll(/<w:pPr><w:pStyle w:val="JyTopic"\/>(.*?)<\/w:pPr>/gs)]
    const kept = '<w:keepNext/><w:keepLines/>'
    expect(properties.map(([, own]) => own)).toEqual(['<w:jc w:val="both"/>', kept, kept, kept])
  })

  it('分项 in a face of their own stand in a character style of it, which others have not', async () => {
    expect(parts.get('word/styles.xml')).not.toContain('JyItemText')
    expect(parts.get('word/fontTable.xml')).not.toContain('楷体')
    const item = createItem('加强领导。各地要抓紧。', { runIn: false })
    const children = [...minutes.children.slice(0, 2), createTopic('审议《办法》'), item]
    const profile = { ...nationalStandardProfile, itemFace: 'lead-in' } as const
    const other = readParts(await minutesToDocx({ ...minutes, children }, profile))
    expect(other.get('word/styles.xml')).toMatch(/w:styleId="JyItemText">.*?w:eastAsia="楷体_GB2312"/s)
    expect(other.get('word/fontTable.xml')).toContain('w:name="楷体_GB2312"')
    const runs = (other.get('word/document.xml') ?? '').match(/<w:r>(?:(?!<\/w:r>).)*JyItemText.*?<\/w:r>/gs)
    expect(runs?.map((run) => run.replace(/<[^>]*>/g, ''))).toEqual(['（一）加强领导。'])
  })

  it('a 签发人 that is filled in stands in 楷体 beside the 编号, whether the profile asks for him or not (7.2.6)', async () => {
    const [, ...rest] = minutes.children
    const masthead = createMasthead({ organ: '云州市', kind: '纪要', number: '第9号', signer: '林致远' })
    for (const signer of ['hidden', 'shown'] as const) {
      const profile = { ...nationalStandardProfile, signer }
      const other = readParts(await minutesToDocx({ ...minutes, children: [masthead, ...rest] }, profile))
      expect(other.get('word/styles.xml')).toMatch(/w:styleId="JyItemText">.*?w:eastAsia="楷体_GB2312"/s)
      const runs = (other.get('word/document.xml') ?? '').match(
        /<w:r>(?:(?!<\/w:r>).)*JyItemText.*?<\/w:r>/gs,
      )
      expect(runs?.map((run) => run.replace(/<[^>]*>/g, ''))).toEqual(['林致远'])
    }
  })

  it('follows another profile: fonts, size, pitch', async () => {
    const profile = {
      ...nationalStandardProfile,
      grid: { ...nationalStandardProfile.grid, linePitchPt: 29.45 },
      fonts: { ...nationalStandardProfile.fonts, body: { name: '仿宋 & "体"', sizePt: 15 } },
    }
    const other = readParts(await minutesToDocx(minutes, profile))
    expect(other.get('word/styles.xml')).toContain('w:eastAsia="仿宋 &#38; &#34;体&#34;"')
    expect(other.get('word/styles.xml')).toContain('<w:sz w:val="30"/>')
    expect(other.get('word/styles.xml')).toContain('w:line="589" w:lineRule="exact"')
    // 21 lines of 29.45 points fill 版心 with 1.2 points between them.
    expect(other.get('word/document.xml')).toContain('<w:docGrid w:type="lines" w:linePitch="607"/>')
    expect(other.get('word/fontTable.xml')).toContain('w:name="仿宋 &#38; &#34;体&#34;"')
  })
})
