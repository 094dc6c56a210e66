import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** The words that the office has put on its own list. */
export const officeWord: DocumentRule = {
  id: 'office-word',
  level: 'suspect',
  group: 'wording',
  source: '本单位用词表',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，清河新城要抓好落实。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，清河新区要抓好落实。',
  ],
  find: ({ pieces, options }) =>
    options.words.flatMap(({ wrong, right }) =>
      wrong === ''
        ? []
        : pieces.flatMap(({ index, piece }) => {
            const found: Found[] = []
            for (
              let start = piece.text.indexOf(wrong);
              start >= 0;
              start = piece.text.indexOf(wrong, start + wrong.length)
            ) {
              // 市应急局 → 市应急局（值班室）: what is already right stays.
              if (right.includes(wrong) && piece.text.startsWith(right, start - right.indexOf(wrong)))
                continue
              const range = { start, end: start + wrong.length }
              found.push({
                index,
                field: piece.field,
                range,
                data: { found: wrong, wanted: right },
                ...(piece.isTyped ? { fix: right } : {}),
              })
            }
            return found
          }),
    ),
}
