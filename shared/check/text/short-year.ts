import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const YEAR =
  /(?<![\d.第近前后过历为期满])[12]\d年(?=(?:1[0-2]|[1-9])月|底(?![蕴子])|年?度|上半年|下半年|第[一二三四]季度)|(?<=^|[，。；：（、]|[自从至于])2[0-9]年(?=以来|初|春|夏|秋|冬|[一二三四]季度|前[一二三]季度|计划|预算|预计|重点|全年|1[—-])/gu

/** A year has four digits. */
export const shortYear: TextRule = {
  id: 'short-year',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15835—2011 5.1.4',
  needs: ARABIC_DIGITS,
  fires: [
    '21年8月31日前完成。',
    '截至24年底，已完成八成。',
    '25年以来，全市经济稳中有进。',
    '25年计划改造48个小区。',
  ],
  passes: [
    '2021年8月31日前完成。',
    '未来5年',
    '15年前',
    '历时10年底蕴',
    '成立25年以来，公司不断发展。',
    '经营10年计划',
    '未来25年计划',
  ],
  find: (text) =>
    findMatches(text, YEAR, ({ 0: year }) => ({ fix: `20${year}`, data: { wanted: `20${year}` } })),
}
