import { ownText } from '../../minutes/factories.ts'
import { isInAttachment } from '../../minutes/order.ts'
import { endsLikeUnit } from '../../people/unit-endings.ts'
import { isUnnamed } from '../../people/unnamed.ts'
import { readDatedLine } from '../../text/dates.ts'
import type { Found } from '../finding.ts'
import { notedAttachments } from './attachment-list.ts'
import type { DocumentRule } from './document-rule.ts'

/** What may stand there: 附注, 附件, lines of the 版记 that import left alone, a date. */
const TAIL =
  /^(?:[（(]|附|本期|发[：:至]|送|抄|印|主送|主题词|分送|共印|校对|联系|责任编辑|散会|此件|以下无正文|打印|(?:参会|与会|出席)?[\p{Script=Han}]{0,4}签[字名到](?:[：:]|$)|\d{4}\s?年|二〇|[—－-])|印发$|印[制刷]?$/u

/** After 出席 and 列席 stands nothing but 版记. */
export const textAfterRolls: DocumentRule = {
  id: 'text-after-rolls',
  level: 'suspect',
  group: 'title',
  source: '纪要结构',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。\n市邮政公司的代表。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。\n（此件公开发布）',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明。\n云州市人民政府办公室\n2025年6月18日',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明。\n参会人员签字：',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n列席：\n市水务局　吴兵\n市财政局　李可\n各议题汇报单位主要负责人',
  ],
  find({ context, rolls }) {
    const last = rolls.at(-1)?.index
    if (last === undefined) return []
    // A line of its own below the roll that names no one: import reads it as the roll's.
    const lines = rolls.flatMap(({ index, block }) =>
      block.entries.flatMap(({ unit, names, unnamed, group, startsLine }, at): Found[] => {
        const [found = ''] = unnamed
        const isAlone = at > 0 && startsLine && group === null && unit === null && names.length === 0
        // 各议题汇报单位主要负责人 is a line of the roll like the others, where each line holds one.
        const isLine = block.entries.filter((entry) => entry.startsLine).length > 1 && isUnnamed(found)
        return isAlone && found !== '' && !isLine
          ? [{ index, field: `roll.entries.${at}.unnamed.0`, data: { found } }]
          : []
      }),
    )
    // The organ that signs stands right above the date.
    const isSigned = (index: number) => {
      const [own, next] = [context.children[index], context.children[index + 1]]
      const isDate = next?.type === 'paragraph' && readDatedLine(ownText(next))?.before === ''
      return own?.type === 'paragraph' && isDate && endsLikeUnit(ownText(own).trim())
    }
    const paragraphs = context.children.flatMap((block, index): Found[] => {
      if (isSigned(index)) return []
      if (index < last || block.type !== 'paragraph' || isInAttachment(context.children, index)) return []
      const text = ownText(block).trim()
      return text === '' || TAIL.test(text)
        ? []
        : [{ index, field: 'text', data: { found: text.slice(0, 20) } }]
    })
    if (paragraphs.length === 0) return lines
    // The note of the 附件 stands there.
    const note = new Set(notedAttachments(context.children).map(({ index }) => index))
    return [...lines, ...paragraphs.filter(({ index }) => !note.has(index))]
  },
}
