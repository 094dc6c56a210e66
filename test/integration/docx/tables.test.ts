import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ComposedParagraph } from '#shared/compose/composed.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { createTypesetter } from '#shared/typeset/typesetter.ts'
import { buildDocument } from '../../../electron/export/docx/build-document.ts'
import { libraryParts } from '../../../electron/export/docx/from-library.ts'
import { packParts } from '../../../electron/export/docx/pack-parts.ts'
import {
  appPropertiesPart,
  corePropertiesPart,
  fontTablePart,
  settingsPart,
} from '../../../electron/export/docx/static-parts.ts'
import { readParts } from '../../support/docx-parts.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { withoutBlanks } from '../../support/paper/compare-lines.ts'
import { captionParagraph, tableParagraph, textTable } from '../../support/paper/composed-table.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { findSchemaFolder, validateParts } from '../../support/xmllint.ts'

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
const HEAD = ['序号', '任务', '责任单位', '时限']
const TASKS = [
  '推进城市更新和老旧小区改造，按季度通报进展',
  '完成数据归集，确保12项重点任务落地见效，月底前报送情况，并抓好后续整改工作落实',
]
const tasks = (count: number) =>
  textTable([
    HEAD,
    ...Array.from({ length: count }, (_, at) => [
      String(at + 1),
      TASKS[at % 2] ?? '',
      '市住房城乡建设局，市财政局',
      '9月30日前',
    ]),
  ])
const tall = textTable([
  ['事项', '说明'],
  ['甲', Array.from({ length: 40 }, (_, at) => `第${at + 1}条说明文字，请各单位抓好落实。`).join('\n')],
  ['乙', '短'],
])

/** Text with a table over three pages, one of few rows and one with a row higher than a page. */
function paragraphsWithTables(): ComposedParagraph[] {
  const composed = composeMinutes(makeMinutes({ topics: 2, charactersPerTopic: 250 }), profile)
  return [
    ...composed.slice(0, 8),
    captionParagraph('表1　任务分工'),
    tableParagraph(tasks(22)),
    ...composed.slice(8, 10),
    captionParagraph('表2　近期任务'),
    tableParagraph(tasks(3)),
    ...composed.slice(10, 12),
    tableParagraph(tall),
    ...composed.slice(12),
  ]
}

const paragraphs = paragraphsWithTables()
const docx = packParts(libraryParts(buildDocument(createTypesetter(profile).typesetParagraphs(paragraphs))), {
  settings: settingsPart,
  fontTable: fontTablePart({ profile, paragraphs }),
  core: corePropertiesPart('表格', new Date(0)),
  app: appPropertiesPart,
})
const charactersOf = (texts: readonly string[]) => [...withoutBlanks(texts.join(''))].toSorted().join('')

// Without them: apt-get install libreoffice-writer poppler-utils; texlive-lang-chinese must be in reach.
describe.runIf(fontsFile !== null)('tables in the .docx as LibreOffice sets them', () => {
  it('have the same words on every page as the typesetter', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'tables.docx')
    writeFileSync(file, docx)
    const [pdf = ''] = await convertToPdf([file], folder, { fontsFile })
    const foot = profile.page.heightMm - profile.page.bottomMm + 2
    const theirs = (await readPdfPages(pdf)).map(({ lines }) =>
      charactersOf(
        lines.filter(({ topMm, bottomMm }) => (topMm + bottomMm) / 2 < foot).map(({ text }) => text),
      ),
    )
    const own = createTypesetter(profile, { hanging: false })
      .typesetParagraphs(paragraphs)
      .pages.map(({ lines }) => charactersOf(lines.map(({ line }) => line.text)))
    expect(own.length).toBeGreaterThan(6)
    expect(theirs).toEqual(own)
  })
})

describe.skipIf(findSchemaFolder() === null)('the parts with tables', () => {
  it('are valid by the schemas of ECMA-376', async () => {
    const parts = ['word/document.xml', 'word/styles.xml'].map((name) => {
      return { name, xml: readParts(docx).get(name) ?? '' }
    })
    expect(await validateParts(parts, 'wml.xsd')).toEqual([])
  })
})
