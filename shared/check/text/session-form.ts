import { findMatches, type TextRule } from './text-rule.ts'

const NUMBER = '[\\d一二三四五六七八九十百]+'
const FORMS: readonly (readonly [RegExp, string])[] = [
  // 第38届次常务会议, 第38次次
  [new RegExp(`第(${NUMBER})(?:届次|次届|次次|会次)(?=会议|常务|全体|专题|办公|主任|党组|（|$)`, 'gu'), '次'],
  // 第38届常务会议: 届 counts terms, 次 meetings.
  [
    new RegExp(`第(${NUMBER})届(?=(?:政府)?(?:常务|专题|办公|党组|主任|区长办公|市长办公|县长办公)会)`, 'gu'),
    '次',
  ],
  // 市政府38次常务会议
  [
    new RegExp(`(?<=(?:政府|委员会|党组|常委会))(${NUMBER})次(?=(?:常务|办公|党组|主任|全体)?会议)`, 'gu'),
    '次',
  ],
  // 第54期常务会议: 期 counts papers.
  [
    new RegExp(
      `第(${NUMBER})期(?=(?:[市县区州镇院校局]长|(?:总|副)?经理|主任|书记)?(?:常务|办公|党组|全体|联席)会|会议(?!纪要|简报|精神))`,
      'gu',
    ),
    '次',
  ],
  // 第038次
  [/第0+([1-9]\d*)次(?=会议|常务|全体|专题|办公|主任|党组|总经理|\p{Script=Han}长)/gu, '次'],
]

/** A meeting is counted 第38次: one 第, one 次, no leading zeros. */
export const sessionForm: TextRule = {
  id: 'session-form',
  level: 'error',
  group: 'title',
  source: '届次写法',
  needs: '次届期',
  fires: [
    '市政府第38届次常务会议',
    '市政府第三十八次次常务会议',
    '十五届市政府第38届常务会议',
    '市政府38次常务会议',
    '市政府第038次常务会议',
    '主持召开市政府第54期常务会议',
    '领导小组第三期会议',
  ],
  passes: [
    '市政府第38次常务会议',
    '市第十五届人民政府第38次常务会议',
    '市十五届人大第3次会议',
    '市政府召开12次常务会议',
    '第十五届第3次全体会议',
    '第十五届常务委员会',
    '见第3期会议纪要',
    '第5期培训班',
  ],
  find: (text) =>
    FORMS.flatMap(([pattern, mark]) =>
      findMatches(text, pattern, ({ 1: number = '' }) => {
        const fix = `第${number}${mark}`
        return { fix, data: { wanted: fix } }
      }),
    ),
}
