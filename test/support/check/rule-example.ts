import { type DocumentReading, NO_OPTIONS, readDocument } from '#shared/check/reading/document-reading.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { groupBySeries } from '#shared/series/number-register.ts'

const HEAD = '云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n'
const OPENING = '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n'
const OPTIONS = {
  ...NO_OPTIONS,
  units: ['市应急管理局'],
  people: ['周明远'],
  aliases: [{ alias: '市应急办', name: '市应急管理局' }],
  words: [{ wrong: '清河新城', right: '清河新区' }],
  drafts: groupBySeries([
    {
      id: 'before',
      title: '上一次会议',
      meetingName: '市政府第37次常务会议',
      number: '第5号',
      meetingDate: '2025-05-08',
      createdAtMs: 0,
      deletedAtMs: null,
    },
  ]),
}

/** An example of a document rule as a document: what is not said stands as in any minutes. `@`: a document of its own, with its heading. */
export function readExample(example: string): DocumentReading {
  const isWhole = example.startsWith('@')
  const body = isWhole ? example.slice(1) : HEAD + (example.includes('纪要如下') ? '' : OPENING) + example
  return readDocument(parseMinutesText(body).minutes, OPTIONS)
}
