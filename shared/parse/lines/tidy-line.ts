import { joinNames } from '../../people/join-names.ts'
import { isLikelyName } from '../../people/unit-and-name.ts'
import { tidyBlanks } from '../../text/blanks.ts'

/** A row of words parted by blanks right after a colon: 汇报人：沈知行 高明川 陆 安. */
const ROW =
  /(?=\p{Script=Han})(?<=[：:]\s*)\p{Script=Han}{1,8}(?:[ \t\u3000]+\p{Script=Han}{1,8})+(?=\s*(?:[）)，。；、]|$|\p{Script=Han}{2,6}[：:]))/gu
/** The blank before a second label of the line: 主持人：林远舟 汇报人：沈知行. */
const BEFORE_LABEL =
  /(?<=[：:][^：:]{1,40})[ \t\u3000]+(?=(?:主持|汇报|报告|记录|整理|主讲|发言|出席|列席|参加|缺席|请假|时间|地点|审核|签发|联系)(?:人员?|单位)?[：:])/gu
const LABEL_AND_BLANK =
  /^[\s　]*((?:第[一二三四五六七八九十]{1,3}[个项]?议题|议题[一二三四五六七八九十\d]{1,3}|事项[一二三四五六七八九十]{1,3}))[ \t\u3000]+(?=[\p{Script=Han}《“])/u
/** Stands for a blank that must stay while the others go: no character, and none ever. U+E000 is one: the first that a writer draws himself (造字). */
const KEPT = '\uFDD0'

/**
 * Takes out the stray blanks of a line as `tidyBlanks` does, but leaves those that part people: 汇报人：沈知行 高明川. Labels that follow on the
 * same line are kept apart too: 主持人：林远舟 汇报人：沈知行.
 */
export function tidyLine(raw: string): string {
  // 议题一 草场流转: nothing but the blank tells the label from the heading.
  const label = LABEL_AND_BLANK.exec(raw)
  if (label !== null) return `${tidyBlanks(label[1] ?? '')} ${tidyLine(raw.slice(label[0].length))}`
  if (!/[：:]/u.test(raw) || !/\p{Script=Han}[ \t\u3000]+\p{Script=Han}/u.test(raw)) return tidyBlanks(raw)
  const kept = raw.slice(0, 2000).replace(ROW, keepBetweenNames).replace(BEFORE_LABEL, KEPT) + raw.slice(2000)
  return tidyBlanks(kept).replaceAll(KEPT, ' ')
}

function keepBetweenNames(row: string): string {
  const words = row.split(/[ \t\u3000]+/u)
  const names = joinNames(words)
  return names.length > 1 && names.every(isLikelyName) ? names.join(KEPT) : row
}
