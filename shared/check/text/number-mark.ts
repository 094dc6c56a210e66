import { findMatches, type TextRule } from './text-rule.ts'

const WRONG =
  /(?<bracket>（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）)[、.．，]|(?<=^|[。；：\n])(?<chinese>[一二三四五六七八九十]{1,3})[.．](?=\p{Script=Han})|^(?<comma>[一二三四五六七八九十]{1,2})，(?=(?:会议|关于|研究|审议|听取|强化|加强|加快|严格|落实|突出|深化|完善|优化|规范|切实))|(?<=^|[。；：，])(?<ordinal>第[一二三四五六七八九十]|首先|其次|再次|最后|其[一二三四五])、(?!第|其?[二三四五六七八九十])/gu

/** A Chinese numeral takes 、 and an Arabic one a point; a number in brackets takes nothing. */
export const numberMark: TextRule = {
  id: 'number-mark',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15834—2011 4.5.3.3',
  fires: [
    '（一）、要加强监管。',
    '（1）.要加强监管。',
    '一.审议方案',
    '第一、要抓紧。',
    '首先、要抓紧。',
    '三，会议审议通过了《办法》。',
  ],
  passes: [
    '（一）要加强监管。',
    '第一，要抓紧。',
    '一、审议方案',
    '第一、第二批项目',
    '首先，要抓紧。',
    '第一、二季度',
  ],
  find: (text, { block }) => [
    // （一）、 reads as an item that begins with its mark.
    ...(block === 'item' || block === 'topic'
      ? findMatches(text, /^[、.．，]/gu, () => ({ fix: '', data: { wanted: '（一）' } }))
      : []),
    ...findMatches(text, WRONG, ({ groups: { bracket, chinese, comma, ordinal } = {} }) => {
      const fix = bracket ?? (ordinal === undefined ? `${chinese ?? comma}、` : `${ordinal}，`)
      return { fix, data: { wanted: fix }, ...(ordinal === undefined ? {} : { level: 'hint' }) }
    }),
  ],
}
