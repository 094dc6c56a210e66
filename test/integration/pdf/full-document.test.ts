import { expect, it } from 'vitest'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { withoutBlanks } from '../../support/compare-lines.ts'
import { exportPdfs } from '../../support/export-pdfs.ts'
import { fullDocument } from '../../support/full-document.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'

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
