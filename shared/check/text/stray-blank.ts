import { findMatches, type TextRule } from './text-rule.ts'

const BLANK =
  /(?<=[\p{Script=Han}，。、；：！？”’》）〉〕])[ \u3000\t\u00a0]+(?=[\p{Script=Han}，。、；：！？“‘《（〈〔])/gu

/** In a table tabs stand between the cells. */
const BLANK_IN_CELL = new RegExp(BLANK.source.replace('\\t', ''), BLANK.flags)

/** No blanks inside Chinese text. */
export const strayBlank: TextRule = {
  id: 'stray-blank',
  level: 'suspect',
  group: 'wording',
  source: '书写习惯',
  fires: ['推进“全覆盖” 排查。', '会议  强调，要抓好落实。'],
  passes: ['Windows 11 系统', '使用 Word 文档', '推进“全覆盖”排查。'],
  find: (text, { block }) =>
    findMatches(text, block === 'table' ? BLANK_IN_CELL : BLANK, () => ({ fix: '', data: {} })),
}
