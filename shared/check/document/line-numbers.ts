import { numberBlocks } from '../../minutes/numbering.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { chineseNumeral } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

const numberOf = oncePerPiece((piece) => (piece.isTyped ? readLeadingNumber(piece.text) : null))

/** Lines that are numbered count on by one. */
export const lineNumbers: DocumentRule = {
  id: 'line-numbers',
  level: 'suspect',
  group: 'numbers',
  source: '序数连续',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n安排项目如下：\n1.修建水渠；\n2.清理河道；\n4.加固堤防。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n安排项目如下：\n1.修建水渠；\n2.清理河道；\n3.加固堤防。',
  ],
  find({ topics, context }) {
    const computed = numberBlocks(context.children)
    return topics.flatMap(({ body }): Found[] => {
      const before = new Map<string, number>()
      return body.flatMap(({ index, piece }): Found[] => {
        // An item's number stands before its text: the source, or the writer, may have let it jump.
        const own = computed[index] ?? ''
        const number = piece.block === 'item' ? readLeadingNumber(`${own}　`) : numberOf(piece)
        if (number === null) return []
        const last = before.get(number.style)
        before.set(number.style, number.value)
        if (number.style === 'round') before.delete('dot')
        if (last === undefined || number.value === 1 || number.value === last + 1) return []
        // The number of an item stands before its text, not in it.
        const range = piece.block === 'item' ? null : { start: 0, end: number.written.length }
        const wanted = number.written.replace(/[\d一二三四五六七八九十]+/u, (digits) =>
          /\d/u.test(digits) ? String(last + 1) : chineseNumeral(last + 1),
        )
        return [{ index, field: piece.field, range, data: { found: number.written, wanted } }]
      })
    })
  },
}
