import { expect, test } from 'vitest'
import { labelPages } from '../../../../electron/print/label-pages.ts'

const BODY = '%PDF-1.4\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj\n'
const PLAIN = `${BODY}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2\n/Root 1 0 R>>\nstartxref\n${BODY.length}\n%%EOF\n`

function label(text: string, pages: number, unnumbered: number): string {
  return Buffer.from(labelPages(Buffer.from(text, 'latin1'), pages, unnumbered)).toString('latin1')
}

test('labels are appended and point back to what was there', () => {
  const labelled = label(PLAIN, 3, 0)
  expect(labelled.startsWith(PLAIN)).toBe(true)
  expect(labelled).toContain('/PageLabels << /Nums [0 << /S /D >>] >>')
  expect(labelled).toContain(`/Prev ${BODY.length}`)
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(labelled)?.[1])
  expect(labelled.slice(table, table + 4)).toBe('xref')
  const object = Number(/xref\n1 1\n(\d{10})/u.exec(labelled.slice(table))?.[1])
  expect(labelled.slice(object, object + 7)).toBe('1 0 obj')
})

test('pages without a number are labelled 版记', () => {
  expect(label(PLAIN, 6, 2)).toContain('4 << /P <FEFF72488BB0> >>')
})

test('a file of another make comes back as it is', () => {
  expect(label('not a PDF', 1, 0)).toBe('not a PDF')
})
