import { describe, expect, test } from 'vitest'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { minutesToDocx } from '../../../../electron/export/docx/minutes-to-docx.ts'
import { readHouseProfile } from '../../../../electron/import/house-profile.ts'
import { listDifferences } from '../../../../renderer/profiles/profile-differences.ts'
import { sampleMinutes } from '../../../support/sample-minutes.ts'
import { inList, level, paragraph, run, wordFile } from '../../../support/word-file.ts'

function read(bytes: Uint8Array): FormatProfile {
  const found = readHouseProfile({ name: '纪要.docx', bytes }, 'house')
  if (!found.ok) throw new Error(found.error.kind)
  return found.value.profile
}

describe("an office's format is read out of one of its Word files", () => {
  test("the program's own file gives back the page, the grid and the faces that it was made with", async () => {
    const made: FormatProfile = {
      ...nationalStandardProfile,
      page: { ...nationalStandardProfile.page, topMm: 30, leftMm: 27, bottomMm: 30, rightMm: 27 },
      grid: { linesPerPage: 24, charactersPerLine: 28, linePitchPt: 27.95, characterSpacingPt: -0.25 },
      fonts: {
        ...nationalStandardProfile.fonts,
        body: { name: '仿宋', sizePt: 16 },
        topic: { name: '方正黑体_GBK', sizePt: 16 },
      },
      pageNumber: { ...nationalStandardProfile.pageNumber, form: '- {n} -' },
    }
    const found = read(await minutesToDocx(sampleMinutes(), made))
    expect(found.page).toEqual(made.page)
    expect(found.grid.linesPerPage).toBe(24)
    expect(found.grid.charactersPerLine).toBe(28)
    expect(found.fonts.body).toEqual(made.fonts.body)
    expect(found.fonts.topic).toEqual(made.fonts.topic)
    expect(found.pageNumber.form).toBe('- {n} -')
    expect(found.name).toBe('云州市人民政府版式')
  })

  test('a file made in Word: 标志, 编号 by the year, rolls first, page numbers, a grid in the section', () => {
    const face = (name: string, halfPoints: number, more = '') =>
      `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${halfPoints}"/>${more}`
    const text = (words: string) => paragraph(run(words, face('仿宋', 32)))
    const body = [
      paragraph(
        run('云州区人民政府专题会议纪要', face('方正小标宋_GBK', 72, '<w:color w:val="E60000"/>')),
        '<w:jc w:val="center"/>',
      ),
      paragraph(run('〔2025〕7号', face('楷体', 32)), '<w:jc w:val="center"/>'),
      text('2025年3月5日，区长林远舟主持召开专题会议。纪要如下：'),
      text('出席：林远舟、沈知行。'),
      paragraph(run('审议河道管护办法', face('黑体', 32)), inList(1)),
      text('会议认为，制定办法十分必要。'),
      text('会议明确，原则同意该办法，由区水利局印发。'),
      '<w:sectPr><w:footerReference w:type="default" r:id="rIdT1"/><w:pgSz w:w="11906" w:h="16838"/>' +
        '<w:pgMar w:top="1985" w:right="1531" w:bottom="1871" w:left="1531"/><w:docGrid w:type="lines" w:linePitch="590"/></w:sectPr>',
    ]
    const number =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const found = read(
      wordFile({
        body: body.join(''),
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        footers: [paragraph(`${run('－')}${number}${run('－')}`)],
      }),
    )
    expect(found).toMatchObject({
      name: '云州区人民政府版式',
      page: { topMm: 35, leftMm: 27, bottomMm: 33, rightMm: 27 },
      emblem: { color: 'E60000', lines: 1 },
      numberForm: '〔{year}〕{n}号',
      rolls: { place: 'head', order: ['出席'] },
      pageNumber: { form: '－{n}－' },
      fonts: {
        emblem: { name: '方正小标宋_GBK', sizePt: 36 },
        number: { name: '楷体', sizePt: 16 },
        body: { name: '仿宋', sizePt: 16 },
        topic: { name: '黑体', sizePt: 16 },
      },
      grid: { linesPerPage: 22, charactersPerLine: 28 },
    })
    const differences = listDifferences(found, nationalStandardProfile)
    expect(differences).toContainEqual({ label: '编号写法', before: '第N号', after: '〔年份〕N号' })
  })

  test('a file that is no Word file is refused', () => {
    expect(readHouseProfile({ name: 'a.docx', bytes: new Uint8Array(50) }, 'x')).toMatchObject({
      ok: false,
      error: { kind: 'file-damaged' },
    })
  })
})
