import { Document, type ISectionOptions, type Paragraph } from 'docx'
import type { MinutesContext } from '../../../shared/minutes/minutes.ts'
import { measurePage } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { planColophon } from '../../../shared/typeset/colophon-plan.ts'
import { isColophon, planFlow } from '../../../shared/typeset/flow-plan.ts'
import type { TypesetDocument } from '../../../shared/typeset/typeset-document.ts'
import { typeset } from '../../../shared/typeset/typesetter.ts'
import {
  type ColophonPlace,
  colophonBoxParagraph,
  colophonBoxTwips,
  colophonParagraphs,
} from './colophon-box.ts'
import { emptyFooters, pageNumberFooters, sectionProperties } from './page-section.ts'
import { characterStylesFor, createParagraphWriter } from './paragraphs.ts'
import {
  baseStyleElements,
  characterStyleElement,
  documentDefaultsElement,
  paragraphStyleElement,
} from './style-elements.ts'
import { planStyles, type StyleSpec } from './styles.ts'

/** A document of the docx library, as it is packed and as `docx/layout` reads it: the flow as planned, 版记 at the foot of its page. */
export function buildDocument(context: MinutesContext, profile: FormatProfile): Document {
  const set = typeset(context, profile)
  const { paragraphs } = set
  const lines = countLines(set)
  const flow = planFlow(paragraphs, profile, (paragraph) => lines[paragraphs.indexOf(paragraph)] ?? 1)
  const colophon = planColophon(paragraphs, profile, (index) => lines[index] ?? 1)
  const styles = planStyles(paragraphs, flow, profile, colophon?.lineTwips)
  const writer = createParagraphWriter(styles, profile)
  const children: Paragraph[] = []
  for (const row of flow.rows) {
    if (row.kind === 'blank') children.push(writer.empty('JyBlank', row.lineTwips))
    else if (row.kind === 'redLine') children.push(writer.empty('JyRedLine'))
    else {
      const paragraph = paragraphs[row.paragraph]
      if (paragraph !== undefined) children.push(writer.text(paragraph))
    }
  }
  const sections: ISectionOptions[] = [
    { properties: sectionProperties(profile), footers: pageNumberFooters(profile), children },
  ]
  if (colophon !== null) {
    const content = colophonParagraphs(colophon, paragraphs, writer)
    const page = measurePage(profile)
    const heightTwips = colophonBoxTwips(colophon)
    const place = placeOfColophon(set)
    const box = colophonBoxParagraph(content, heightTwips, place, page)
    if (heightTwips > page.textHeightTwips) children.push(...content)
    else if (place === 'even-page') sections.push(colophonSection(set, profile, box))
    else children.push(box)
  }
  return new Document({
    sections,
    styles: { importedStyles: styleElements(styles, profile) },
    evenAndOddHeaderAndFooters: true,
  })
}

function styleElements(styles: readonly StyleSpec[], profile: FormatProfile) {
  return [
    documentDefaultsElement(profile),
    ...baseStyleElements(),
    ...styles.map((style) => paragraphStyleElement(style, profile)),
    ...characterStylesFor(profile).map(({ id, name, font }) =>
      characterStyleElement(id, name, font, profile),
    ),
  ]
}

/** How many lines each paragraph takes. */
function countLines(set: TypesetDocument): number[] {
  const counts = set.paragraphs.map(() => 0)
  for (const page of set.pages) {
    for (const { line } of page.lines) counts[line.paragraph] = (counts[line.paragraph] ?? 0) + 1
  }
  return counts
}

function placeOfColophon(set: TypesetDocument): ColophonPlace {
  const last = set.pages.at(-1)
  const isAlone = last?.lines.every(({ line }) => {
    const paragraph = set.paragraphs[line.paragraph]
    return paragraph !== undefined && isColophon(paragraph)
  })
  if (!isAlone || set.pages.length === 1) return 'same-page'
  return set.profile.colophon.page === 'last-even' ? 'even-page' : 'next-page'
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
