import type { Found } from '../finding.ts'
import { canonicalOf, unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** A roll of fewer units does not name all that have a part in the meeting. */
const LEAST_IN_ROLL = 8
/** So many units with a task must be in the roll for the one that is not to be told. */
const LEAST_PRESENT = 4
const TASK = /^(?:牵头|负责|具体负责|抓紧|要(?!求))/u

/** All units that are given a task were at the meeting, but for one. */
export const unitAbsent: DocumentRule = {
  id: 'unit-absent',
  level: 'hint',
  group: 'people',
  source: '与会名单核对',
  fires: [
    '一、研究防汛工作\n会议明确，由市发改委牵头，市财政局负责落实经费，市水务局要巡查河道，市应急管理局要加强值守，市气象局要加密预报。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、研究防汛工作\n会议明确，由市发改委牵头，市财政局负责落实经费，市水务局要巡查河道，市应急局要加强值守。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、研究防汛工作\n会议明确，由市气象局牵头，市公安局负责，市信访局要做好稳控。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  find(reading) {
    const mentions = unitMentions(reading)
    const inRoll = new Set(
      mentions.flatMap(({ field, name }) => (field.startsWith('roll.') ? [canonicalOf(name)] : [])),
    )
    if (inRoll.size < LEAST_IN_ROLL) return []
    const texts = new Map(
      reading.pieces.flatMap(({ index, piece }) => (piece.field === 'text' ? [[index, piece.text]] : [])),
    )
    const tasked = mentions.filter(
      ({ index, field, name, start }) =>
        field === 'text' &&
        /^[市县区]/u.test(name) &&
        TASK.test(texts.get(index)?.slice(start + name.length) ?? ''),
    )
    const absent = tasked.filter(({ name }) => !inRoll.has(canonicalOf(name)))
    const present = new Set(tasked.map(({ name }) => canonicalOf(name)).filter((name) => inRoll.has(name)))
    const [first] = absent
    if (first === undefined || present.size < LEAST_PRESENT) return []
    if (new Set(absent.map(({ name }) => canonicalOf(name))).size > 1) return []
    const { index, field, name, start } = first
    const found: Found = { index, field, range: { start, end: start + name.length }, data: { found: name } }
    return [found]
  },
}
