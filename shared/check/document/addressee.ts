import { ownText } from '../../minutes/factories.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const ADDRESS =
  /^(?!时间|地点|主持|出席|列席|参加|记录|议题|会议)[^。；]{2,80}(?:政府|部门|单位|委|局|办|公司|镇|街道)[：:]$/u

/** Minutes have no addressee (主送). */
export const addressee: DocumentRule = {
  id: 'addressee',
  level: 'suspect',
  group: 'title',
  source: 'GB/T 9704—2012 10.3',
  fires: [
    '各县区人民政府，市政府各部门：\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '关于印发市政府第38次常务会议纪要的通知\n各县区人民政府，市政府各部门：\n现将《市政府第38次常务会议纪要》印发给你们，请认真贯彻落实。\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find({ context, topics }) {
    const end = topics[0]?.heading?.index ?? context.children.length
    return context.children.slice(0, end).flatMap((block, index): Found[] => {
      if (block.type !== 'paragraph') return []
      const text = ownText(block).trim()
      // A covering letter has one: 现将《…会议纪要》印发给你们。
      const next = context.children[index + 1]
      if (next?.type === 'paragraph' && /^现将.{2,80}印发/u.test(ownText(next).trim())) return []
      return ADDRESS.test(text) ? [{ index, field: 'text', data: { found: text } }] : []
    })
  },
}
