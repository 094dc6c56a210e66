import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { fandolAdvances } from '#shared/typeset/fandol-advances.ts'
import { libreOfficeModel, withHanging } from '#shared/typeset/line-model.ts'
import { type TypesetOptions, typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { compareLines, type LinesByPage, ownLines, withoutBlanks } from '../../support/paper/compare-lines.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const documents: [string, Minutes][] = [
  ...readSampleTexts().map(({ name, text }): [string, Minutes] => [name, parseMinutesText(text).minutes]),
  ['12 topics', makeMinutes({ topics: 12, charactersPerTopic: 300 })],
  ['60 topics', makeMinutes({ topics: 60, charactersPerTopic: 660 })],
]
const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
/** Lines below the middle of this are page numbers. */
const FOOT_OF_TEXT_MM = 264

async function renderLines(files: readonly Uint8Array[]): Promise<LinesByPage[]> {
  const folder = temporaryFolder()
  const names = files.map((file, index) => {
    const name = join(folder, `${index}.docx`)
    writeFileSync(name, file)
    return name
  })
  const pdfs = await convertToPdf(names, folder, { fontsFile })
  return Promise.all(
    pdfs.map(async (pdf) =>
      (await readPdfPages(pdf)).map(({ lines }) =>
        lines
          .filter((line) => (line.topMm + line.bottomMm) / 2 < FOOT_OF_TEXT_MM)
          .map((line) => withoutBlanks(line.text)),
      ),
    ),
  )
}

/** LibreOffice reads overflowPunct inverted: off in the file is on in LibreOffice, which then does not draw the hung marks. */
function hangInLibreOffice(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  const hanging = styles.replace(/<w:overflowPunct[^>]*\/>/g, '<w:overflowPunct w:val="0"/>')
  if (hanging === styles) throw new Error('no overflowPunct in the styles')
  return zipSync({ ...parts, 'word/styles.xml': strToU8(hanging) })
}

async function compareAll(
  options: TypesetOptions,
  change: (docx: Uint8Array) => Uint8Array,
  hungIsLost: boolean,
) {
  const files = await Promise.all(documents.map(([, minutes]) => minutesToDocx(minutes, profile)))
  const rendered = await renderLines(files.map(change))
  return documents.map(([name, minutes], index) => {
    const own = ownLines(typeset(minutes, profile, options), true)
    const theirs = (rendered[index] ?? []).filter((lines) => lines.length > 0)
    return { name, ...compareLines(own, theirs, hungIsLost) }
  })
}

// Without them: apt-get install libreoffice-writer poppler-utils; texlive-lang-chinese must be in reach.
describe.runIf(fontsFile !== null)('the lines LibreOffice makes of the .docx with the Fandol fonts', () => {
  it('are those of the pages with hanging off', async () => {
    const compared = await compareAll({ hanging: false }, (docx) => docx, false)
    expect(compared.flatMap(({ name, different }) => different.map((line) => `${name} ${line}`))).toEqual([])
    expect(compared.map(({ pages }) => pages[0])).toEqual(compared.map(({ pages }) => pages[1]))
  })

  it('are those of the pages with hanging on, when it is made to hang', async () => {
    const model = withHanging(libreOfficeModel, true)
    const compared = await compareAll({ model, advances: fandolAdvances }, hangInLibreOffice, true)
    expect(compared.flatMap(({ name, different }) => different.map((line) => `${name} ${line}`))).toEqual([])
    expect(compared.map(({ pages }) => pages[0])).toEqual(compared.map(({ pages }) => pages[1]))
  })
})
