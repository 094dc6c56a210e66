import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { layoutDocument } from 'docx/layout'
import { type ComposedParagraph, type ComposedRun, isLoneHeading } from '#shared/compose/composed.ts'
import { cellTwips, characterSpacingTwips, measurePage } from '#shared/profile/page-measure.ts'
import { isColophon } from '#shared/typeset/flow-plan.ts'
import { paragraphFont } from '#shared/typeset/set-paragraph.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { type LinesByPage, withoutBlanks } from './paper/compare-lines.ts'

/**
 * `docx/layout` has the full-width signs of JIS X 0208 for every Chinese font: these of GB 2312 are not among them, it takes them for half
 * a character. Here it is told their width.
 */
export const UNKNOWN_TO_WITNESS = /[—·–№Ⅰ-Ⅻ]/u

/** The lines `docx/layout` gives a document. Throws where it stops. */
export function layOutLikeWord(document: Document): LinesByPage {
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  if (stoppedAt !== undefined) throw new Error(`docx/layout stopped at ${stoppedAt}`)
  return pages
    .map(({ body }) =>
      body
        .flatMap((block) => ('lines' in block ? block.lines : []))
        .map((line) => withoutBlanks(line.text))
        .filter((text) => text !== ''),
    )
    .filter((lines) => lines.length > 0)
}

/**
 * A document for `docx/layout`, which knows Word's 避头尾 but does not hang: the marks that hang by the typesetter take no room in it. If
 * they are the right ones, the lines come out the same; a line that was ended too early or too late comes out different.
 */
export function hungMarksDocument(set: TypesetDocument): Document {
  const { profile, paragraphs, flow } = set
  const page = measurePage(profile)
  const hung = findHungMarks(set)
  const exact = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT })
  const children = flow.rows.map((row) => {
    if (row.kind === 'blank') return new Paragraph({ spacing: exact(row.lineTwips) })
    if (row.kind === 'table') throw new Error('the witness reads no tables')
    if (row.kind === 'redLine') {
      const bottom = { style: BorderStyle.SINGLE, size: Math.round(row.thicknessTwips * 0.4), space: 0 }
      return new Paragraph({ spacing: exact(row.lineTwips), border: { bottom } })
    }
    const paragraph = paragraphs[row.paragraph]
    if (paragraph === undefined) return new Paragraph({})
    const cell = cellTwips(paragraphFont(paragraph), profile)
    const first = paragraph.firstLineIndent * cell
    const right = paragraph.rightIndent * cell
    return new Paragraph({
      spacing: { ...exact(row.lineTwips), before: row.beforeTwips ?? 0 },
      widowControl: false,
      ...(profile.headings === 'with-text' && isLoneHeading(paragraph)
        ? { keepNext: true, keepLines: true }
        : {}),
      alignment: alignmentOf(paragraph),
      indent: {
        left: paragraph.leftIndent * cell,
        right,
        ...(first < 0 ? { hanging: -first } : { firstLine: first }),
      },
      tabStops: [{ type: TabStopType.RIGHT, position: page.textWidthTwips - right }],
      children: [
        ...runsOf(paragraph.runs, set, row.sizePt, hung.get(row.paragraph)),
        ...(paragraph.end.length === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
        ...runsOf(paragraph.end, set, row.sizePt),
      ],
    })
  })
  const font = profile.fonts.body.name
  return new Document({
    styles: {
      default: {
        document: {
          run: { font, size: profile.fonts.body.sizePt * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.widthTwips, height: page.heightTwips },
            margin: {
              top: page.topTwips,
              left: page.leftTwips,
              right: page.rightTwips,
              bottom: page.bottomTwips,
            },
          },
        },
        children,
      },
    ],
  })
}

function alignmentOf(paragraph: ComposedParagraph) {
  if (paragraph.end.length > 0) return AlignmentType.LEFT
  return paragraph.align === 'center' ? AlignmentType.CENTER : AlignmentType.BOTH
}

/** For each paragraph the places of its hung marks, counted in characters. */
function findHungMarks(set: TypesetDocument): Map<number, Set<number>> {
  const marks = new Map<number, Set<number>>()
  const reached = new Map<number, number>()
  for (const page of set.pages) {
    for (const { line } of page.lines) {
      const paragraph = set.paragraphs[line.paragraph]
      if (paragraph === undefined || isColophon(paragraph)) continue
      const end = (reached.get(line.paragraph) ?? 0) + [...line.text].length
      reached.set(line.paragraph, end)
      if (line.hung) marks.set(line.paragraph, (marks.get(line.paragraph) ?? new Set()).add(end - 1))
    }
  }
  return marks
}

/** One run a stretch of equal spacing: hung marks lose their width, unknown signs gain the half they lack. */
function runsOf(
  runs: readonly ComposedRun[],
  { profile }: TypesetDocument,
  rowSizePt: number,
  hung: ReadonlySet<number> = new Set(),
): TextRun[] {
  const written: TextRun[] = []
  let place = 0
  for (const run of runs) {
    const face = profile.fonts[run.font]
    const sizePt = run.font === 'emblem' ? rowSizePt : face.sizePt
    const own = characterSpacingTwips(run.font, profile)
    let text = ''
    let spacing = own
    const flush = () => {
      if (text !== '')
        written.push(new TextRun({ text, font: face.name, size: sizePt * 2, characterSpacing: spacing }))
      text = ''
    }
    for (const character of run.text) {
      const lacking = UNKNOWN_TO_WITNESS.test(character) ? own + sizePt * 10 : own
      const wanted = hung.has(place) ? -sizePt * 20 : lacking
      if (wanted !== spacing) flush()
      spacing = wanted
      text += character
      place += 1
    }
    flush()
  }
  return written
}
