import type { Found } from '../finding.ts'
import { blankTitles, matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { unitMentions } from '../reading/units.ts'
import type { DocumentRule } from './document-rule.ts'

const ENDS = /[局委办厅]$/u
const UNIT =
  /([市县区州](?<=(?:^|[，。；：、由与和及请报经（]).)(?:(?![市县区州局委办厅])\p{Script=Han}){2,7})(局(?![长面部势])|委(?![员托常])|办(?![理法公事学结])|厅|(?=负责|牵头|会同|要(?!求)))/gu
const candidatesIn = oncePerPiece((piece) =>
  (piece.field === 'text' ? matchesIn(blankTitles(piece.text), UNIT) : []).map(
    ({ index, 1: stem = '', 2: suffix = '' }) => ({ stem, suffix, start: index }),
  ),
)

/** 市住建委 where the rolls have 市住建局; 市城管 where they have 市城管局. */
export const unitSuffix: DocumentRule = {
  id: 'unit-suffix',
  level: 'suspect',
  group: 'people',
  source: '单位名称核对',
  fires: [
    '一、研究绿道建设\n会议要求，市园林委要会同市财政局抓紧实施。\n出席：林知远、陈立。\n列席：市园林局赵亮，市财政局李可。',
    '一、研究绿道建设\n会议明确，由市园林负责实施。\n出席：林知远、陈立。\n列席：市园林局赵亮，市财政局李可。',
  ],
  passes: [
    '一、研究绿道建设\n会议要求，市园林局要会同市财政局抓紧实施，市委办、市政府办加强督办。\n出席：林知远、陈立。\n列席：市园林局赵亮，市财政局李可。',
    '一、研究绿道建设\n会议要求，市园林绿化要做好。市园林、财政等部门配合。\n出席：林知远、陈立。\n列席：市园林局赵亮，市园林办孙强。',
  ],
  find(reading) {
    const known = new Set(reading.options.units)
    for (const { field, name } of unitMentions(reading)) if (field.startsWith('roll.')) known.add(name)
    const byStem = new Map<string, string | null>()
    for (const name of known) {
      if (!ENDS.test(name)) continue
      const stem = name.slice(0, -1)
      byStem.set(stem, byStem.has(stem) ? null : name)
    }
    if (byStem.size === 0) return []
    return reading.pieces.flatMap(({ index, piece }) =>
      candidatesIn(piece).flatMap(({ stem, suffix, start }): Found[] => {
        const wanted = byStem.get(stem)
        const found = stem + suffix
        if (!wanted || wanted === found) return []
        const range = { start, end: start + found.length }
        return [
          {
            index,
            field: piece.field,
            range,
            data: { found, wanted },
            ...(piece.isTyped ? { fix: wanted } : {}),
          },
        ]
      }),
    )
  },
}
