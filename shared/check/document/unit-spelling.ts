import type { Found } from '../finding.ts'
import type { DocumentReading } from '../reading/document-reading.ts'
import { readUnit, unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** 市发展和改革委员会（以下简称市发改委） brings the short name in. */
function isIntroduced({ pieces }: DocumentReading, names: readonly string[]): boolean {
  return pieces.some(
    ({ piece }) =>
      piece.text.includes('简称') && names.filter((name) => piece.text.includes(name)).length > 1,
  )
}

const OUTDATED = /^(?:环境保护局|环保局|农业局|文广新局|卫计[局委])$/u

/** A unit is written one way all through the document. */
export const unitSpelling: DocumentRule = {
  id: 'unit-spelling',
  level: 'suspect',
  group: 'people',
  source: '单位名称统一',
  fires: [
    '一、审议《云州市防汛预案》\n会议听取并审议了市应急局关于《云州市防汛预案》的汇报。会议明确，原则同意该《预案》，会后由市应急局修改完善后印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，由市发展和改革委员会（以下简称市发改委）牵头，市发改委要抓好落实。',
    '一、听取省应急管理厅通报\n会议要求，市应急局要抓好落实，按省应急管理厅要求办。',
  ],
  find(reading) {
    const found: Found[] = []
    const spellings = new Map<string, Map<string, { count: number; inRoll: boolean; places: Found[] }>>()
    for (const { index, field, name, start, isTyped } of unitMentions(reading)) {
      const read = readUnit(name)
      if (read === null) continue
      const key = read.canonical
      const forms = spellings.get(key) ?? new Map()
      spellings.set(key, forms)
      const form = forms.get(read.core) ?? { count: 0, inRoll: false, places: [] }
      forms.set(read.core, form)
      form.count += 1
      form.inRoll ||= field.startsWith('roll.')
      const range = { start: start + name.length - read.core.length, end: start + name.length }
      form.places.push({ index, field, range, ...(isTyped ? { fix: '' } : {}) })
    }
    for (const forms of spellings.values()) {
      if (forms.size < 2) continue
      const all = [...forms].map(([core, form]) => ({ core, ...form }))
      // As many of the one as of the other: a name that is out of date (环保局) is not the one that is wanted.
      const best = all.toSorted(
        (a, b) =>
          b.count - a.count ||
          Number(b.inRoll) - Number(a.inRoll) ||
          Number(OUTDATED.test(a.core)) - Number(OUTDATED.test(b.core)),
      )[0]
      if (
        best === undefined ||
        isIntroduced(
          reading,
          all.map(({ core }) => core),
        )
      )
        continue
      for (const { core, places } of all) {
        if (core === best.core) continue
        for (const { fix, ...place } of places)
          found.push({
            ...place,
            data: { found: core, wanted: best.core },
            ...(fix === undefined ? {} : { fix: best.core }),
          })
      }
    }
    // Three units and more: full names in the rolls and short ones in the text are a custom, not a slip.
    const units = new Set(found.map(({ data }) => data?.wanted))
    return units.size < 3 ? found : found.map((one) => ({ ...one, level: 'hint' as const }))
  },
}
