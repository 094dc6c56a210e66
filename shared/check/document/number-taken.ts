import type { Found } from '../finding.ts'
import { readCountedFacts } from '../reading/counted-fact.ts'
import type { DocumentRule } from './document-rule.ts'

/** Another meeting of the series has the same 编号 or 届次. */
export const numberTaken: DocumentRule = {
  id: 'number-taken',
  level: 'suspect',
  group: 'numbers',
  source: '编号登记',
  fires: [
    '@云州市人民政府\n常务会议纪要\n第5号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第37次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
  ],
  passes: [
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开第十六届市政府第37次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议明确，原则同意该《管理办法》，由市住建局以市政府办公室名义印发。',
  ],
  find: (reading) =>
    readCountedFacts(reading).flatMap(({ index, field, written, value, others }): Found[] => {
      const twin = others.find((other) => other.value === value)
      return twin === undefined ? [] : [{ index, field, data: { found: written, other: twin.draft.title } }]
    }),
}
