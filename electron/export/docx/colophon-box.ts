import { Paragraph, Run } from 'docx'
import type { PageMeasure } from '../../../shared/profile/page-measure.ts'
import { twipsToPt } from '../../../shared/profile/units.ts'
import { COLOPHON_CLEARANCE_TWIPS, type ColophonPlan } from '../../../shared/typeset/colophon-plan.ts'
import { keepsLeft } from '../../../shared/typeset/set-paragraph.ts'
import type { TypesetDocument } from '../../../shared/typeset/typeset-document.ts'
import { element } from '../../xml/element.ts'
import type { ParagraphWriter } from './paragraphs.ts'
import { RULE_LINE_TWIPS } from './plan-styles.ts'
import type { StyleId } from './style-spec.ts'
import { toLibrary, wrap } from './to-library.ts'

/** The paragraphs of 版记 from its first rule to its last: rules are empty lines with a border, as wide as 版心 (7.4.1). */
export function colophonParagraphs(
  plan: ColophonPlan,
  { paragraphs, lines }: Pick<TypesetDocument, 'paragraphs' | 'lines'>,
  writer: ParagraphWriter,
): Paragraph[] {
  const written: Paragraph[] = [writer.empty('JyColophonOuterRule')]
  plan.groups.forEach((group, place) => {
    group.paragraphs.forEach((index, position) => {
      const paragraph = paragraphs[index]
      if (paragraph === undefined) return
      written.push(
        writer.text(paragraph, {
          padding: {
            before: position === 0 ? plan.paddingTwips : 0,
            // The line that bears the next rule is part of the white under the text.
            after: position === group.paragraphs.length - 1 ? plan.paddingTwips - RULE_LINE_TWIPS : 0,
          },
          keepsLeft: keepsLeft(paragraph, lines[index] ?? []),
        }),
      )
    })
    const rule: StyleId = place === plan.groups.length - 1 ? 'JyColophonOuterRule' : 'JyColophonInnerRule'
    written.push(writer.empty(rule))
  })
  return written
}

/** The box's height: the first rule's own line stands above the rule. */
function colophonBoxTwips(plan: ColophonPlan): number {
  return plan.heightTwips + RULE_LINE_TWIPS
}

/**
 * The paragraph that anchors 版记 to the lower edge of 版心 of its page, wherever the text above ends (末条分隔线与版心下边缘重合,
 * 7.4.1). In a flow it is as high as 版记 itself, which lies over other text: where the rest of a page is lower, it goes to the next and
 * 版记 with it, in every word processor by that program's own lines. `leastTwips`: it is at least as high. A VML text box (ECMA-376 part 4, 19.1.2.19), which Word, WPS and
 * LibreOffice all place alike and the transitional schema knows.
 */
export function colophonBoxParagraph(
  content: readonly Paragraph[],
  plan: ColophonPlan,
  place: 'in-flow' | 'even-page',
  page: PageMeasure,
  leastTwips = 0,
): Paragraph {
  const heightTwips = colophonBoxTwips(plan)
  const kind = element('v:shapetype', {
    id: TEXT_BOX,
    coordsize: '21600,21600',
    'o:spt': 202,
    path: 'm,l,21600r21600,l21600,xe',
  })
  const shape = {
    id: 'jy-colophon',
    type: `#${TEXT_BOX}`,
    style: boxStyle(heightTwips, place, page),
    filled: 'f',
    stroked: 'f',
  }
  const box = wrap('v:shape', shape, [
    wrap('v:textbox', { inset: '0,0,0,0', style: 'mso-fit-shape-to-text:t' }, [
      wrap('w:txbxContent', {}, content),
    ]),
    toLibrary(element('w10:wrap', { type: 'none' })),
  ])
  const inFlowTwips = Math.max(plan.heightTwips + COLOPHON_CLEARANCE_TWIPS, leastTwips)
  const line = place === 'in-flow' ? inFlowTwips : RULE_LINE_TWIPS
  return new Paragraph({
    style: 'JyBlank',
    spacing: { line, lineRule: 'exact' },
    children: [new Run({ children: [wrap('w:pict', {}, [toLibrary(kind), box])] })],
  })
}

/** Shape type 202 is the text box. */
const TEXT_BOX = '_x0000_t202'

function boxStyle(heightTwips: number, place: 'in-flow' | 'even-page', page: PageMeasure): string {
  const topTwips = page.heightTwips - page.bottomTwips - heightTwips
  const vertical =
    place === 'even-page'
      ? // On a page that a section starts on an even page LibreOffice 7.4 takes the foot of 版心 5 mm too low.
        [
          `margin-top:${twipsToPt(topTwips)}pt`,
          'mso-position-vertical:absolute',
          'mso-position-vertical-relative:page',
        ]
      : // It grows upwards when a line is added to it.
        ['margin-top:0', 'mso-position-vertical:bottom', 'mso-position-vertical-relative:margin']
  return [
    'position:absolute',
    'margin-left:0',
    `width:${twipsToPt(page.textWidthTwips)}pt`,
    `height:${twipsToPt(heightTwips)}pt`,
    'z-index:1',
    // LibreOffice takes 9 pt at both sides where nothing is said.
    'mso-wrap-distance-left:0',
    'mso-wrap-distance-top:0',
    'mso-wrap-distance-right:0',
    'mso-wrap-distance-bottom:0',
    'mso-position-horizontal:left',
    'mso-position-horizontal-relative:margin',
    ...vertical,
    'v-text-anchor:bottom',
  ].join(';')
}
