import type { Found } from '../finding.ts'
import { readCountedFacts } from '../reading/counted-fact.ts'
import type { DocumentRule } from './document-rule.ts'

/** More than these are no slip: the meetings between were never written here. */
const MOST_SKIPPED = 5

/** Between the meeting before and this one a 编号 or 届次 is left out. */
export const numberSkipped: DocumentRule = {
  id: 'number-skipped',
  level: 'hint',
  group: 'numbers',
  source: '编号登记',
  fires: [
    '@云州市人民政府\n常务会议纪要\n第8号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第40次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
  ],
  passes: [
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第1号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第5号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第60号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
  ],
  find: (reading) =>
    readCountedFacts(reading).flatMap(({ index, field, written, value, others }): Found[] => {
      const lower = others.filter((other) => other.value <= value)
      const before = lower.reduce<(typeof lower)[number] | null>(
        (best, other) => (best === null || other.value > best.value ? other : best),
        null,
      )
      const skipped = before === null ? 0 : value - before.value - 1
      if (before === null || skipped < 1 || skipped > MOST_SKIPPED) return []
      return [{ index, field, data: { found: written, other: before.written, count: skipped } }]
    }),
}
