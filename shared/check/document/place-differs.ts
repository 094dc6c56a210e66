import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece, type Piece } from '../reading/piece.ts'
import { areConfused } from '../words/vocabulary.ts'
import type { DocumentRule } from './document-rule.ts'

/** What tells that the characters before it are a place. */
const AFTER = '(?=[市县区]|经济|高新|开发区|新区|新城|工业园|产业园|大道|人民)'

interface NearNames {
  place: string
  names: readonly { readonly name: string; readonly start: number }[]
}

/** What was read from a piece last, for the place that was asked for; a document has one. */
const readLast = oncePerPiece((): NearNames => ({ place: '', names: [] }))

/** Names that are one character off `place`, where `near` finds them. */
function nearNamesIn(piece: Piece, place: string, near: RegExp): NearNames['names'] {
  const last = readLast(piece)
  if (last.place === place) return last.names
  last.place = place
  last.names = matchesIn(piece.text, near).flatMap(({ 0: name, index: start }) => {
    const at = [...name].findIndex((character, where) => character !== place[where])
    return at >= 0 && areConfused(name[at] ?? '', place[at] ?? '') ? [{ name, start }] : []
  })
  return last.names
}

/** The name of the place is one character off. */
export const placeDiffers: DocumentRule = {
  id: 'place-differs',
  level: 'suspect',
  group: 'people',
  source: '地名一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议认为，云洲市绿道建设成效明显。',
    '一、研究园区建设\n会议明确，项目选址云洲经济开发区。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议认为，云州市绿道建设成效明显。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议认为，要学习杭州市经验。',
  ],
  find({ masthead, pieces }) {
    const place = /^(?:\p{Script=Han}+(?:省|自治区))?(\p{Script=Han}{2,3}?)[市县区州旗]/u.exec(
      masthead?.block.organ ?? masthead?.block.issuer ?? '',
    )?.[1]
    if (place === undefined) return []
    const near = new RegExp(
      [...place]
        .map((_, at) => `${place.slice(0, at)}\\p{Script=Han}${place.slice(at + 1)}${AFTER}`)
        .join('|'),
      'gu',
    )
    return pieces.flatMap(({ index, piece }) =>
      nearNamesIn(piece, place, near).map(
        ({ name, start }): Found => ({
          index,
          field: piece.field,
          range: { start, end: start + name.length },
          data: { found: name, wanted: place },
          ...(piece.isTyped ? { fix: place } : {}),
        }),
      ),
    )
  },
}
