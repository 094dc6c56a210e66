import { findMatches, type TextRule } from './text-rule.ts'

const SPOKEN =
  /(?<=^|[，。；：“])(?:我(?:认为|觉得|想|看|说|来讲|来说|再讲|再强调|补充|同意|建议|强调)|咱们|俺|你们(?:要|得)|大家(?:一致|都|普遍)?(?:认为|同意|觉得|表示))/gu

/** Minutes are written in the third person, about the meeting, not as a speaker. */
export const spokenStyle: TextRule = {
  id: 'spoken-style',
  level: 'hint',
  group: 'wording',
  source: '纪要用语',
  fires: ['我认为这个方案可行。', '我觉得可以。', '我来讲三点意见。', '大家一致认为，要抓紧。'],
  passes: ['会议认为这个方案可行。', '我市认为', '我县'],
  find: (text) => findMatches(text, SPOKEN),
}
