import type { Found } from '../finding.ts'
import { findMatches } from '../text/text-rule.ts'
import type { DocumentRule } from './document-rule.ts'

/** The office of a government is 办公室 or 办公厅, in its minutes always the same. */
export const officeRank: DocumentRule = {
  id: 'office-rank',
  level: 'suspect',
  group: 'people',
  source: '机关名称一致',
  fires: ['一、审议《云州市防汛预案》\n会议明确，原则同意该《预案》，以市政府办公厅名义印发。'],
  passes: [
    '一、审议《云州市防汛预案》\n会议明确，原则同意该《预案》，以市政府办公室名义印发。',
    '一、传达学习省政府办公厅通知精神\n会议要求，抓好落实。',
  ],
  find({ masthead, colophon, pieces }) {
    const office = masthead?.block.issuer ?? colophon?.block.printer ?? ''
    const [, level, rank] = /([市县区州])人民政府办公([室厅])$/u.exec(office) ?? []
    if (level === undefined || rank === undefined) return []
    const other = rank === '室' ? '厅' : '室'
    const pattern = new RegExp(`${level}(?:人民)?政府办公${other}`, 'gu')
    return pieces.flatMap(({ index, piece }): Found[] =>
      piece.field === 'text'
        ? findMatches(piece.text, pattern, ({ 0: words }) => {
            const wanted = words.slice(0, -1) + rank
            return { data: { wanted, other: office }, ...(piece.isTyped ? { fix: wanted } : {}) }
          }).map(({ start, end, ...match }) => ({
            index,
            field: piece.field,
            range: { start, end },
            ...match,
          }))
        : [],
    )
  },
}
