import type { Found } from '../finding.ts'
import type { SourceRule } from './source-rule.ts'

/** 二. 或 二．, at the beginning of a line. */
const POINT = /^\s*[一二三四五六七八九十]{1,3}([.．])\s*(?=\p{Script=Han}|《)/u
const DUN = /^\s*[一二三四五六七八九十]{1,3}、/u

/** A heading with a point behind its Chinese numeral, where the others have 、; import makes all of them alike. */
export const sourceNumber: SourceRule = {
  id: 'source-number',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 15834—2011 4.5.3.3',
  fires: [
    '一、研究防汛工作\n会议要求，加强值守。\n二. 研究绿道建设',
    '一．研究防汛\n二、研究绿道\n三、研究招生',
  ],
  passes: [
    '一、研究防汛工作\n二、研究绿道建设',
    // All of them: a conversion, or the house does it so.
    '一.研究防汛工作\n二.研究绿道建设',
  ],
  find(lines) {
    const pointed = lines.flatMap((line, index): Found[] => {
      const match = POINT.exec(line)
      if (match === null) return []
      const start = match[0].indexOf(match[1] ?? '')
      const found = match[0].trim()
      return [
        {
          index,
          field: 'source',
          range: { start, end: start + 1 },
          data: { found, wanted: `${found.slice(0, -1)}、` },
        },
      ]
    })
    return pointed.length > lines.filter((line) => DUN.test(line)).length ? [] : pointed
  },
}
