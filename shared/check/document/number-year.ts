import { formatDate } from '../../text/numerals.ts'
import type { DocumentRule } from './document-rule.ts'

const YEAR = /[〔[（(［]((?:19|20)\d\d)[〕\]）)］]/u

/** The year of a 编号 is that of the minutes or of their meeting. */
export const numberYear: DocumentRule = {
  id: 'number-year',
  level: 'suspect',
  group: 'title',
  source: '编号登记',
  fires: [
    '@云州市人民政府专题会议纪要\n〔2024〕15号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开专题会议，纪要如下：\n一、研究防汛工作\n会议要求，加强值守。',
  ],
  passes: [
    '@云州市人民政府专题会议纪要\n〔2025〕15号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开专题会议，纪要如下：\n一、研究防汛工作\n会议要求，加强值守。',
    '@云州市人民政府专题会议纪要\n〔2024〕66号\n云州市人民政府办公室    2025年1月8日\n2024年12月29日上午，林知远市长主持召开专题会议，纪要如下：\n一、研究防汛工作\n会议要求，加强值守。',
  ],
  find({ masthead, opening }) {
    const number = masthead?.block.number ?? null
    const year = number === null ? undefined : YEAR.exec(number)?.[1]
    if (masthead === null || number === null || year === undefined) return []
    const held = opening?.block.meeting.date ?? null
    const days = [held, masthead.block.issueDate].filter((day) => day !== null)
    const [first] = days
    if (first === undefined || days.some((day) => day.startsWith(year))) return []
    return [
      { index: masthead.index, field: 'masthead.number', data: { found: number, other: formatDate(first) } },
    ]
  },
}
