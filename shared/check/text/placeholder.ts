import { rateSurname } from '../../people/surnames.ts'
import { findMatches, type TextRule } from './text-rule.ts'

/** The ways to leave something out, one after the other. */
const HOLE = new RegExp(
  [
    // ××万元, □□局, 第__号
    /(?<![×Xx✕╳])[×Xx✕╳]{2,}(?![A-Za-z×])|[□▢◻]{1,}|_{2,}|＿{2,}/u,
    // （金额待定）
    /[【[（(][^【】[\]（）()]{0,8}(?:待补|待核|待定|待填|待查|待确认|待完善|另补|空缺)[^【】[\]（）()]{0,6}[】\]）)]/u,
    // 此处待核
    /(?<![\p{Script=Han}])(?:此处)?(?:待补充|待核实|待核|待补|待填|待确认)(?=[，。；、：]|$)|此处待[\p{Script=Han}]{1,2}/u,
    // X月, 第×次, ×万元: one is enough before a measure
    /(?<![A-Za-z\d×])[×XＸ✕](?=[年月日号次期]|[万亿]?元|个百分点|亩|名同志|局|县|镇)/u,
    // 【】万元, （）, [ ]
    /【\s*】|［\s*］|\[\s*\]|（\s*）/u,
    // [插入数据], 【补充图表】, [批注1]
    /[【[［][^【】[\]［］]{0,6}(?:插入|补充|核对|核实|填写|修改|删除|批注|备注|注意|替换|空|完善|确认|请)[^【】[\]［］]{0,8}[】\]］]/u,
    // （此处需核对）, （修改）
    /（(?:此处|这里)[^（）]{0,12}）|（(?:待?修改|待?删除?|待改|存疑|请核|核对|补充|略写|空着|暂定|暂缺|不确定|需确认|要核实)）/u,
    // 此处补充数据。
    /(?<=^|[。；])(?:此处|这里|以下|本段)(?:需|应|要|请|再)?(?:补充|填写|插入|核对|核实|修改|删除|空)[^，。；]{0,10}[。；，]?/u,
    // 2025年 月 日, 于 月 日前, 第 号
    /\d{4}年\s*月(?:\s*日)?(?=[，。、；：）印前起止召至]|$)|(?<=[，。；：（于在至自])\s*月\s*日(?=前|起|止|至|以前|之前|上午|下午|召开|，)|第\s+[号次期]|^第[期号]$/u,
    // 金额（？）, 由某单位负责
    /（[?？]+）|(?<=^|[，。；由])某(?:单位|部门|公司|局|人)(?=要|负责|牵头|配合)/u,
    // 某某局
    /某某(?:局|市|县|区|同志|单位|公司|镇|街道)?/u,
    // Marks that other programs leave for what is missing
    /(?<![A-Za-z])(?:TODO|TBD|N\/A)(?![A-Za-z])|[?？]{2,}/u,
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
    '第期',
    'TODO',
    '抓紧TODO完善',
    '安排1500万元（？）。',
    '由某单位负责。',
    '于X月底前完工。',
    '安排×万元。',
    '第×次常务会议',
    '安排【】万元。',
    '[插入数据]',
    '【补充图表】',
    '（此处需核对）',
    '此处补充数据。会议要求',
    '2025年 月 日印发',
    '于  月  日前报送。',
    '报市政府办[批注1]审定。',
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
    '于本月底前完成。',
    'X光机',
    '3×5米',
    '（略）',
    '各县区每月底报送。',
    '2025年月均用水量',
    '会议请各地做好以下工作。',
    '此处地块',
    '年月日',
    '讨论张某某一案。',
  ],
  find: (text, { isTyped, field }) =>
    findMatches(text, HOLE, ({ 0: words, index }) => {
      // What is not filled in shows as □□ in a sentence written from facts; the fact is asked for where it is missing.
      if (!isTyped && field === 'text' && /^□+$/u.test(words)) return null
      // 张某某: a name that is kept back on purpose.
      return words === '某某' && rateSurname(text.charAt(index - 1)) > 0 ? null : {}
    }),
}
