import { Document, type ISectionOptions, type Paragraph, type Table } from 'docx'
import { measurePage } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import type { FlowRow } from '../../../shared/typeset/flow-row.ts'
import { planSections } from '../../../shared/typeset/flow-sections.ts'
import { keepsLeft } from '../../../shared/typeset/set-paragraph.ts'
import type { TypesetDocument } from '../../../shared/typeset/typeset-document.ts'
import { colophonBoxParagraph, colophonParagraphs } from './colophon-box.ts'
import { emptyFooters, pageNumberFooters, sectionProperties } from './page-section.ts'
import {
  characterStylesFor,
  createParagraphWriter,
  type Padding,
  type ParagraphWriter,
} from './paragraphs.ts'
import { planStyles } from './plan-styles.ts'
import type { Reviser } from './revisions.ts'
import {
  baseStyleElements,
  characterStyleElement,
  documentDefaultsElement,
  paragraphStyleElement,
} from './style-elements.ts'
import type { StyleSpec } from './style-spec.ts'
import { tableElement } from './table.ts'
import { toLibrary } from './to-library.ts'
import { turnedFooters, turnedSection } from './turned-section.ts'

/** A document of the docx library, as it is packed and as `docx/layout` reads it: the flow as planned, 版记 at the foot of its page.
 * `reviser`: writes the changes of a marked copy as revisions. */
export function buildDocument(set: TypesetDocument, reviser: Reviser | null = null): Document {
  const { profile, paragraphs, flow, colophon } = set
  const styles = planStyles(paragraphs, flow, profile, colophon?.lineTwips)
  const writer = createParagraphWriter(styles, profile, reviser)
  return new Document({
    sections: buildSections(set, writer, reviser),
    styles: { importedStyles: styleElements(styles, set) },
    evenAndOddHeaderAndFooters: true,
  })
}

function buildSections(
  set: TypesetDocument,
  writer: ParagraphWriter,
  reviser: Reviser | null,
): ISectionOptions[] {
  const { profile, paragraphs, colophon, colophonPlace } = set
  const section = (children: (Paragraph | Table)[]): ISectionOptions => {
    return { properties: sectionProperties(profile), footers: pageNumberFooters(profile), children }
  }
  const written = planSections(set.flow, paragraphs).map(({ rows, isLandscape }) => {
    const children = flowParagraphs(set, rows, writer, reviser)
    return { isLandscape, children }
  })
  const asSection = ({ isLandscape, children }: (typeof written)[number]) =>
    isLandscape
      ? { properties: turnedSection(profile), footers: turnedFooters(profile), children }
      : section(children)
  if (colophon === null) return written.map(asSection)
  const last = written.at(-1)
  const isTurned = last?.isLandscape ?? true
  const before = (isTurned ? written : written.slice(0, -1)).map(asSection)
  const flow = isTurned ? [] : (last?.children ?? [])
  const content = colophonParagraphs(colophon, set, writer)
  if (colophonPlace === 'in-flow') {
    return [...before, section([...flow, writer.empty('JyBlank', colophon.lineTwips), ...content])]
  }
  const page = measurePage(profile)
  if (colophonPlace !== 'even-page') {
    const leastTwips = colophonPlace === 'overleaf' ? overleafTwips(set) : 0
    const anchor = colophonBoxParagraph(content, colophon, 'in-flow', page, leastTwips)
    return [...before, section([...flow, anchor])]
  }
  const box = colophonBoxParagraph(content, colophon, 'even-page', page)
  return [...written.map(asSection), colophonSection(set, profile, box)]
}

/**
 * A height that the page the text ends on has no room for, not even where a program's lines leave three more of them free. A section that
 * begins on an even page would put 版记 two pages further where that program's lines already reach the next page.
 */
function overleafTwips({ profile, textRestTwips }: TypesetDocument): number {
  return textRestTwips + 3 * measurePage(profile).pitchTwips
}

function flowParagraphs(
  { paragraphs, lines, tables, profile }: TypesetDocument,
  rows: readonly FlowRow[],
  writer: ParagraphWriter,
  reviser: Reviser | null,
): (Paragraph | Table)[] {
  return rows.flatMap((row): (Paragraph | Table)[] => {
    if (row.kind === 'blank') return [writer.empty('JyBlank', row.lineTwips)]
    if (row.kind === 'redLine') return [writer.empty('JyRedLine')]
    const paragraph = paragraphs[row.paragraph]
    const table = tables.get(row.paragraph)
    if (paragraph === undefined) return []
    if (paragraph.table !== null && table !== undefined) {
      return [tableElement(paragraph, paragraph.table, table, profile, writer, reviser)]
    }
    const set = lines[row.paragraph] ?? []
    return [
      paragraph.role === 'title' || paragraph.role === 'attachmentTitle'
        ? writer.title(paragraph, set)
        : writer.text(paragraph, { padding: paddingOf(row), keepsLeft: keepsLeft(paragraph, set) }),
    ]
  })
}

/** White above that falls away on top of a page. */
function paddingOf(row: FlowRow): Padding | undefined {
  return row.kind === 'text' && row.beforeTwips !== undefined
    ? { before: row.beforeTwips, after: 0 }
    : undefined
}

function styleElements(styles: readonly StyleSpec[], { profile, paragraphs }: TypesetDocument) {
  return [
    documentDefaultsElement(profile),
    ...baseStyleElements(),
    ...styles.map((style) => paragraphStyleElement(style, profile)),
    ...characterStylesFor(profile, paragraphs).map(({ id, name, font }) =>
      characterStyleElement(id, name, font, profile),
    ),
  ].map(toLibrary)
}

/** The last even page; it and an empty page before it bear no number (7.5). */
function colophonSection(set: TypesetDocument, profile: FormatProfile, anchor: Paragraph): ISectionOptions {
  const isNumbered = set.pages.at(-1)?.pageNumber !== null
  return {
    properties: sectionProperties(profile, true),
    footers: isNumbered ? pageNumberFooters(profile) : emptyFooters(),
    children: [anchor],
  }
}
