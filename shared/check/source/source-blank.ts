import type { Found } from '../finding.ts'
import type { SourceRule } from './source-rule.ts'

const BLANK =
  /(?<=[\p{Script=Han}，。、；：！？”’》）])[ \u3000\t\u00a0]+(?=[\p{Script=Han}，。、；：！？“‘《（])/gu
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．]\s*|^\s*（[一二三四五六七八九十]{1,3}）\s*|^\s*第[一二三四五六七八九十百零\d]{1,6}[章节条编]\s+/u
/** 主　持：, 主持人：校长 林远舟: labels are spread to one width, posts and names set apart. */
const FACT =
  /^\s*(?:会\s*议\s*)?(?:[\p{Script=Han}、]\s*){2,8}(?<=时\s*间|地\s*点|主\s*持|人|人\s*员|记\s*录|整\s*理|议|席|加|假)\s*[：:]/u
/** Rolls are padded with blanks; lines without a mark are headings that a designer spread. */
const ROLL =
  /^\s*(?:出\s*席|列\s*席|请\s*假|缺\s*席|参\s*会|与\s*会|到\s*会|记\s*录|参\s*加|主\s*持|抄\s*送|发|送|主\s*题\s*词|[\p{Script=Han}]{0,6}签[名字到])\s*[：: ]/u
/** More of them than that come from a conversion, not from a hand. */
const MOST = 4

/** A blank inside Chinese text that somebody typed. */
export const sourceBlank: SourceRule = {
  id: 'source-blank',
  level: 'hint',
  group: 'wording',
  source: '书写习惯',
  fires: ['会议强调，要推进“全覆盖” 排查，抓好落实。'],
  passes: [
    '会议强调，要推进“全覆盖”排查。',
    '出席：林 远 周 明',
    '会 议 强 调 ， 要 抓 好 落 实 。 会 议 要 求 ， 要 压 实 责 任 。',
    '1、 审议《办法》',
    '时  间：2025年5月16日，星期五',
    '主持人：社区党委书记 林远舟',
    '主题词：会议  纪要',
    '第一条 为规范管理，制定本规则。',
    '参会：林知远 周明、陈立',
  ],
  find(lines) {
    const found = lines.flatMap((line, index): Found[] => {
      if (ROLL.test(line) || FACT.test(line) || !/[。；，：]/u.test(line)) return []
      const from = NUMBERED.exec(line)?.[0].length ?? 0
      return [...line.matchAll(BLANK)]
        .filter((match) => match.index >= from)
        .map((match) => ({
          index,
          field: 'source',
          range: { start: match.index, end: match.index + match[0].length },
          data: {},
        }))
    })
    return found.length > MOST ? [] : found
  },
}
