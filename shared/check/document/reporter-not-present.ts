import type { Found } from '../finding.ts'
import { canonicalOf } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** Without what tells the level or a part in brackets: 市委组织部（考核办） is 委组织部. */
function bareName(unit: string): string {
  return unit
    .replace(/（[^（）]*）$/u, '')
    .replace(/^(?:[市县区州省旗]|\p{Script=Han}{2}[市县区])(?=\p{Script=Han}{2})/u, '')
}

/** Who reports is in the rolls. */
export const reporterNotPresent: DocumentRule = {
  id: 'reporter-not-present',
  level: 'suspect',
  group: 'people',
  source: '与会名单核对',
  fires: [
    '一、审议《云州市药品监管办法》\n会议听取并审议了市药监局关于《云州市药品监管办法》的汇报。会议明确，原则同意该《办法》，会后由市药监局修改完善后印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find: ({ topics, rolls }) => {
    const present = rolls
      .filter(({ block }) => !/请假|缺席/u.test(block.role))
      .flatMap(({ block }) => block.entries.flatMap(({ unit }) => (unit === null ? [] : bareName(unit))))
    // A short roll names no units, or not all.
    if (present.length < 8) return []
    const found = topics.flatMap(({ heading }): Found[] => {
      const reporter = heading?.block.reporter ?? null
      if (
        heading === null ||
        reporter === null ||
        !/[局委办厅处院会部署]$|中心$|公司$|集团$/u.test(bareName(reporter))
      )
        return []
      if (/[、和与]/u.test(reporter)) return []
      const name = bareName(reporter)
      if (
        present.some(
          (unit) => unit.endsWith(name) || name.endsWith(unit) || canonicalOf(unit) === canonicalOf(name),
        )
      )
        return []
      return [{ index: heading.index, field: 'topic.reporter', data: { found: reporter } }]
    })
    const reporting = topics.filter(({ heading }) => heading?.block.reporter).length
    // Most of them missing: the roll names others than those who report.
    return found.length > 1 && found.length * 2 > reporting ? [] : found
  },
}
