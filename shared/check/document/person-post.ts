import { rateSurname } from '../../people/surnames.ts'
import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** Posts that one person holds once; 书记 and 主任 people are of several bodies. */
const POST = /(代|(?:常务)?副)?(市长|县长|区长|州长|旗长|镇长|乡长|秘书长|局长|检察长|院长)/gu

/** A post with the characters that may be the name of who holds it. */
const postsIn = oncePerPiece((piece) =>
  piece.field === 'text'
    ? [...matchesIn(piece.text, POST)].map(({ 0: words, 1: rank = '', 2: post = '', index }) => ({
        post,
        // 常务副市长 and 副市长 are one post.
        rank: rank.endsWith('副') ? '副' : rank,
        words,
        start: index,
        end: index + words.length,
        before: piece.text.slice(Math.max(0, index - 3), index),
        after: piece.text.slice(index + words.length, index + words.length + 3),
      }))
    : [],
)

/** 2 or 3 characters of a known name at the end of `before`, or at the beginning of `after`. */
function findName(before: string, after: string, known: ReadonlySet<string>): string | null {
  const inFront = [before, before.slice(-2)].find((name) => known.has(name))
  if (inFront !== undefined) return inFront
  return [after, after.slice(0, 2)].find((name) => known.has(name)) ?? null
}

/** Who is 副秘书长 in one place is not 秘书长 in another. */
export const personPost: DocumentRule = {
  id: 'person-post',
  level: 'suspect',
  group: 'people',
  source: '职务一致',
  fires: [
    '一、研究防汛工作\n会议听取了市政府副秘书长周明关于防汛工作的汇报。会议明确，成立工作专班，由陈立任组长，周明秘书长任副组长。\n出席：林知远、陈立、周明。',
    '一、研究防汛工作\n市水务局局长吴兵汇报了有关情况，吴兵副局长作了补充。\n出席：林知远、陈立。\n列席：市水务局吴兵。',
  ],
  passes: [
    '一、研究防汛工作\n会议听取了市政府副秘书长周明关于防汛工作的汇报。会议明确，由周明副秘书长牵头，常务副市长陈立、陈立副市长分头督办。\n出席：林知远、陈立、周明。',
    '一、研究防汛工作\n会议要求，由副市长周明、局长吴兵负责。\n出席：林知远、周明、吴兵。',
  ],
  find({ pieces, rolls, opening }) {
    const chair = opening?.block.meeting.chairName ?? null
    const known = new Set(rolls.flatMap(({ block }) => block.entries.flatMap(({ names }) => names)))
    // What is said of the chair is compared with the opening (post-differs).
    if (chair !== null && opening?.block.form === null && rateSurname(chair) > 0) known.add(chair)
    if (known.size === 0) return []
    const held = new Map<string, { rank: string; words: string }>()
    return pieces.flatMap(({ index, piece }) =>
      postsIn(piece).flatMap(({ post, rank, words, start, end, before, after }): Found[] => {
        const name = findName(before, after, known)
        if (name === null) return []
        const key = `${name} ${post}`
        const first = held.get(key)
        if (first === undefined) held.set(key, { rank, words })
        if (first === undefined || first.rank === rank) return []
        const data = { found: name + words, other: first.words, kind: name }
        return [{ index, field: piece.field, range: { start, end }, data }]
      }),
    )
  },
}
