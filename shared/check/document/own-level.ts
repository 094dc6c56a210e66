import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { STANDARD_CORES, unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

/** 县应急局 at the beginning of a clause or an enumeration, with no name of a county before it. */
const UNIT = new RegExp(
  `(县)(?<=(?:^|[，。；：由与和及请]|(?<![市县区])、|会同|责成|按照).)(${STANDARD_CORES.join('|')})(?![长面部级势])`,
  'gu',
)
/** 全县 and 我县 in the minutes of a city. 全区 may be the autonomous region. */
const WHOLE = /([全我])县(?![\p{Script=Han}]{0,2}[市县区]）)/gu

const mentionsIn = oncePerPiece((piece) => {
  if (piece.field !== 'text' || !piece.isTyped || !piece.text.includes('县')) return []
  // Names of documents and words of others are as they are.
  const text = piece.text.replaceAll(/《[^《》]*》|“[^“”]*”/gu, (words) => '　'.repeat(words.length))
  return [
    ...[...matchesIn(text, UNIT)].map(({ 0: found, 2: rest = '', index }) => ({ found, rest, index })),
    ...[...matchesIn(text, WHOLE)].map(({ 0: found, index }) => ({ found, rest: '', index })),
  ]
})

/** Minutes of a city or a district speak of 市应急局 and 全市: 县应急局 without the name of a county is a slip, or left over from another paper. */
export const ownLevel: DocumentRule = {
  id: 'own-level',
  level: 'suspect',
  group: 'people',
  source: '单位名称统一',
  fires: [
    '@云州市人民政府\n常务会议纪要\n第3号\n云州市人民政府办公室    2025年7月15日\n2025年7月8日上午，林知远市长主持召开市政府第3次常务会议，研究防汛工作，纪要如下：\n一、研究防汛工作\n会议要求，县应急局要加强值守，市水务局要巡查河道，全市上下要严阵以待。\n列席：市应急局赵亮，市水务局孙强。',
    '@云州市人民政府\n常务会议纪要\n第3号\n云州市人民政府办公室    2025年7月15日\n2025年7月8日上午，林知远市长主持召开市政府第3次常务会议，研究防汛工作，纪要如下：\n一、研究防汛工作\n会议指出，全市汛情平稳，全县未出现险情，我市要继续加强值守。',
    '@云州市青山区人民政府\n常务会议纪要\n第3号\n云州市青山区人民政府办公室    2025年7月15日\n2025年7月8日上午，林知远区长主持召开区政府第3次常务会议，研究防汛工作，纪要如下：\n一、研究防汛工作\n会议要求，县应急局要加强值守，区水务局要巡查河道。\n列席：区应急局赵亮，区水务局孙强。',
  ],
  passes: [
    '@云州市人民政府\n常务会议纪要\n第3号\n云州市人民政府办公室    2025年7月15日\n2025年7月8日上午，林知远市长主持召开市政府第3次常务会议，研究防汛工作，纪要如下：\n一、研究防汛工作\n会议要求，青山县应急局、高新区财政局要加强值守，市、县应急局要联动，各县应急局落实责任。青山县要动员全县力量，全市上下要严阵以待。\n列席：市应急局赵亮，市财政局孙强。',
    '@青山县人民政府\n常务会议纪要\n第3号\n青山县人民政府办公室    2025年7月15日\n2025年7月8日上午，林知远县长主持召开县政府第3次常务会议，研究防汛工作，纪要如下：\n一、研究防汛工作\n会议要求，县应急局报市应急局备案，全市防汛会议精神要在全县落实。\n列席：县应急局赵亮，县财政局孙强。',
  ],
  find(reading) {
    const { masthead, pieces } = reading
    const organ = masthead?.block.organ ?? masthead?.block.issuer ?? ''
    // 青山区 of 云州市: the last one is the organ's own.
    const own = /([市区])(?=人民政府|委|政协|人大)/u.exec(organ)?.[1]
    if (own === undefined || /[县旗]/u.test(organ)) return []
    const isWhole = own === '市' ? /[全我]市/u : /[全我]区/u
    const known = new Set(unitMentions(reading).map(({ name }) => name))
    const speaksOfCity = pieces.some(({ piece }) => isWhole.test(piece.text))
    const lower = pieces.filter(({ piece }) => /[全我]县/u.test(piece.text)).length
    return pieces.flatMap(({ index, piece }) =>
      mentionsIn(piece).flatMap(({ found, rest, index: start }): Found[] => {
        const wanted = rest === '' ? `${found.charAt(0)}${own}` : `${own}${rest}`
        const isKnown = rest === '' ? speaksOfCity && lower === 1 : known.has(wanted)
        // A county named in the paragraph is what is spoken of.
        if (
          !isKnown ||
          (rest === '' && /\p{Script=Han}{2}[县区]/u.test(piece.text.replaceAll(/[全我各][县区]/gu, '')))
        )
          return []
        const range = { start, end: start + found.length }
        return [{ index, field: 'text', range, data: { found, wanted, other: own }, fix: wanted }]
      }),
    )
  },
}
