import type { Found } from '../finding.ts'
import { editDistance } from '../words/edit-distance.ts'
import type { DocumentRule } from './document-rule.ts'

/** Who issues the minutes is the office of the organ in the 标志, and prints them. */
export const issuerDiffers: DocumentRule = {
  id: 'issuer-differs',
  level: 'suspect',
  group: 'people',
  source: '机关名称一致',
  fires: [
    '@云州市人民政府\n常务会议纪要\n第6号\n云洲市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '@云州市人民政府\n常务会议纪要\n第6号\n云州市人民政府办公室    2025年6月18日\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find({ masthead, colophon }) {
    const { organ = null, issuer = null } = masthead?.block ?? {}
    const printer = colophon?.block.printer ?? null
    const found: Found[] = []
    const compare = (index: number, field: string, name: string | null, other: string | null) => {
      if (
        name === null ||
        other === null ||
        name === other ||
        name.startsWith(other) ||
        other.startsWith(name)
      )
        return
      const distance = editDistance(name.slice(0, other.length), other.slice(0, name.length), 1)
      if (distance === 1) found.push({ index, field, data: { found: name, other } })
    }
    if (masthead !== null) compare(masthead.index, 'masthead.issuer', issuer, organ)
    if (colophon !== null) compare(colophon.index, 'colophon.printer', printer, issuer)
    return found
  },
}
