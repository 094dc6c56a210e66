import type { MinutesBlock, Roll } from '../minutes/blocks.ts'
import { formatRollEntries } from '../wording/roll-text.ts'
import type { SourceLine } from './lines/source-line.ts'

/** What a file of this program says of the document it was made of and its pages do not show. */
export interface Origin {
  readonly templateId: string
  readonly profileId: string
  /** Lines of the 标志 as the document has them; a profile may print it in others. */
  readonly emblemLines: 1 | 2
  /** What the 标志 is made of: printed, its lines may be parted inside either. */
  readonly emblem: { readonly organ: string; readonly kind: string } | null
  /** Blanks inside names (张　三) are the document's own, not the profile's. */
  readonly hasOwnBlanks: boolean
}

const squash = (text: string) => text.replace(/\s+/gu, '')

/** Whether these words are that 标志, however they are spread. */
function isEmblem(words: string, { organ, kind }: NonNullable<Origin['emblem']>): boolean {
  return squash(words) === squash(organ + kind)
}

/** 份号, 密级, 紧急程度 stand before the 标志; it has no more lines than this. */
const [MOST_BEFORE, MOST_LINES] = [4, 6]

/** The lines with the 标志 as organ and 文种, where they say what the file says it was made of; the same lines where somebody has changed it. */
export function withWholeEmblem(lines: readonly SourceLine[], { emblem }: Origin): readonly SourceLine[] {
  if (emblem === null) return lines
  for (let start = 0; start <= MOST_BEFORE; start += 1) {
    let words = ''
    for (const [at, line] of lines.slice(start, start + MOST_LINES).entries()) {
      if (line.text === '') continue
      words += line.text
      if (!isEmblem(words, emblem)) continue
      const whole = [squash(emblem.organ), squash(emblem.kind)].map((text) => ({ ...line, text }))
      return [...lines.slice(0, start), ...whole, ...lines.slice(start + at + 1)]
    }
  }
  return lines
}

/** The blocks as the document had them. `words`: the text of the file. */
export function restoreOrigin(blocks: MinutesBlock[], origin: Origin, words: string): MinutesBlock[] {
  const spread = findSpreadNames(words)
  return blocks.map((block) => {
    if (block.type === 'masthead') {
      const isSame =
        origin.emblem !== null && isEmblem(`${block.organ ?? ''}${block.kind ?? ''}`, origin.emblem)
      return { ...block, lines: origin.emblemLines, ...(isSame ? origin.emblem : {}) }
    }
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
