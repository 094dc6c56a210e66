import type { Found } from '../finding.ts'
import { readUnit, unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** A unit that is 市城管局 elsewhere is not 城管局 here. */
export const unitPrefix: DocumentRule = {
  id: 'unit-prefix',
  level: 'hint',
  group: 'people',
  source: '单位名称统一',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，住建局和水务局要做好监管。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，市住建局、水务局要做好监管。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，住建、水务等部门要做好监管。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  find(reading) {
    const prefixed = new Map<string, string>()
    const bare: { canonical: string; found: Found }[] = []
    for (const { index, field, name, start, isTyped, before } of unitMentions(reading)) {
      const read = readUnit(name)
      if (read === null) continue
      if (read.prefix !== '') prefixed.set(read.canonical, read.prefix + read.core)
      else if (field === 'text' && isTyped && /(?:^|[，。；：由请和与及（])$/u.test(before))
        bare.push({
          canonical: read.canonical,
          found: { index, field, range: { start, end: start + name.length }, data: { found: name } },
        })
    }
    return bare.flatMap(({ canonical, found }): Found[] => {
      const wanted = prefixed.get(canonical)
      return wanted === undefined ? [] : [{ ...found, data: { ...found.data, wanted }, fix: wanted }]
    })
  },
}
