import { describeEntry } from '../../people/describe-entry.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** What somebody does who is there; behind the name in the same clause, where nobody else stands for him. */
const ACTS =
  /^(?:同志)?(?!委托|书面|因|请假|缺席|未|不)[^，。；：、]{0,10}(?<!委托[^，。；：]{0,10})(?:指出|强调|要求|主持|发言|讲话|介绍|作了?(?:说明|汇报|报告|通报|补充|表态|总结)|汇报了|通报了|表示|提出|传达了?|领学|总结)/u
/** 受何启明委托, 代何启明: somebody else does it. */
const FOR_HIM = /(?:受|代表?|委托|根据|按照|落实)[^，。；：]{0,6}$/u

/** A person on leave cannot have spoken at the meeting. */
export const absentSpeaks: DocumentRule = {
  id: 'absent-speaks',
  level: 'suspect',
  group: 'people',
  source: '与会名单核对',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取了汇报。周明副市长指出，要加强管护。会议同意该《管理办法》，由市住建局印发。\n出席：林知远、陈立。\n请假：周明。',
    '一、研究防汛工作\n会议明确，由周明牵头抓好值守。会上，周明副市长提出，要加强巡查。\n出席：林知远、陈立。\n请假：周明。',
    '一、研究防汛工作\n市水务局吴兵作了汇报。会议要求，加强值守。\n出席：林知远、陈立。\n缺席：吴兵（出差）。',
  ],
  passes: [
    '一、研究防汛工作\n受周明副市长委托，陈立作了汇报。会议要求，由周明副市长牵头，加强值守。\n出席：林知远、陈立。\n请假：周明。',
    '一、研究防汛工作\n会议传达了周明同志的书面意见。会议要求，周明、陈立分头督办。\n出席：林知远、陈立。\n请假：周明。',
  ],
  find({ pieces, rolls }) {
    const absent = rolls
      .filter(({ block }) => /请假|缺席|未到/u.test(block.role))
      .flatMap(({ block }) => block.entries.flatMap((entry) => describeEntry(entry).people))
      .map(({ name }) => name)
      .filter((name) => name.length > 1)
    if (absent.length === 0) return []
    return pieces.flatMap(({ index, piece }): Found[] => {
      if (piece.field !== 'text' || !piece.isTyped) return []
      return absent.flatMap((name): Found[] => {
        const places: number[] = []
        for (let at = piece.text.indexOf(name); at >= 0; at = piece.text.indexOf(name, at + 1))
          places.push(at)
        return places.flatMap((at): Found[] => {
          const end = at + name.length
          if (FOR_HIM.test(piece.text.slice(0, at)) || !ACTS.test(piece.text.slice(end, end + 30))) return []
          return [{ index, field: piece.field, range: { start: at, end }, data: { found: name } }]
        })
      })
    })
  },
}
