import { readDocumentKind } from '../../wording/document-kinds.ts'
import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import { titlesInText } from '../reading/titles.ts'
import type { DocumentRule } from './document-rule.ts'

const shortTitles = oncePerPiece((piece) =>
  [...matchesIn(piece.text, /该《([^《》]{1,20})》/gu)].map(({ index, 1: name = '' }) => ({
    name,
    start: index,
  })),
)

/** The document is named in the text only: 会议审议了县农业农村局提交的《实施方案》。 */
const HEARD = /(?:审议|听取)[^。《》]{0,40}《/u

/** 该《实施方案》 where the document is a 管理办法: two kinds that are known, and not one. */
function isOtherKind(name: string, kind: string | null | undefined): boolean {
  const own = readDocumentKind(name)
  return own !== null && !!kind && !own.endsWith(kind) && !kind.endsWith(own)
}

/** 该《…》 is a part of the name of a document of its topic. */
export const shortTitle: DocumentRule = {
  id: 'short-title',
  level: 'error',
  group: 'title',
  source: '简称一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《实施方案》，会后由市住建局修改完善后印发。',
    '一、高标准农田建设\n会议审议了县农业农村局提交的《云州县高标准农田建设实施方案》。会议原则同意该《办法》，由县农业农村局修改完善后印发。',
  ],
  passes: [
    '一、高标准农田建设\n会议审议了县农业农村局提交的《云州县高标准农田建设实施方案》。会议原则同意该《方案》，由县农业农村局修改完善后印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市绿道办法》（以下简称《绿道规矩》）\n会议明确，同意该《绿道规矩》，由市住建局印发。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body, heading }): Found[] => {
      const names = [
        ...(title?.documents ?? []),
        title?.documentName ?? '',
        heading?.block.documentKind ?? '',
      ]
      const texts = body.map(({ piece }) => piece.text).join('\n') + (title?.subject ?? '')
      return body.flatMap(({ index, piece }) =>
        shortTitles(piece).flatMap(({ name, start }): Found[] => {
          const others = titlesInText(texts).filter((other) => other !== name)
          const isNamed = [...names, ...others].some((other) => other.includes(name))
          const isKnown = names.some((other) => other !== '') || (others.length > 0 && HEARD.test(texts))
          if (isNamed || !isKnown || texts.includes(`简称《${name}》`)) return []
          const range = { start, end: start + name.length + 3 }
          return [
            {
              index,
              field: piece.field,
              range,
              data: { found: `该《${name}》`, other: title?.documents[0] ?? others[0] ?? '' },
              level: isOtherKind(name, title?.documentKind) ? 'error' : 'suspect',
            },
          ]
        }),
      )
    }),
}
