import { expect, test } from 'vitest'
import { findPdfRemains } from '../../../../electron/export/find-pdf-remains.ts'

/** A PDF with these objects, as text: what the check reads of one. */
function pdfOf(...objects: readonly string[]): Uint8Array {
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R>>\n%%EOF\n`, 'latin1')
}
const PAGES = '<</Type /Catalog /Pages 2 0 R>>'

test.each([
  ['作者信息1处', '<</Author (Chen Bailu) /Title (x)>>'],
  ['作者信息1处', '<</Author<FEFF9648> /Title (x)>>'],
  ['批注1处', '<</Type /Annot /Subtype /Highlight /Rect [0 0 1 1]>>'],
  ['批注2处', '<</Subtype/Text>> <</Subtype /Ink>>'],
  ['附带的文件1处', '<</Type /EmbeddedFile>>'],
  ['脚本1处', '<</S /JavaScript /JS (app.alert)>>'],
  ['表单域1处', '<</Type /Annot /Subtype /Widget>>'],
  ['可隐藏的图层1处', '<</Type /Catalog /OCProperties <</OCGs []>>>>'],
  ['无法检查的内容1处', '<</Type /ObjStm /N 3>>'],
  ['无法检查的内容1处', '<</Encrypt 5 0 R>>'],
])('names what must not go out: %s', (wanted, object) => {
  expect(findPdfRemains(pdfOf(PAGES, object))).toBe(wanted)
})

test('links, empty fields and what stands in the pages themselves are no remains', () => {
  const page = '<</Length 40>>\nstream\n/Author (in the words of a page) /ObjStm\nendstream'
  const link = '<</Type /Annot /Subtype /Link /A <</S /URI>>>>'
  expect(findPdfRemains(pdfOf(PAGES, page, link, '<</Author () /Creator (Chromium)>>'))).toBe(null)
})

test('a file that is no PDF is not clean', () => {
  expect(findPdfRemains(new Uint8Array([1, 2, 3]))).toBe('无法检查的内容1处')
})
