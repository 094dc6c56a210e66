import { toReadingCopy } from '../../text/reading-copy.ts'
import type { Chair } from '../header/chair.ts'
import { findChair } from '../header/find-chair.ts'

/** 会议由市长林远舟主持, 市长林远舟主持会议 as a sentence, or the first clause of one. */
const SAYS_WHO =
  /^(?:(?:(?:本次|此次|这次)[\p{Script=Han}]{0,8}?)?会议?由[^，。；：]{2,40}主持(?:召开)?|[^，。；：《》“]{2,30}主持(?:了)?(?:本次|此次)?会议)(?:并(?:讲话|作[^，。；]{0,12}))?(?=[，。；]|$)/u

/** Who chaired, where the text says it below the opening: news and resolutions name the chair in their last sentences. null: nobody. O(n). */
export function findChairTold(lines: readonly string[]): Chair | null {
  for (const line of lines) {
    if (!line.includes('主持')) continue
    for (const sentence of toReadingCopy(line).split(/(?<=[。；！？])\s*/u)) {
      const said = SAYS_WHO.exec(sentence)?.[0]
      const chair = said === undefined ? null : findChair(said)
      if (chair !== null && chair.chairName !== null) return chair
    }
  }
  return null
}
