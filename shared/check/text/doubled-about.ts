import { findMatches, type TextRule } from './text-rule.ts'

const DOUBLED = /关于关于|关于审议(?=《[^《》]*》的汇报)|审议审议|听取听取|传达传达/gu

/** 关于 or 审议 said twice. */
export const doubledAbout: TextRule = {
  id: 'doubled-about',
  level: 'suspect',
  group: 'title',
  source: '标题用语',
  fires: [
    '会议听取了市住建局关于关于绿道建设的汇报。',
    '会议听取并审议了市生态环境局关于审议《通告》的汇报。',
    '审议审议《绿道管理办法》',
  ],
  passes: ['会议审议了市发改委关于《关于推进绿道建设的意见》的汇报。', '关于提请审议《通告》的请示'],
  find: (text) => findMatches(text, DOUBLED),
}
