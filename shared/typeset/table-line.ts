import type { FormatProfile } from '../profile/profile.ts'
import { ptToTwips } from '../profile/units.ts'

/** Lines of a table in the size of its type: 4 号 on 21 pt, as 版记 (实). */
const LINE = 1.5

export function tableLineTwips({ fonts }: Pick<FormatProfile, 'fonts'>): number {
  return Math.round(ptToTwips(fonts.table.sizePt) * LINE)
}
