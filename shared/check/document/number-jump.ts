import { countBlocks, numberBlocks } from '../../minutes/numbering.ts'
import { chineseNumeral } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** Topics count on by one: 一、二、四 has lost one. */
export const numberJump: DocumentRule = {
  id: 'number-jump',
  level: 'suspect',
  group: 'numbers',
  source: '序数连续',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n三、听取市财政局关于预算执行情况的汇报\n会议强调，要管好用好资金。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n二、听取市财政局关于预算执行情况的汇报\n会议强调，要管好用好资金。',
  ],
  find: ({ context }) => {
    const numbers = numberBlocks(context.children)
    // After a wrong number the list may go on from it or from what should have stood there: one slip is told once.
    let meant: number | null = null
    return countBlocks(context.children).flatMap((count, index): Found[] => {
      if (context.children[index]?.type !== 'topic' || count === null) return []
      const follows = count.ordinal === count.expected || count.ordinal === (meant ?? 0) + 1
      meant = follows ? null : count.expected
      // A list that begins anew is one of its own.
      if (follows || count.ordinal === 1) return []
      const found = numbers[index] ?? ''
      const wanted = found.replace(/[\d一二三四五六七八九十百零]+/u, (numeral) =>
        /\d/u.test(numeral) ? String(count.expected) : chineseNumeral(count.expected),
      )
      return [{ index, field: 'text', data: { found, wanted } }]
    })
  },
}
