import type { Found } from '../finding.ts'
import { blankTitles, matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { canonicalOf } from '../reading/units.ts'
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

const mentionsIn = oncePerPiece((piece) => {
  if (!piece.field.endsWith('.unit') && piece.field !== 'text') return []
  const text = blankTitles(piece.text)
  return [
    ...[...matchesIn(text, MENTION)].map(({ 0: words, 1: level = '', 2: name = '', index }) => ({
      key: `${level}${KIND.get(name)}`,
      name: words,
      start: index,
    })),
    ...[...matchesIn(text, BOARD)].map(({ 1: of = '', 2: name = '', index }) => ({
      key: of,
      name,
      start: index + of.length,
    })),
  ]
})

/** An office by one of its names, and where it stands. */
interface Office {
  readonly name: string
  count: number
  readonly places: Found[]
}

/** One office under two names in one document: 县教育局 and 县教体局, 高新区管委会 and 高新区管理委员会. */
export const unitRival: DocumentRule = {
  id: 'unit-rival',
  level: 'suspect',
  group: 'people',
  source: '单位名称统一',
  fires: [
    '一、研究招生工作\n会议明确，由县教体局负责学籍管理。会议要求，县教育局、县教体局做好宣传。',
    '一、研究消防工作\n会议要求，市消防救援大队要开展夜查。\n列席：市消防救援支队赵亮，市财政局孙强。',
    '一、研究园区建设\n会议明确，由高新区管委会负责征地。高新区管理委员会、高新区管委会要会商。',
  ],
  passes: [
    '一、研究招生工作\n会议明确，由县教体局负责学籍管理，报市教育局备案，原县教育局文件废止。',
    '一、研究园区建设\n会议明确，由高新区管委会、经开区管理委员会负责征地。',
    '一、研究园区建设\n会议明确，由高新区管理委员会（以下简称高新区管委会）负责，高新区管委会抓好落实。',
  ],
  find({ pieces }) {
    const byKey = new Map<string, Map<string, Office>>()
    for (const { index, piece } of pieces)
      for (const { key, name, start } of mentionsIn(piece)) {
        // 以下简称 brings the short name in.
        if (piece.text.includes('简称')) return []
        const office = canonicalOf(name)
        const names = byKey.get(key) ?? new Map<string, Office>()
        byKey.set(key, names)
        const seen = names.get(office) ?? { name, count: 0, places: [] }
        names.set(office, seen)
        // The roll counts for more than a text.
        seen.count += piece.field === 'text' ? 1 : 10
        seen.places.push({
          index,
          field: piece.field,
          range: { start, end: start + name.length },
          ...(piece.isTyped ? { fix: '' } : {}),
        })
      }
    return [...byKey.values()].flatMap((names) => {
      if (names.size < 2) return []
      const [best, ...others] = [...names].sort((a, b) => b[1].count - a[1].count)
      if (best === undefined) return []
      const wanted = best[1].name
      return others.flatMap(([, { name: found, places }]) =>
        places.map(
          ({ fix, ...place }): Found => ({
            ...place,
            data: { found, wanted },
            ...(fix === undefined ? {} : { fix: wanted }),
          }),
        ),
      )
    })
  },
}
