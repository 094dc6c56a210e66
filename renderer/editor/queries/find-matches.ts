import type { Editor } from 'slate'
import { formatRollEntries } from '#shared/layout/roll-text.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { formatDate } from '#shared/wording/numerals.ts'
import { blocksOf, isShownOnly } from './blocks.ts'
import { derivedTexts } from './derived-texts.ts'

export interface FindOptions {
  readonly query: string
  /** The query is a regular expression (JavaScript's, with the u flag). */
  readonly isRegex: boolean
  readonly matchesCase: boolean
  /** Only whole names of units: 发改委 is not found in 市发改委 or 发改委办公室. */
  readonly wholeNames: boolean
}

/** One hit. Offsets count UTF-16 units in the text of the block as shown, without its number. */
export interface Match {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Up to 20 characters of the line on each side, for the preview list. */
  readonly before: string
  readonly after: string
  /** What () groups of a regular expression found; for $1 in the replacement. */
  readonly groups: readonly string[]
  /** false: shown text (版头, rolls, derived sentences), which is changed where its facts are. */
  readonly canReplace: boolean
}

const CONTEXT = 20
/** Nobody reads more; a pattern that matches everywhere must not stop the window. */
const MOST = 5000

/** Every hit in the order of the document. Error: the query is no regular expression. */
export function findMatches(
  editor: Editor,
  options: FindOptions,
): Result<readonly Match[], 'pattern-invalid'> {
  if (options.query === '') return ok([])
  const pattern = compile(options)
  if (!pattern) return fail('pattern-invalid')
  const texts = derivedTexts(editor)
  const matches: Match[] = []
  for (const [index, block] of blocksOf(editor).entries()) {
    const text = searchableText(block, texts[index] ?? '')
    for (const found of text.matchAll(pattern)) {
      const start = found.index
      const end = start + found[0].length
      if (end === start || (options.wholeNames && !isWholeName(text, start, end))) continue
      matches.push({
        index,
        start,
        end,
        text: found[0],
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT),
        groups: found.slice(1).map((group) => group ?? ''),
        canReplace: !isShownOnly(block),
      })
      if (matches.length >= MOST) return ok(matches)
    }
  }
  return ok(matches)
}

function compile({ query, isRegex, matchesCase }: FindOptions): RegExp | null {
  const source = isRegex ? query : query.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  try {
    return new RegExp(source, matchesCase ? 'gu' : 'giu')
  } catch {
    return null
  }
}

/** The text of a block as it is shown; of blocks with facts, their lines. */
export function searchableText(block: MinutesBlock, derivedText: string): string {
  switch (block.type) {
    case 'masthead': {
      const date = block.issueDate === null ? null : formatDate(block.issueDate)
      return [block.organ, block.kind, block.number, block.issuer, date, block.title]
        .filter((part) => part !== null)
        .join('\n')
    }
    case 'roll':
      return `${block.role}：${formatRollEntries(block).join('\n')}`
    case 'colophon':
      return [...block.distribution.map(({ label, text }) => `${label}：${text}`), block.printer]
        .filter((part) => part !== null)
        .join('\n')
    default:
      return isShownOnly(block) ? derivedText : ownText(block)
  }
}

/** Characters that go on with the name of a unit before or after it. */
const NAME_BEFORE = /[省市县区镇乡州盟旗国]$/u
const NAME_AFTER = /^(?:[委局办会厅室处科股院所站队部社]|办公|中心|分局|支队|大队|公司|集团|管委)/u

function isWholeName(text: string, start: number, end: number): boolean {
  return !NAME_BEFORE.test(text.slice(0, start)) && !NAME_AFTER.test(text.slice(end, end + 3))
}
