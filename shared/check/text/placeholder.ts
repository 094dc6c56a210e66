import { findMatches, type TextRule } from './text-rule.ts'

/** The ways to leave something out, one after the other. */
const HOLE = new RegExp(
  [
    // ××万元, □□局, 第__号
    /[×Xx✕╳]{2,}(?![A-Za-z×])|[□▢◻]{1,}|_{2,}|＿{2,}/u,
    // （金额待定）
    /[【[（(][^【】[\]（）()]{0,8}(?:待补|待核|待定|待填|待查|待确认|待完善|另补|空缺)[^【】[\]（）()]{0,6}[】\]）)]/u,
    // 此处待核
    /(?<![\p{Script=Han}])(?:此处)?(?:待补充|待核实|待核|待补|待填|待确认)(?=[，。；、：]|$)|此处待[\p{Script=Han}]{1,2}/u,
    // 某某局
    /某某(?:局|市|县|区|同志|单位|公司|镇|街道)?/u,
    // Marks that other programs leave for what is missing
    /(?<!\p{L})(?:TODO|TBD|N\/A)(?!\p{L})|[?？]{2,}/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** Placeholders (××, 待补, 某某局) left in the text: minutes are not issued with them. */
export const placeholder: TextRule = {
  id: 'placeholder',
  level: 'error',
  group: 'title',
  source: '定稿要求',
  fires: [
    '由××局牵头。',
    '投资XX万元。',
    '此处待核。',
    '由□□局负责。',
    '【待补】',
    '（金额待定）',
    '由某某局牵头',
    '第__号',
    'TODO',
  ],
  passes: [
    'M0Ma类用地',
    'XXL号',
    '待业人员',
    '待核准项目',
    '待补贴对象',
    '国Ⅱ',
    '某些单位',
    '5×3米',
    '×型断裂',
  ],
  find: (text, { isTyped, field }) =>
    findMatches(text, HOLE, ({ 0: words }) =>
      // What is not filled in shows as □□ in a sentence written from facts; the fact is asked for where it is missing.
      !isTyped && field === 'text' && /^□+$/u.test(words) ? null : {},
    ),
}
