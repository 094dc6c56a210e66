import { isLoneHeading } from '../../compose/composed.ts'
import { isColophon } from '../../typeset/flow-plan.ts'
import { lineOnPage } from '../../typeset/locate.ts'
import type { PlacedLine, SetPage, TypesetDocument } from '../../typeset/typeset-document.ts'
import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'
import type { CheckedPages } from './checked-pages.ts'

/** What does not look well on the pages though every rule is kept. */
export type PageFitKind =
  /** The last page holds 版记 alone. */
  | 'colophon-alone'
  /** The last page holds one line of text. */
  | 'one-line-page'
  /** A topic's heading is the last line of a page, its text begins on the next. */
  | 'heading-at-foot'
  /** The last line of a paragraph holds one character. */
  | 'lone-character'

/** 7.3.5.5 and 5.2.3: what is done about it is tried out in page-fit-remedies.ts. */
export const pageFit: Rule<Pick<CheckedPages, 'document'>> = {
  id: 'page-fit',
  level: 'hint',
  group: 'page',
  source: 'GB/T 9704—2012 7.3.5.5',
  find: ({ document }) => findPageFit(document),
}

/** Reads the finished pages; in printing order. */
function findPageFit(document: TypesetDocument): Found[] {
  const findings: Found[] = []
  const { pages } = document
  for (const [index, page] of pages.entries()) {
    const text = page.lines.filter(({ line }) => !isColophonLine(document, line.paragraph))
    const last = text.at(-1)
    for (const [place, placed] of page.lines.entries()) {
      if (isLoneCharacter(placed)) findings.push(finding('lone-character', page, place))
      if (
        placed === last &&
        index < pages.length - 1 &&
        isHeading(document, placed) &&
        hasTextAfter(document, index)
      ) {
        findings.push(finding('heading-at-foot', page, place))
      }
    }
    if (index === 0 || index < pages.length - 1) continue
    if (text.length === 0) findings.push(finding('colophon-alone', page, 0))
    if (text.length === 1) findings.push(finding('one-line-page', page, 0))
  }
  return findings
}

function finding(kind: PageFitKind, page: SetPage, place: number): Found {
  const index = page.lines[place]?.line.runs[0]?.source.block ?? 0
  return { index, field: 'text', data: { kind, page: page.number, line: lineOnPage(page, place) } }
}

function isColophonLine(document: TypesetDocument, paragraph: number): boolean {
  const composed = document.paragraphs[paragraph]
  return composed !== undefined && isColophon(composed)
}

function isHeading(document: TypesetDocument, { line }: PlacedLine): boolean {
  const paragraph = document.paragraphs[line.paragraph]
  return line.isLast && paragraph !== undefined && isLoneHeading(paragraph)
}

function hasTextAfter(document: TypesetDocument, index: number): boolean {
  const next = document.pages[index + 1]?.lines[0]
  return next !== undefined && !isColophonLine(document, next.line.paragraph)
}

/** One character, with or without the marks that close the paragraph. */
function isLoneCharacter({ line }: PlacedLine): boolean {
  if (line.role === 'table' || line.isFirst || !line.isLast || line.text.length > 4) return false
  const letters = line.text.replace(/[\p{P}\s]/gu, '')
  return [...letters].length <= 1
}
