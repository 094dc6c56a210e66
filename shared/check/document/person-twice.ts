import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** A person stands once, in one roll. */
export const personTwice: DocumentRule = {
  id: 'person-twice',
  level: 'suspect',
  group: 'people',
  source: '与会名单核对',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立、周明。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n请假：周明。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明。\n列席：市发改委赵亮，市住建局孙强、孙强。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n记录：陈立。',
  ],
  find({ rolls }) {
    const seen = new Map<string, { role: string; unit: string | null }>()
    const found: Found[] = []
    for (const { index, block } of rolls)
      for (const [at, { unit, names }] of block.entries.entries())
        for (const [place, name] of names.entries()) {
          const before = seen.get(name)
          if (before === undefined) {
            seen.set(name, { role: block.role, unit })
            continue
          }
          // Who keeps the record or chairs is there as well.
          if (before.role !== block.role && /记录|整理|主持/u.test(before.role + block.role)) continue
          const isSameRoll = before.role === block.role
          // 陈卓 of one town and 陈卓 of another may be two people.
          const isNamesake = unit !== before.unit && unit !== null && before.unit !== null
          const level = isNamesake
            ? 'hint'
            : isSameRoll || /请假|缺席/u.test(before.role + block.role)
              ? 'error'
              : 'suspect'
          found.push({
            index,
            field: `roll.entries.${at}.names.${place}`,
            level,
            data: { found: name, other: before.role, kind: isSameRoll ? 'same' : block.role },
          })
        }
    return found
  },
}
