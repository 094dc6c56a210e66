import type { FormatProfile } from '#shared/profile/profile.ts'
import type { PlacedLine, SetPage } from '#shared/typeset/typeset-document.ts'

/** How far the band reaches out of the text on both sides. */
const OUT_MM = 6

/** Edges of the band behind the line of the caret, in millimetres from those of the sheet. */
export interface CaretBand {
  readonly topMm: number
  readonly bottomMm: number
  readonly leftMm: number
  readonly rightMm: number
}

/** Where the band stands on the sheet; a turned page is drawn turned to the left, so that its lines go up and the first is at the left. */
export function caretBand(
  { isLandscape }: Pick<SetPage, 'isLandscape'>,
  { topMm, heightMm }: Pick<PlacedLine, 'topMm' | 'heightMm'>,
  { page }: Pick<FormatProfile, 'page'>,
): CaretBand {
  if (isLandscape) {
    return {
      topMm: page.topMm - OUT_MM,
      bottomMm: page.bottomMm - OUT_MM,
      leftMm: topMm,
      rightMm: page.widthMm - topMm - heightMm,
    }
  }
  return {
    topMm,
    bottomMm: page.heightMm - topMm - heightMm,
    leftMm: page.leftMm - OUT_MM,
    rightMm: page.rightMm - OUT_MM,
  }
}
