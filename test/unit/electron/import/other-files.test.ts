import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeAppError } from '#shared/app-error.ts'
import { importContent } from '../../../../electron/import/import-minutes.ts'
import { paragraph, wordFile } from '../../../support/word-file.ts'

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1000),
    utf16(stream),
    Buffer.alloc(1000),
  ])
/** The header of an old Word file's text, 512 bytes in, saying that it is encrypted. */
/** A .doc with the flag that says it is encrypted (FIB, [MS-DOC] 2.5.1). */
function lockedDoc(): Uint8Array {
  const file = readFileSync(new URL('../../../fixtures/doc/everything.doc', import.meta.url))
  const header = file.indexOf(Buffer.from([0xec, 0xa5]), 512)
  file.writeUInt16LE(file.readUInt16LE(header + 10) | 0x0100, header + 10)
  return file
}
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
const drawing = '<w:p><w:r><w:drawing/></w:r></w:p>'

/** A PDF of one page without words; `locked`: encrypted with a password that is not empty. */
function emptyPdf(locked: boolean): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    `<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  const encrypt = locked ? '/Encrypt 4 0 R' : ''
  text += `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 5/Root 1 0 R${encrypt}/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]>>\n`
  return strToU8(`${text}startxref\n${table}\n%%EOF`)
}

describe('what is not read says what to do instead', () => {
  test.each([
    ['.ofd', 'a.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD'],
    ['.rtf under the name .doc', 'a.doc', strToU8('{\\rtf1\\ansi 会议}'), '另存为 .docx'],
    ['Word XML', 'a.doc', strToU8('<?xml version="1.0"?><w:wordDocument/>'), '另存为 .docx'],
    ['.odt', 'a.odt', zip('mimetype', 'content.xml'), 'OpenDocument'],
    ['.xlsx under the name .docx', 'a.docx', zip('xl/workbook.xml', '[Content_Types].xml'), '电子表格'],
    ['.xls', 'a.xls', compound('Workbook'), '电子表格'],
    ['.pptx', 'a.pptx', zip('ppt/presentation.xml'), '演示文稿'],
    ['a photograph', 'a.docx', Buffer.from('ffd8ffe000104a464946', 'hex'), '图片'],
    ['an archive', 'a.zip', zip('纪要.docx'), '解压'],
    ['.docx with a password', 'a.docx', compound('EncryptedPackage'), '密码'],
    ['.doc with a password', 'a.doc', lockedDoc(), '密码'],
    ['a broken zip', 'a.docx', strToU8('PK\u0003\u0004 not a zip'), '已损坏'],
    ['.docx of zeros', 'a.docx', new Uint8Array(500), '已损坏'],
    ['an empty Word file', 'a.docx', wordFile({ body: paragraph('') }), '里没有文字'],
    ['a Word file of pictures alone', 'a.docx', wordFile({ body: drawing, hasPicture: true }), '扫描件'],
    ['a scanned PDF', 'a.pdf', emptyPdf(false), '扫描件'],
    ['a PDF with a password', 'a.pdf', emptyPdf(true), '密码'],
    ['a broken .doc', 'a.doc', compound('WordDocument'), '已损坏'],
    ['a broken PDF', 'a.pdf', strToU8('%PDF-1.7\nnothing'), '已损坏'],
  ])('%s', async (_, name, bytes, words) => {
    const imported = await importContent({ name, bytes })
    if (imported.ok) throw new Error('was read')
    const sentence = describeAppError(imported.error)
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/^“.*”.*。$/u)
  })

  test('a Word file under the name .txt or .doc is read all the same', async () => {
    const bytes = wordFile({ body: paragraph('会议认为，可行。') })
    for (const name of ['a.txt', 'a.doc', 'a.wps']) {
      expect(await importContent({ name, bytes })).toMatchObject({ ok: true })
    }
  })
})
