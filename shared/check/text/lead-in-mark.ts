import type { TextRule } from './text-rule.ts'

const LEAD_IN = /(?:如下|下列(?:事项|意见|工作|要求)|以下(?:事项|意见|要求|工作|决定|几点))([，；、])$/u

/** What announces a list ends with a colon: 纪要如下： */
export const leadInMark: TextRule = {
  id: 'lead-in-mark',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.7',
  needs: '下',
  fires: ['现将会议纪要如下，', '会议议定以下事项，', '提出如下；'],
  passes: ['现将会议纪要如下：', '会议议定以下事项：', '抓好以下工作。一是防汛。', '现纪要如下。'],
  find: (text, { field }) => {
    const match = field === 'text' ? LEAD_IN.exec(text.trimEnd()) : null
    if (match === null) return []
    const end = match.index + match[0].length
    return [{ start: end - 1, end, fix: '：', data: { found: match[1] ?? '', wanted: '：' } }]
  },
}
