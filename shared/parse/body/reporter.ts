import type { Wording } from '../../minutes/wording.ts'
import { splitOpener } from '../../wording/opener.ts'

/** A unit has no marks in its name but 、 and （）. */
const BEFORE_ABOUT = /^(?!关于)((?:(?!关于)[^，。；：《》“”\d]){2,40})关于/u

/** The unit that reports: 会议听取并审议了市发改委关于《…》的汇报 → 市发改委; null when the sentence names none. */
export function readReporter(text: string, wording: Pick<Wording, 'openers'>): string | null {
  const { opener, rest } = splitOpener(text, wording)
  if (opener === null || !/听取|审议|研究|讨论/u.test(opener)) return null
  return BEFORE_ABOUT.exec(rest.slice(0, 80))?.[1] ?? null
}
