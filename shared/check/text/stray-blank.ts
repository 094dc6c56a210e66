import { findMatches, type TextRule } from './text-rule.ts'

const BLANK =
  /(?<=[\p{Script=Han}，。、；：！？”’》）〉〕])[ \u3000\t\u00a0]+(?=[\p{Script=Han}，。、；：！？“‘《（〈〔])/gu

/** In a table tabs stand between the cells. */
const BLANK_IN_CELL = new RegExp(BLANK.source.replace('\\t', ''), BLANK.flags)

/** 会议名称　…: one wide blank behind a label at the beginning of a line. */
const LABEL = /(?:^|\n)(?:会议名称|会议时间|会议地点|时间|地点|主持人?|记录人?|出席|列席|参加人员|议题)$/u

/** No blanks inside Chinese text. */
export const strayBlank: TextRule = {
  id: 'stray-blank',
  level: 'suspect',
  group: 'wording',
  source: '书写习惯',
  needs: ' \u3000\t\u00a0',
  fires: ['推进“全覆盖” 排查。', '会议  强调，要抓好落实。'],
  passes: [
    'Windows 11 系统',
    '使用 Word 文档',
    '推进“全覆盖”排查。',
    '会议名称　市数据局主任办公会\n主持人　裴朵',
  ],
  find: (text, { block }) =>
    findMatches(text, block === 'table' ? BLANK_IN_CELL : BLANK, ({ 0: blank, index }) =>
      blank === '\u3000' && LABEL.test(text.slice(Math.max(0, index - 6), index))
        ? null
        : { fix: '', data: {} },
    ),
}
