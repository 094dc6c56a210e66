import { DocumentGridType, Footer, PageOrientation, Paragraph, Run, SectionType } from 'docx'
import { cellTwips, measurePage, turnPage } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { mmToTwips, ptToTwips, twipsToPt } from '../../../shared/profile/units.ts'
import { element } from '../../xml/element.ts'
import { type Footers, marginsOf, type Properties, pageNumberParagraph } from './page-section.ts'
import { toLibrary, wrap } from './to-library.ts'

/** A section of turned pages for a wide table: its head at the left edge of the bound sheet (GB/T 9704 chapter 8). */
export function turnedSection(profile: FormatProfile): Properties {
  const upright = measurePage(profile)
  const page = turnPage(upright)
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // The library exchanges width and height of a turned page.
      size: {
        width: upright.widthTwips,
        height: upright.heightTwips,
        orientation: PageOrientation.LANDSCAPE,
      },
      margin: marginsOf(page, Math.min(851, page.bottomTwips)),
    },
    grid: { type: DocumentGridType.LINES, linePitch: page.pitchTwips },
  }
}

/** The number stands where it does on all pages, turned with the sheet: a box at the left edge, its text running down. */
export function turnedFooters(profile: FormatProfile): Footers {
  return {
    default: new Footer({ children: [boxParagraph('JyPageNumberOdd', profile)] }),
    even: new Footer({ children: [boxParagraph('JyPageNumberEven', profile)] }),
  }
}

const TEXT_BOX = '_x0000_t202'

function boxParagraph(style: 'JyPageNumberOdd' | 'JyPageNumberEven', profile: FormatProfile): Paragraph {
  const upright = measurePage(profile)
  const line = ptToTwips(profile.fonts.pageNumber.sizePt) * 1.2
  // The middle of the dash is so far from the edge of the text (7.5).
  const left = upright.bottomTwips - mmToTwips(profile.pageNumber.gapMm) - line / 2
  const shape = {
    id: style === 'JyPageNumberOdd' ? 'jy-number-odd' : 'jy-number-even',
    type: `#${TEXT_BOX}`,
    style: [
      'position:absolute',
      `margin-left:${twipsToPt(Math.round(left))}pt`,
      `margin-top:${twipsToPt(upright.leftTwips)}pt`,
      `width:${twipsToPt(Math.round(line))}pt`,
      `height:${twipsToPt(upright.textWidthTwips)}pt`,
      'z-index:1',
      'mso-position-horizontal:absolute',
      'mso-position-horizontal-relative:page',
      'mso-position-vertical:absolute',
      'mso-position-vertical-relative:page',
    ].join(';'),
    filled: 'f',
    stroked: 'f',
  }
  const kind = element('v:shapetype', {
    id: TEXT_BOX,
    coordsize: '21600,21600',
    'o:spt': 202,
    path: 'm,l,21600r21600,l21600,xe',
  })
  const box = wrap('v:shape', shape, [
    wrap('v:textbox', { inset: '0,0,0,0', style: 'layout-flow:vertical' }, [
      wrap('w:txbxContent', {}, [pageNumberParagraph(style, profile)]),
    ]),
    toLibrary(element('w10:wrap', { type: 'none' })),
  ])
  return new Paragraph({
    style,
    indent: { left: 0, right: cellTwips('pageNumber', profile) },
    children: [new Run({ children: [wrap('w:pict', {}, [toLibrary(kind), box])] })],
  })
}
