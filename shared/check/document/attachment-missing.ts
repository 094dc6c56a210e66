import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import type { PlacedPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** 详见附件, 见附件2, （附件略）is said to be left out. */
const NAMED = /(?:详?见|如|附)(?:本纪要)?附件\d{0,2}(?![^，。；）]{0,4}略)/gu

/** 见附件3 where there are two. */
function findBeyond({ index, piece }: PlacedPiece, count: number): Found[] {
  if (piece.field !== 'text' || !piece.isTyped || piece.block === 'attachment') return []
  return [...matchesIn(piece.text, /附件(\d{1,2})(?![\d：:])/gu)].flatMap((match) =>
    Number(match[1]) > count
      ? [
          {
            index,
            field: piece.field,
            range: { start: match.index, end: match.index + match[0].length },
            data: { found: match[0], count },
          },
        ]
      : [],
  )
}

/** A text that sends the reader to an 附件 has one. */
export const attachmentMissing: DocumentRule = {
  id: 'attachment-missing',
  level: 'suspect',
  group: 'title',
  source: 'GB/T 9704—2012 7.3.4',
  fires: [
    '一、研究造林任务\n会议明确，任务见附件1，进度见附件3。\n附件：1.造林任务分解表\n2.造林进度表\n附件1\n造林任务分解表\n城关镇200亩。\n附件2\n造林进度表\n6月底前完成。',
    '一、研究造林任务\n会议明确，各镇任务详见附件。',
    '一、研究造林任务\n会议明确，按时完成（见附件2）。',
  ],
  passes: [
    '一、研究造林任务\n会议明确，任务见附件1，进度见附件2。\n附件：1.造林任务分解表\n2.造林进度表\n附件1\n造林任务分解表\n城关镇200亩。\n附件2\n造林进度表\n6月底前完成。',
    '一、研究造林任务\n会议明确，各镇任务详见附件。\n附件：造林任务分解表\n附件\n造林任务分解表\n城关镇200亩。',
    '一、研究造林任务\n会议明确，各镇任务详见附件。\n附件：造林任务分解表',
    '一、研究造林任务\n会议要求，附件材料一并归档。',
  ],
  find({ context, pieces }) {
    const { children } = context
    const hasLine = pieces.some(({ piece }) =>
      /^附件?(?:\d{1,2}|[一二三四五六七八九十])?(?:[：:]|$)/u.test(piece.text),
    )
    const count = children.filter(({ type }) => type === 'attachment').length
    if (count > 0) return pieces.flatMap((placed) => findBeyond(placed, count))
    if (hasLine) return []
    return pieces.flatMap(({ index, piece }): Found[] => {
      const isText = piece.field === 'text' && piece.isTyped
      return isText
        ? [...matchesIn(piece.text, NAMED)].map((match) => ({
            index,
            field: piece.field,
            range: { start: match.index, end: match.index + match[0].length },
            data: { found: match[0] },
          }))
        : []
    })
  },
}
