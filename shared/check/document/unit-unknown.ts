import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { readUnit, STANDARD_CORES, unitMentions } from '../reading/units.ts'
import { areConfused } from '../words/vocabulary.ts'
import type { DocumentRule } from './document-rule.ts'
import { findNearNames } from './near-names.ts'

const candidatesOf = oncePerPiece((piece) =>
  piece.field === 'text'
    ? [
        ...matchesIn(
          piece.text,
          /(?=([市县区州省](?:(?![市县区州省的])\p{Script=Han}){1,9}?(?:局|委|办|厅|部(?!门|分|署)|中心|集团)))/gu,
        ),
      ].map(({ index, 1: name = '' }) => ({ name, start: index }))
    : [],
)

/** 县农业农局 for 县农业农村局: a character in the middle is missing, and the name is no short one that offices go by. */
function isShortened(name: string, whole: string): boolean {
  if (whole.length !== name.length + 1 || name.length < 5 || readUnit(name) !== null) return false
  const at = [...whole].findIndex((character, place) => character !== name[place])
  return at > 1 && at < whole.length - 1 && whole.slice(at + 1) === name.slice(at)
}

/** One character differs, by sound or shape, and it is neither the first nor the last. */
function findNear(name: string, known: Iterable<string>): string | undefined {
  if (name.length < 4) return undefined
  for (const other of known) {
    if (isShortened(name, other)) return other
    if (other.length !== name.length || other[0] !== name[0] || other.at(-1) !== name.at(-1)) continue
    const differing = [...name].filter((character, at) => character !== other[at])
    const at = [...name].findIndex((character, place) => character !== other[place])
    if (differing.length === 1 && areConfused(name[at] ?? '', other[at] ?? '')) return other
  }
  return undefined
}

/** A unit that is one character off one that is known. */
export const unitUnknown: DocumentRule = {
  id: 'unit-unknown',
  level: 'suspect',
  group: 'people',
  source: '单位名称核对',
  fires: [
    '一、研究秋收工作\n会议要求，市农业农局要加强指导。\n列席：市农业农村局赵亮，市财政局李可，市水务局吴兵。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住健局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
  ],
  find(reading) {
    const known = new Set(reading.options.units)
    for (const { field, name } of unitMentions(reading))
      if (field.startsWith('roll.') || field === 'topic.reporter') known.add(name)
    const prefix = reading.masthead?.block.organ?.match(/[市县区州旗省](?=人民政府)/u)?.[0] ?? '市'
    for (const core of STANDARD_CORES) known.add(prefix + core)
    return findNearNames(reading.pieces, known, candidatesOf, findNear)
  },
}
