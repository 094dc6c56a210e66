import type { MinutesBlock, Roll } from '../minutes/blocks.ts'
import { formatRollEntries } from '../wording/roll-text.ts'

/** What a file of this program says of the document it was made of and its pages do not show. */
export interface Origin {
  readonly templateId: string
  readonly profileId: string
  /** Lines of the 标志 as the document has them; a profile may print it in others. */
  readonly emblemLines: 1 | 2
  /** Blanks inside names (张　三) are the document's own, not the profile's. */
  readonly hasOwnBlanks: boolean
}

/** The blocks as the document had them. `words`: the text of the file. */
export function restoreOrigin(blocks: MinutesBlock[], origin: Origin, words: string): MinutesBlock[] {
  const spread = findSpreadNames(words)
  return blocks.map((block) => {
    if (block.type === 'masthead') return { ...block, lines: origin.emblemLines }
    return block.type === 'roll' && origin.hasOwnBlanks ? withOwnBlanks(block, spread, words) : block
  })
}

/** Names as they are read → as they are written: 张三 → 张　三. */
function findSpreadNames(words: string): Map<string, string> {
  const spread = new Map<string, string>()
  // Looked ahead for, since the end of one name may be taken for the beginning of the next: 张　三　李　四.
  for (const [, first = '', blanks = '', second = ''] of words.matchAll(SPREAD))
    spread.set(first + second, first + blanks + second)
  return spread
}

const SPREAD =
  /(?<!\p{Script=Han})(?=(\p{Script=Han})([ \u00a0\u3000]{1,4})(\p{Script=Han})(?!\p{Script=Han}))/gu
/** Blanks that part names; they are read as one wide one. */
const WIDE = '\u3000'
const BETWEEN_NAMES = [WIDE, '  ', ' ', '\u3000\u3000']

/** The roll with its blanks as they stand in the file; as it was read where no way of writing it does. */
function withOwnBlanks(roll: Roll, spread: ReadonlyMap<string, string>, words: string): Roll {
  const entries = roll.entries.map((entry) => ({
    ...entry,
    names: entry.names.map((name) => spread.get(name) ?? name),
  }))
  const between = roll.betweenNames === WIDE ? BETWEEN_NAMES : [roll.betweenNames]
  const ways = [roll.entries, entries].flatMap((some) =>
    between.map((betweenNames) => ({ ...roll, entries: some, betweenNames })),
  )
  return ways.find((way) => formatRollEntries(way).every((line) => words.includes(line))) ?? roll
}
