import type { FontRole } from '../../../shared/profile/font-role.ts'
import { characterSpacingTwips, measurePage } from '../../../shared/profile/page-measure.ts'
import type { FormatProfile } from '../../../shared/profile/profile.ts'
import { element, valued, type XmlElement } from '../../xml/element.ts'
import type { Indent, RuleBorder, StyleSpec } from './style-spec.ts'

type Children = XmlElement[]

/**
 * One Chinese font in all four slots and no theme font: “ ” — … ℃ belong to no script and would fall to the Latin slot, WPS follows
 * theme fonts before names (ECMA-376 17.3.2.26, rFonts).
 */
function fontElement(name: string): XmlElement {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:eastAsia': name,
    'w:hAnsi': name,
    'w:cs': name,
  })
}

/** Run properties of a font role, in the order of CT_RPr (17.3.2.28). */
function runProperties(
  role: FontRole | 'pageNumber',
  sizePt: number,
  profile: FormatProfile,
  color?: string,
) {
  const children: Children = [fontElement(profile.fonts[role].name)]
  if (color !== undefined) children.push(valued('w:color', color))
  children.push(
    valued('w:spacing', characterSpacingTwips(role, profile)),
    valued('w:sz', Math.round(sizePt * 2)),
    valued('w:szCs', Math.round(sizePt * 2)),
  )
  return element('w:rPr', {}, children)
}

/** `w:ind` in twips alone: word processors disagree about the *Chars attributes (GB/T 9704 recipe §1.5). */
function indentElement({ left, right, firstLine }: Indent): XmlElement {
  return element('w:ind', {
    'w:left': left,
    'w:right': right,
    ...(firstLine < 0 ? { 'w:hanging': -firstLine } : { 'w:firstLine': firstLine }),
  })
}

function spacingElement(lineTwips: number, before = 0, after = 0): XmlElement {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': lineTwips,
    'w:lineRule': 'exact',
  })
}

function borderElement({ side, eighths, color }: RuleBorder): XmlElement {
  const rule = element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': eighths,
    'w:space': 0,
    'w:color': color,
  })
  return element('w:pBdr', {}, [rule])
}

/** Paragraph properties of a style, in the order of CT_PPrBase (17.3.1.26). */
function styleParagraphProperties(style: StyleSpec): XmlElement {
  const children: Children = []
  if (style.keepsNext === true) children.push(element('w:keepNext'))
  if (style.border !== undefined) children.push(borderElement(style.border))
  if (style.tabTwips !== undefined) {
    children.push(element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:pos': style.tabTwips })]))
  }
  children.push(spacingElement(style.lineTwips), indentElement(style.indent), valued('w:jc', style.align))
  if (style.outlineLevel !== undefined) children.push(valued('w:outlineLvl', style.outlineLevel))
  return element('w:pPr', {}, children)
}

/** A named paragraph style (17.7.4.17). One that is based on another of ours says nothing itself: it follows when that is changed. */
export function paragraphStyleElement(style: StyleSpec, profile: FormatProfile): XmlElement {
  const own =
    style.basedOn === undefined
      ? [styleParagraphProperties(style), runProperties(style.font, style.sizePt, profile, style.color)]
      : []
  return element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': style.id }, [
    valued('w:name', style.name),
    valued('w:basedOn', style.basedOn ?? 'Normal'),
    element('w:qFormat'),
    ...own,
  ])
}

/** A named character style for runs in another font than their paragraph's. */
export function characterStyleElement(
  id: string,
  name: string,
  role: FontRole,
  profile: FormatProfile,
): XmlElement {
  return element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'DefaultParagraphFont'),
    element('w:qFormat'),
    runProperties(role, profile.fonts[role].sizePt, profile),
  ])
}

/**
 * The page's own settings, for text typed in later as well: no widow control (22 lines a page), no space between Chinese and Latin,
 * off the grid with exact lines. overflowPunct is Word's default; LibreOffice 7.4 reads it inverted and loses hung marks otherwise.
 */
export function documentDefaultsElement(profile: FormatProfile): XmlElement {
  const run = element('w:rPr', {}, [
    fontElement(profile.fonts.body.name),
    valued('w:spacing', characterSpacingTwips('body', profile)),
    valued('w:sz', Math.round(profile.fonts.body.sizePt * 2)),
    valued('w:szCs', Math.round(profile.fonts.body.sizePt * 2)),
    // Letters and digits as Word writes them in Chinese documents: called zh-CN, LibreOffice breaks lines inside numbers.
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  ])
  const paragraph = element('w:pPr', {}, [
    valued('w:widowControl', 0),
    valued('w:kinsoku', 1),
    valued('w:overflowPunct', 1),
    valued('w:autoSpaceDE', 0),
    valued('w:autoSpaceDN', 0),
    valued('w:adjustRightInd', 0),
    valued('w:snapToGrid', 0),
    spacingElement(measurePage(profile).pitchTwips),
    valued('w:jc', 'both'),
  ])
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [run]),
    element('w:pPrDefault', {}, [paragraph]),
  ])
}

/** The styles every document must have: Normal and the character, table and numbering defaults (17.7.4.9, `w:default`). */
export function baseStyleElements(): XmlElement[] {
  const base = (type: string, id: string, name: string, rest: Children) =>
    element('w:style', { 'w:type': type, 'w:default': 1, 'w:styleId': id }, [valued('w:name', name), ...rest])
  const hidden = [valued('w:uiPriority', 99), element('w:semiHidden'), element('w:unhideWhenUsed')]
  return [
    base('paragraph', 'Normal', 'Normal', [element('w:qFormat')]),
    base('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden),
    base('numbering', 'NoList', 'No List', hidden),
  ]
}
