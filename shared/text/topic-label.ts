const NUMERAL = '[一二三四五六七八九十\\d]{1,3}'
const OPEN = '[【［[（(]'
const CLOSE = '[】］\\]）)]'
const END = `(?:(?<=[，,])|\\s*${CLOSE}\\s*[：:、]?|[：:、]|\\s|(?=关于|审议|听取|研究|传达|学习|讨论|通报|审定))`

/** 讨论事项：… before the one matter of the meeting, 会议内容：审议… where it begins like a heading. */
const MATTER =
  '(?:讨论|研究|审议|评议|议决)事项[：:]|(?:会议)?(?:内容|事项|议题)[：:]\\s*(?=关于|商议|商讨|审议|听取|研究|传达|学习|讨论|通报|审定|表决)'

/**
 * What numbers a topic in words or in a frame, without being a number that counts on: 议题一：, 【议题1】, （议题二）, 第一个议题：, 第1项议题, 事项三：, 第一、关于…, 一是关于…,
 * 【一】, 壹、.
 */
const TOPIC_LABEL = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}是(?=关于)|第${NUMERAL}[、，：:]\\s*(?=关于|审议|听取|研究|传达|学习|讨论|通报|审定)|${OPEN}?\\s*(?:(?:第${NUMERAL}(?:个|项)?)?议题(?:${NUMERAL}|[（(]${NUMERAL}[）)])?(?:[，,](?=.{4}))?|第${NUMERAL}[个项](?:议程|事项|内容)?|(?:事项|议程|议定事项|项目|议案)${NUMERAL})${END}|${MATTER}|[【［[]${NUMERAL}[】］\\]]\\s*|[壹贰叁肆伍陆柒捌玖拾]{1,3}、)\\s*`,
  'u',
)

/** The label at the beginning of a topic's heading with its mark; '' where there is none. */
export function topicLabelOf(heading: string): string {
  return TOPIC_LABEL.exec(heading)?.[0] ?? ''
}
