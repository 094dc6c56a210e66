import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeAnswers } from '#shared/probe/judge-answers.ts'
import { makeProbeMinutes } from '#shared/probe/probe-document.ts'
import { listProbeQuestions } from '#shared/probe/probe-questions.ts'
import { makeProbeResult } from '#shared/probe/probe-result.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { withoutBlanks } from '../../support/paper/compare-lines.ts'
import { type PdfPage, readPdfPages } from '../../support/pdf-lines.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const fontsFile = (await canRenderDocx()) ? await prepareFandolFonts() : null
/** Lines below the middle of this are page numbers. */
const FOOT_OF_TEXT_MM = 264
const FIXTURE = join(import.meta.dirname, '..', '..', 'fixtures', 'probe', 'libreoffice-7.4.json')

/** What somebody who looks at the pages would copy: the ends of lines by the numbers of the paragraphs. */
function lookUp(pages: readonly PdfPage[]): Record<string, string> {
  const lines = pages.map((page) =>
    page.lines
      .filter((line) => (line.topMm + line.bottomMm) / 2 < FOOT_OF_TEXT_MM)
      .map((line) => withoutBlanks(line.text)),
  )
  const all = lines.flat()
  const tail = (line = '') => line.slice(-3)
  const answers: Record<string, string> = {
    pages: String(pages.length),
    colophon: String(lines.findIndex((page) => page.some((line) => line.startsWith('抄送'))) + 1),
  }
  for (const question of listProbeQuestions()) {
    const [first = '', second = ''] = question.id.split('-')
    if (first === 'page') answers[question.id] = tail(lines[Number(second) - 1]?.at(-1))
    else if (question.kind === 'end') {
      const start = all.findIndex((line) => line.startsWith(question.text.slice(0, 6)))
      answers[question.id] = tail(all[start + Number(second) - 1])
    }
  }
  return answers
}

// Without them: apt-get install libreoffice-writer poppler-utils; texlive-lang-chinese must be in reach.
describe.runIf(fontsFile !== null)('LibreOffice as the program that is probed', () => {
  it('sets the test page as the program expects of a word processor that hangs nothing, and as it did before', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'probe.docx')
    writeFileSync(file, await minutesToDocx(makeProbeMinutes()))
    const [pdf = ''] = await convertToPdf([file], folder, { fontsFile })
    const answers = lookUp(await readPdfPages(pdf))
    const expected = judgeAnswers(listProbeQuestions({ hanging: false }), answers)
    expect(
      expected.flatMap(({ question: { ask }, answer, verdict }) =>
        verdict.kind === 'same' || verdict.kind === 'empty' ? [] : [`${ask} ${answer}`],
      ),
    ).toEqual([])
    const seen = makeProbeResult('LibreOffice 7.4', judgeAnswers(listProbeQuestions(), answers))
    expect(seen).toEqual(JSON.parse(readFileSync(FIXTURE, 'utf8')))
  })
})
