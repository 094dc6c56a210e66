import type { FontRole } from '../../../shared/profile/font-role.ts'

export type StyleId =
  | 'JyClassification'
  | 'JyMasthead'
  | 'JyNumber'
  | 'JyIssuerLine'
  | 'JyTitle'
  | 'JyBody'
  | 'JyOpening'
  | 'JyTopic'
  | 'JyTopicNumber'
  | 'JyItem'
  | 'JyParagraph'
  | 'JyRoll'
  | 'JyAttachmentNote'
  | 'JyAttachmentLabel'
  | 'JyAttachmentTitle'
  | 'JyCaption'
  | 'JyTable'
  | 'JyDistribution'
  | 'JyPrinting'
  | 'JyPageNumberOdd'
  | 'JyPageNumberEven'
  | 'JyBlank'
  | 'JyRedLine'
  | 'JyColophonOuterRule'
  | 'JyColophonInnerRule'

/** Lengths in twips from the edges of 版心; a negative first line hangs. */
export interface Indent {
  readonly left: number
  readonly right: number
  readonly firstLine: number
}

/** A border of the paragraph over or under an otherwise empty line. */
export interface RuleBorder {
  readonly side: 'top' | 'bottom'
  /** Eighths of a point, as `w:sz` counts (ECMA-376 17.18.2, ST_EighthPointMeasure). */
  readonly eighths: number
  readonly color: string
}

/** A named paragraph style. Its font is a role of the profile; its size and line height are twips or points as named. */
export interface StyleSpec {
  readonly id: StyleId
  /** What Word and WPS list it as. */
  readonly name: string
  /** Looks exactly like that style and follows it. */
  readonly basedOn?: StyleId
  readonly font: FontRole | 'pageNumber'
  readonly sizePt: number
  readonly lineTwips: number
  readonly align: 'both' | 'center' | 'left' | 'right'
  readonly indent: Indent
  readonly color?: string
  /** Right tab stop of a line with a flush right part, from the left edge of 版心. */
  readonly tabTwips?: number
  readonly outlineLevel?: number
  /** On one page with what follows. */
  readonly keepsNext?: boolean
  readonly border?: RuleBorder
}
