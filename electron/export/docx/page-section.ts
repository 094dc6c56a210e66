import {
  DocumentGridType,
  Footer,
  type ISectionOptions,
  Paragraph,
  SectionType,
  TextRun,
  type XmlComponent,
} from 'docx'
import { countGrid, fitPitchTwips } from '../../../shared/profile/fit-grid.ts'
import { measurePage, type PageMeasure } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { mmToTwips, ptToTwips } from '../../../shared/profile/units.ts'
import { element } from '../../xml/element.ts'
import { toLibrary } from './to-library.ts'

/** How far the middle of a dash stands over the foot of its exact line, in its size: 1/5 under the baseline and 0.36 over it. */
const DASH_OVER_LINE_FOOT = 0.2 + 0.36

export type Properties = NonNullable<ISectionOptions['properties']>
export type Footers = NonNullable<ISectionOptions['footers']>

/** Page, margins and grid of a section. `onEvenPage`: it starts on the next even page. */
export function sectionProperties(profile: FormatProfile, onEvenPage = false): Properties {
  const page = measurePage(profile)
  const { gapMm } = profile.pageNumber
  const dash = ptToTwips(profile.fonts.pageNumber.sizePt * DASH_OVER_LINE_FOOT)
  return {
    type: onEvenPage ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
    page: {
      size: { width: page.widthTwips, height: page.heightTwips },
      // 一字线上距版心下边缘 7 mm (7.5): from the paper's lower edge to the foot of the footer's only line.
      margin: marginsOf(page, Math.max(0, page.bottomTwips - mmToTwips(gapMm) - dash)),
    },
    grid: { type: DocumentGridType.LINES, linePitch: gridPitchTwips(profile) },
  }
}

/** `footer`: of its lower edge from the paper's. */
export function marginsOf(page: PageMeasure, footer: number) {
  return {
    top: page.topTwips,
    left: page.leftTwips,
    bottom: page.bottomTwips,
    right: page.rightTwips,
    header: Math.min(851, page.topTwips),
    footer,
    gutter: 0,
  }
}

/**
 * The grid's lines fill 版心; those of the text are exact and off the grid. LibreOffice moves the text down by half of what the grid leaves:
 * 0.64 mm on the page of 电子公文显现, were the grid the text's own pitch.
 */
function gridPitchTwips(profile: FormatProfile): number {
  return fitPitchTwips(profile, Math.max(1, countGrid(profile).lines))
}

/** 单页居右、双页居左 (7.5). */
export function pageNumberFooters(profile: FormatProfile): Footers {
  return {
    default: new Footer({ children: [pageNumberParagraph('JyPageNumberOdd', profile)] }),
    even: new Footer({ children: [pageNumberParagraph('JyPageNumberEven', profile)] }),
  }
}

/** Footers of pages that bear no number. */
export function emptyFooters(): Footers {
  const empty = () => new Footer({ children: [new Paragraph({ style: 'JyPageNumberOdd' })] })
  return { default: empty(), even: empty() }
}

/** The number between its dashes, as a field. */
export function pageNumberParagraph(
  style: 'JyPageNumberOdd' | 'JyPageNumberEven',
  profile: FormatProfile,
): Paragraph {
  const [before = '', after = ''] = profile.pageNumber.form.split('{n}')
  const run = (content: string | XmlComponent) =>
    new TextRun({ font: { hint: 'eastAsia' }, children: [content] })
  const mark = (kind: 'begin' | 'separate' | 'end') =>
    run(toLibrary(element('w:fldChar', { 'w:fldCharType': kind })))
  return new Paragraph({
    style,
    children: [
      run(before),
      mark('begin'),
      run(toLibrary(element('w:instrText', { 'xml:space': 'preserve' }, [' PAGE ']))),
      mark('separate'),
      // The number as it is shown until the program has counted; some viewers never do.
      run(style === 'JyPageNumberOdd' ? '1' : '2'),
      mark('end'),
      run(after),
    ],
  })
}
