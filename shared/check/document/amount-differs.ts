import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

const NOUN =
  '总投资|投资额|投资估算|总概算|总预算|总面积|覆盖率|完成率|合格率|达标率|中标价|合同价|评估价|总价|总价款|总长度|全长|总规模|总人口'
/** A quantity with the words before it that tell which: 项目总投资3.2亿元. */
const QUANTITY = new RegExp(
  `([\\p{Script=Han}]{0,2}(?:${NOUN}))(?:约|为|共|达到?|共计|合计|总计|是)*(?<![\\d.])(\\d+(?:\\.\\d+)?)(万元|亿元|元|%|亩|公顷|平方米|公里|米|万人|人|户)`,
  'gu',
)
/** What says that the figures are meant to differ. */
const OTHERS =
  /[一二三四]期|其中|分别|每|各|第|原|调整|增加|减少|提高|下降|上年|去年|同比|20\d\d年|今年|明年|年底|比/u

const quantitiesOf = oncePerPiece((piece) =>
  [...matchesIn(piece.text, QUANTITY)].flatMap((match) => {
    const [words, key = '', digits, unit] = match
    const before = piece.text.slice(Math.max(0, match.index - 14), match.index + key.length)
    const clause = before.slice(before.search(/[^，。；：]*$/u))
    if (OTHERS.test(clause)) return []
    const end = match.index + words.length
    const amount = `${digits}${unit}`
    return [{ key, amount, clause, start: end - amount.length, end }]
  }),
)

/** The same quantity has the same figure wherever a topic names it. */
export const amountDiffers: DocumentRule = {
  id: 'amount-differs',
  level: 'suspect',
  group: 'numbers',
  source: '数据一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，项目总投资3.2亿元。\n会议要求，落实项目总投资3.5亿元。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，绿化覆盖率达到42%。\n会议要求，确保绿化覆盖率达到45%。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，项目总投资3.2亿元。\n会议要求，落实项目总投资3.2亿元。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，一期工程总投资3.2亿元，二期工程总投资3.5亿元。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，2024年总投资3.2亿元，2025年总投资3.5亿元。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，总投资由3.2亿元调整为总投资3.5亿元。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ body }): Found[] => {
      const seen = new Map<string, { amount: string; clause: string }>()
      return body.flatMap(({ index, piece }) =>
        quantitiesOf(piece).flatMap(({ key, amount, clause, start, end }): Found[] => {
          const before = seen.get(key)
          if (before === undefined) seen.set(key, { amount, clause })
          if (before === undefined || before.amount === amount) return []
          return [
            {
              index,
              field: piece.field,
              range: { start, end },
              data: { found: amount, other: before.amount, kind: key },
            },
          ]
        }),
      )
    }),
}
