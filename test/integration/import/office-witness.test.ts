import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { wordsOf } from '#shared/parse/lines/source-line.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { importMinutes } from '../../../electron/import/import-minutes.ts'
import { canRenderDocx, convertWithOffice } from '../../support/libreoffice.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { inList, level, paragraph, table, wordFile } from '../../support/word-file.ts'

const hasOffice = await canRenderDocx()

/** Formats whose numbers LibreOffice writes as Word does. */
const FORMATS = [
  'decimal',
  'decimalZero',
  'chineseCounting',
  'chineseCountingThousand',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'japaneseCounting',
  'ideographTraditional',
  'ideographZodiac',
  'ideographLegalTraditional',
  'chineseLegalSimplified',
  'decimalEnclosedCircle',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
]

function numberedFile(): Uint8Array {
  const families = FORMATS.map(
    (format, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${level(0, format, '〔%1〕')}${level(1, format, '%1之%2', '')}</w:abstractNum>`,
  )
  const lists = FORMATS.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`)
  const body = FORMATS.flatMap((format, id) => [
    ...Array.from({ length: 12 }, () => paragraph(format, inList(id + 1))),
    ...Array.from({ length: 3 }, () => paragraph(format, inList(id + 1, 1))),
    paragraph('隔开'),
    paragraph(format, inList(id + 1)),
    paragraph(format, inList(id + 1, 1)),
  ])
  const again = `<w:num w:numId="90"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
  return wordFile({
    body: body.join('') + paragraph('重起', inList(90)) + paragraph('重起', inList(90)),
    numbering: families.join('') + lists.join('') + again,
  })
}

describe.skipIf(!hasOffice)('read like LibreOffice reads it', () => {
  test('automatic numbers', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'numbers.docx')
    writeFileSync(file, numberedFile())
    const [text] = await convertWithOffice([file], folder, 'txt:Text (encoded):UTF8')
    const bare = (words: string) => words.replace(/[^\S\n]|\ufeff/gu, '').trim()
    const read = readDocx(readFileSync(file))
    expect(read.ok && bare(read.value.lines.map(wordsOf).join('\n'))).toBe(bare(readFileSync(text!, 'utf8')))
  })

  test('automatic numbers of a .doc of 1997 are those of the .docx', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'numbers.docx')
    writeFileSync(file, numberedFile())
    const [old] = await convertWithOffice([file], folder, 'doc')
    const numbers = async (path: string) => {
      const imported = await importMinutes(path)
      if (!imported.ok) throw new Error(imported.error.kind)
      // A list that begins anew within itself LibreOffice writes as two.
      return imported.value.source.filter((line) => !line.includes('重起'))
    }
    expect(await numbers(old!)).toEqual(await numbers(file))
  })

  test('the model document as .doc of 1997 and as PDF says the same as the document', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'model.docx')
    // LibreOffice leaves the box of 版记 out of a .doc.
    const minutes = sampleMinutes()
    const bare = { ...minutes, children: minutes.children.filter(({ type }) => type !== 'colophon') }
    writeFileSync(file, await minutesToDocx(bare))
    const expected = readOutline(parseMinutesText(minutesToPlainText(bare)).minutes)
    for (const format of ['doc', 'pdf']) {
      const [converted] = await convertWithOffice([file], folder, format)
      const imported = await importMinutes(converted!)
      if (!imported.ok) throw new Error(imported.error.kind)
      expect(readOutline(imported.value.minutes), format).toEqual(expected)
    }
  })

  test('rows of a table come as rows, whatever the format', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'rows.docx')
    const rows = table([
      ['出席', '沈知行', '高明川'],
      ['列席', '林远舟', '周望'],
    ])
    writeFileSync(file, wordFile({ body: paragraph('专题会议纪要') + rows + paragraph('会议认为，可行。') }))
    const [old] = await convertWithOffice([file], folder, 'doc')
    const [now, then] = await Promise.all([importMinutes(file), importMinutes(old!)])
    if (!now.ok || !then.ok) throw new Error('not read')
    expect(readOutline(then.value.minutes)).toEqual(readOutline(now.value.minutes))
  })
})
