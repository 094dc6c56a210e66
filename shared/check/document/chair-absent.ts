import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** Who is in the chair is not on leave. */
export const chairAbsent: DocumentRule = {
  id: 'chair-absent',
  level: 'error',
  group: 'people',
  source: '与会名单核对',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：周明、陈立。\n请假：林知远。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  find({ rolls, opening }) {
    const chair = opening?.block.meeting.chairName
    if (!chair) return []
    return rolls.flatMap(({ index, block }) =>
      /请假|缺席|列席/u.test(block.role)
        ? block.entries.flatMap(({ names }, at) =>
            names.flatMap((name, place): Found[] =>
              name === chair
                ? [
                    {
                      index,
                      field: `roll.entries.${at}.names.${place}`,
                      data: { found: name, other: block.role },
                    },
                  ]
                : [],
            ),
          )
        : [],
    )
  },
}
