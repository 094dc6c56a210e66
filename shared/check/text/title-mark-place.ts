import { findMatches, type TextRule } from './text-rule.ts'

/** 关于《…办法的汇报》; 关于《关于…的报告》 is a name of its own. */
const MISPLACED = /(?<=关于)《(?!关于)([^《》]{4,60}?)的(汇报|请示|情况汇报|说明|情况说明)》/gu

/** 》 stands behind the name of the document, not behind what is said of it. */
export const titleMarkPlace: TextRule = {
  id: 'title-mark-place',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.15',
  needs: '《',
  fires: ['听取了市住建局关于《云州市绿道管理办法的汇报》。'],
  passes: [
    '听取了市住建局关于《云州市绿道管理办法》的汇报。',
    '传达《关于防汛工作的汇报》',
    '关于《关于防汛工作的请示》的批复',
  ],
  find: (text) =>
    findMatches(text, MISPLACED, ({ 1: name = '', 2: kind = '' }) => {
      const fix = `《${name}》的${kind}`
      return { fix, data: { wanted: fix } }
    }),
}
