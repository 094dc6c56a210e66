import { expect, it } from 'vitest'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { fullDocument } from '../../support/full-document.ts'
import { withoutBlanks } from '../../support/paper/compare-lines.ts'
import { comparePages } from '../../support/paper/compare-pages.ts'
import { exportPdfs } from '../../support/paper/export-pdfs.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { createRandom } from '../../support/random.ts'
import { randomDocument } from '../../support/random-document.ts'

const charactersOf = (texts: readonly string[]) => [...withoutBlanks(texts.join(''))].toSorted().join('')

it('levels, marks, tables, 附件 and a turned page are in the PDF as the typesetter set them, page by page', async () => {
  const minutes = fullDocument()
  const [pdf = ''] = await exportPdfs([minutes])
  const printed = await readPdfPages(pdf)
  const set = typeset(minutes, profile).pages
  expect(printed.map(({ lines }) => charactersOf(lines.map(({ text }) => text)))).toEqual(
    set.map(({ lines, pageNumber }) =>
      charactersOf([...lines.map(({ line }) => line.text), pageNumber?.text ?? '']),
    ),
  )
  // Every sheet is upright: the turned page is turned on it, as it is bound.
  expect(printed.every(({ widthMm, heightMm }) => widthMm < heightMm)).toBe(true)
})

it('twelve documents by chance have the same lines on the same pages in the PDF', async () => {
  const random = createRandom(13)
  const documents = Array.from({ length: 12 }, () => randomDocument(random))
  const files = await exportPdfs(documents)
  for (const [at, minutes] of documents.entries()) {
    const compared = comparePages(typeset(minutes, profile).pages, await readPdfPages(files[at] ?? ''))
    expect(compared.faults, `document ${at}`).toEqual([])
    expect(compared.pages[0]).toBe(compared.pages[1])
  }
}, 240_000)
