import type { Found } from '../finding.ts'
import type { DocumentReading } from '../reading/document-reading.ts'
import { blankTitles, matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { canonicalOf, readUnit, unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** Offices of which a government has one or the other. */
const RIVALS: readonly (readonly string[])[] = [
  ['教育局', '教体局', '教育体育局', '教委'],
  ['水利局', '水务局'],
  ['住建局', '住建委', '建设局', '住房城乡建设局', '住房和城乡建设局'],
  ['卫健委', '卫健局', '卫生局', '卫计委', '卫计局', '卫生健康委', '卫生健康局'],
  ['民宗局', '民宗委'],
  ['商务局', '商业局', '商粮局'],
  ['应急局', '应急管理局', '安监局'],
  ['自然资源局', '国土局', '国土资源局'],
  ['市场监管局', '工商局', '质监局', '市场监督管理局'],
  ['科技局', '科工局'],
  ['林业局', '林草局'],
  ['工信局', '经信局', '经信委', '工信委'],
  ['消防救援大队', '消防救援支队', '消防救援总队'],
  ['退役军人事务局', '退役军人管理局', '退役军人服务局'],
]
const KIND = new Map(RIVALS.flatMap((names, kind) => names.map((name) => [name, kind] as const)))
const NAMES = [...KIND.keys()].sort((a, b) => b.length - a.length).join('|')
/** 原市国土局 was one. */
const MENTION = new RegExp(`(?<!原|前身为)(?<![省部])([市县区州旗])(${NAMES})(?![长面部级势])`, 'gu')
/** 高新区管委会 and 高新区管理委员会 are one. */
const BOARD = /(\p{Script=Han}{2})(管委会|管理委员会)/gu

/** What a unit is called in one place. `key`: which unit it is; `form`: which of its names; `name`: as written, from `start` on. */
interface Naming {
  readonly key: string
  readonly form: string
  readonly name: string
  readonly start: number
}

const rivalsIn = oncePerPiece((piece): readonly Naming[] => {
  if (!piece.field.endsWith('.unit') && piece.field !== 'text') return []
  const text = blankTitles(piece.text)
  return [
    ...matchesIn(text, MENTION).map(({ 0: name, 1: level = '', 2: office = '', index: start }) => ({
      key: `${level}${KIND.get(office)}`,
      form: canonicalOf(name),
      name,
      start,
    })),
    ...matchesIn(text, BOARD).map(({ 1: of = '', 2: name = '', index }) => ({
      key: of,
      form: name,
      name,
      start: index + of.length,
    })),
  ]
})

/** One name of a unit, and where it stands. */
interface Form {
  readonly name: string
  count: number
  inRoll: boolean
  readonly places: Found[]
}

/** The names of every unit: 市应急局 and 市应急管理局 by their full name, 县教育局 and 县教体局 by what they do. */
function collect(reading: DocumentReading): Iterable<ReadonlyMap<string, Form>> {
  const units = new Map<string, Map<string, Form>>()
  const add = (index: number, field: string, isTyped: boolean, { key, form, name, start }: Naming) => {
    const forms = units.get(key) ?? new Map<string, Form>()
    units.set(key, forms)
    const seen = forms.get(form) ?? { name, count: 0, inRoll: false, places: [] }
    forms.set(form, seen)
    seen.count += 1
    seen.inRoll ||= field.startsWith('roll.')
    const range = { start, end: start + name.length }
    seen.places.push({ index, field, range, data: { found: name }, ...(isTyped ? { fix: '' } : {}) })
  }
  for (const { index, field, name, start, isTyped } of unitMentions(reading)) {
    const read = readUnit(name)
    if (read === null) continue
    const { canonical: key, core } = read
    add(index, field, isTyped, { key, form: core, name: core, start: start + name.length - core.length })
  }
  for (const { index, piece } of reading.pieces)
    for (const naming of rivalsIn(piece)) add(index, piece.field, piece.isTyped, naming)
  return units.values()
}

/** 市发展和改革委员会（以下简称市发改委） brings the short name in. */
function isIntroduced({ pieces }: DocumentReading, names: readonly string[]): boolean {
  return pieces.some(
    ({ piece }) =>
      piece.text.includes('简称') && names.filter((name) => piece.text.includes(name)).length > 1,
  )
}

const OUTDATED = /(?:环境保护局|环保局|农业局|文广新局|卫计[局委])$/u

/** As many of the one as of the other: the one in the rolls, and not one that is out of date (环保局). */
function byUse(a: Form, b: Form): number {
  return (
    b.count - a.count ||
    Number(b.inRoll) - Number(a.inRoll) ||
    Number(OUTDATED.test(a.name)) - Number(OUTDATED.test(b.name))
  )
}

/** A unit is written one way all through the document: not 应急局 and 应急管理局, nor 县教育局 and 县教体局. */
export const unitSpelling: DocumentRule = {
  id: 'unit-spelling',
  level: 'suspect',
  group: 'people',
  source: '单位名称统一',
  fires: [
    '一、审议《云州市防汛预案》\n会议听取并审议了市应急局关于《云州市防汛预案》的汇报。会议明确，原则同意该《预案》，会后由市应急局修改完善后印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、研究招生工作\n会议明确，由县教体局负责学籍管理。会议要求，县教育局、县教体局做好宣传。',
    '一、研究消防工作\n会议要求，市消防救援大队要开展夜查。\n列席：市消防救援支队赵亮，市财政局孙强。',
    '一、研究园区建设\n会议明确，由高新区管委会负责征地。高新区管理委员会、高新区管委会要会商。',
    // Another unit's short name says nothing of this one.
    '一、研究招生工作\n会议明确，由县教体局负责学籍管理，县人民医院（以下简称县医院）配合。会议要求，县教育局、县教体局做好宣传。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议要求，由市发展和改革委员会（以下简称市发改委）牵头，市发改委要抓好落实。',
    '一、听取省应急管理厅通报\n会议要求，市应急局要抓好落实，按省应急管理厅要求办。',
    '一、研究招生工作\n会议明确，由县教体局负责学籍管理，报市教育局备案，原县教育局文件废止。',
    '一、研究园区建设\n会议明确，由高新区管委会、经开区管理委员会负责征地。',
    '一、研究园区建设\n会议明确，由高新区管理委员会（以下简称高新区管委会）负责，高新区管委会抓好落实。',
  ],
  find(reading) {
    const found: Found[] = []
    for (const forms of collect(reading)) {
      const [best, ...others] = [...forms.values()].toSorted(byUse)
      if (best === undefined || others.length === 0) continue
      if (
        isIntroduced(
          reading,
          [...forms.values()].map(({ name }) => name),
        )
      )
        continue
      for (const { places } of others)
        for (const { fix, data, ...place } of places)
          found.push({
            ...place,
            data: { ...data, wanted: best.name },
            ...(fix === undefined ? {} : { fix: best.name }),
          })
    }
    // Three units and more: full names in the rolls and short ones in the text are a custom, not a slip.
    const units = new Set(found.map(({ data }) => data?.wanted))
    return units.size < 3 ? found : found.map((one) => ({ ...one, level: 'hint' as const }))
  },
}
