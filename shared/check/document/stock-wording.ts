import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** Sentences of decisions that are said again and again. */
const STOCK: readonly RegExp[] = [
  /根据(?:本次)?(?:会议|会上)?讨论的?意见(?=[，修进])/gu,
  /(?:进行)?修改完善后?(?=，(?:以|提交|按|报|由|上报))/gu,
]

const readers = STOCK.map((pattern) =>
  oncePerPiece((piece) =>
    [...matchesIn(piece.text, pattern)].map(({ 0: words, index }) => ({ words, start: index })),
  ),
)
const formsIn = (pattern: RegExp) => readers[STOCK.indexOf(pattern)] ?? (() => [])

/** A stock sentence is worded alike in all decisions. */
export const stockWording: DocumentRule = {
  id: 'stock-wording',
  level: 'hint',
  group: 'decision',
  source: '套语统一',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n二、审议《云州市防汛预案》\n会议明确，原则同意该《预案》，会后由市水务局根据讨论意见进行修改完善，以市政府名义印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n二、审议《云州市防汛预案》\n会议明确，原则同意该《预案》，会后由市水务局根据会议讨论意见修改完善后，以市政府名义印发。',
  ],
  find: ({ pieces }) =>
    STOCK.flatMap((pattern): Found[] => {
      const forms = new Map<string, { count: number; first: Found }>()
      for (const { index, piece } of pieces)
        for (const { words, start } of formsIn(pattern)(piece)) {
          const known = forms.get(words)
          if (known) known.count += 1
          else {
            const range = { start, end: start + words.length }
            forms.set(words, { count: 1, first: { index, field: piece.field, range } })
          }
        }
      const ordered = [...forms].sort(([, one], [, other]) => other.count - one.count)
      const [most] = ordered
      if (most === undefined) return []
      return ordered.slice(1).map(([words, { count, first }]) => ({
        ...first,
        data: { found: words, other: most[0], count, otherCount: most[1].count },
      }))
    }),
}
