import { readLeadingNumber } from '../../text/leading-number.ts'
import { chineseNumeral } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import type { SourceRule } from './source-rule.ts'

/** Topics that do not count on: 一、二、四、. Import numbers them anew. */
export const sourceTopicNumber: SourceRule = {
  id: 'source-topic-number',
  level: 'error',
  group: 'numbers',
  source: '序数连续',
  fires: [
    '一、审议《甲办法》\n会议同意。\n三、审议《乙办法》',
    '一、审议《甲办法》\n一、审议《乙办法》\n二、审议《丙办法》',
  ],
  passes: [
    '一、审议《甲办法》\n会议同意。\n二、审议《乙办法》',
    '一、会议精神\n二、工作要求\n一、审议《甲办法》\n二、审议《乙办法》',
  ],
  find(lines) {
    let last = 0
    return lines.flatMap((line, index): Found[] => {
      const number = readLeadingNumber(line.trim())
      if (number?.style !== 'chinese' && number?.style !== 'arabic') return []
      const before = last
      last = number.value
      // A list that begins anew is one of its own, but not one that is at its first number still.
      if (before === 0 || number.value === before + 1 || (number.value === 1 && before > 1)) return []
      const start = line.search(/\S/u)
      const numeral = number.style === 'chinese' ? chineseNumeral(before + 1) : String(before + 1)
      return [
        {
          index,
          field: 'source',
          range: { start, end: start + number.written.length },
          data: { found: number.written, wanted: `${numeral}、` },
        },
      ]
    })
  },
}
