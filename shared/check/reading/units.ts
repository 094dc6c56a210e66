import type { DocumentReading } from './document-reading.ts'
import { blankTitles, matchesIn } from './matches.ts'
import { oncePerPiece } from './piece.ts'

/** Units of a local government without what tells the level; the ways each is written, the full name first. */
const UNITS: readonly (readonly string[])[] = [
  [
    '发展和改革委员会',
    '发展改革委员会',
    '发展改革委',
    '发展和改革委',
    '发改委',
    '发展和改革局',
    '发展改革局',
    '发改局',
  ],
  ['教育体育局', '教体局'],
  ['科学技术局', '科技局'],
  ['工业和信息化局', '工业信息化局', '工信局'],
  ['工信商务局', '工商信局'],
  ['民族宗教事务局', '民族宗教局', '民宗局'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人社局'],
  ['自然资源和规划局', '自然资源规划局', '资源规划局', '资规局', '自规局'],
  ['生态环境局', '环境保护局', '环保局'],
  ['住房和城乡建设局', '住房城乡建设局', '住建局'],
  ['城市管理局', '城市管理综合行政执法局', '城市管理执法局', '城管局'],
  ['交通运输局', '交运局', '交通局'],
  ['农业农村局', '农业局'],
  ['文化体育广电和旅游局', '文体广电和旅游局', '文体广电旅游局', '文体广旅局', '文体旅局'],
  ['文化广电和旅游局', '文化广电旅游局', '文广旅局', '文旅局', '文化和旅游局'],
  ['卫生健康委员会', '卫生健康委', '卫健委', '卫生健康局', '卫健局'],
  ['退役军人事务局', '退役军人局'],
  ['应急管理局', '应急局'],
  ['市场监督管理局', '市场监管局', '市监局'],
  ['医疗保障局', '医保局'],
  ['国有资产监督管理委员会', '国资委'],
  ['行政审批服务局', '行政审批局', '审批局'],
  ['政务服务管理局', '政务服务局'],
  ['机关事务管理局', '机关事务局'],
  ['机关事务管理中心', '机关事务中心'],
  ['地方金融监督管理局', '地方金融监管局', '金融监管局'],
  ['林业和草原局', '林业草原局', '林草局'],
  ['人民防空办公室', '人防办'],
  ['数据管理局', '大数据局', '数据局', '大数据管理局'],
  ['信访局'],
  ['司法局'],
  ['财政局'],
  ['公安局'],
  ['民政局'],
  ['水务局'],
  ['水利局'],
  ['商务局'],
  ['审计局'],
  ['统计局'],
  ['教育局'],
  ['税务局'],
  ['气象局'],
  ['消防救援大队'],
  ['消防救援支队'],
  ['供销合作总社', '供销总社', '供销社'],
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
]

const CANONICAL = new Map(UNITS.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)))

/** The names that offices go by, without their level. */
export const STANDARD_CORES: readonly string[] = [...CANONICAL.keys()].filter((name) => name.length <= 5)

const NAMES = [...CANONICAL.keys()].sort((a, b) => b.length - a.length).join('|')
const LEVELS = '[市县区州省旗]'
/** A unit as it stands in a text; not 市公安局长 and not a part of 文旅局面. */
const FIRSTS = [...new Set([...CANONICAL.keys()].map((name) => name.charAt(0)))].join('')
const MENTION = new RegExp(`(${LEVELS}?)(?=[${FIRSTS}])(${NAMES})(?![长面部级势])`, 'gu')
const WHOLE = new RegExp(`^(\\p{Script=Han}{0,4}?)(${NAMES})$`, 'u')

/** A name taken apart: 市 + 应急局, which is 应急管理局. */
export interface UnitName {
  readonly prefix: string
  readonly core: string
  readonly canonical: string
}

/** null: not one of the units that every government has. */
export function readUnit(name: string): UnitName | null {
  const match = WHOLE.exec(name)
  const core = match?.[2]
  const canonical = core === undefined ? undefined : CANONICAL.get(core)
  return match === null || core === undefined || canonical === undefined
    ? null
    : { prefix: match[1] ?? '', core, canonical }
}

export function canonicalOf(name: string): string {
  return readUnit(name)?.canonical ?? name
}

/** A unit named somewhere; `before`: the characters before it in its text. */
export interface UnitMention {
  readonly index: number
  readonly field: string
  readonly name: string
  readonly start: number
  readonly isTyped: boolean
  readonly before: string
}

const mentionsIn = oncePerPiece((piece) => {
  if (piece.field.startsWith('roll.') && !piece.field.endsWith('.unit')) return []
  if (piece.field.endsWith('.unit')) return [{ name: piece.text, start: 0, before: '' }]
  if (piece.field !== 'text') return []
  // Names of documents are as they are.
  const text = blankTitles(piece.text)
  return [...matchesIn(text, MENTION)].map(({ 0: name, index }) => ({
    name,
    start: index,
    before: text.slice(Math.max(0, index - 2), index),
  }))
})

const mentionsOf = new WeakMap<DocumentReading, readonly UnitMention[]>()

/** The units that texts and rolls name, in their order. */
export function unitMentions(reading: DocumentReading): readonly UnitMention[] {
  const known = mentionsOf.get(reading)
  if (known !== undefined) return known
  const mentions = reading.pieces.flatMap(({ index, piece }) =>
    mentionsIn(piece).map((mention) => ({ ...mention, index, field: piece.field, isTyped: piece.isTyped })),
  )
  mentionsOf.set(reading, mentions)
  return mentions
}
