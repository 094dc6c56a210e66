import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findColophon, findOpening, findRolls, findTopics } from '../minutes/walk.ts'
import { endsLikeUnit } from '../people/unit-endings.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { splitOpener } from '../wording/opener.ts'
import { type HeaderFacts, readHeaderFacts } from './header-facts.ts'

/** The JSON of `jiyao import FILE --outline`: a contract that others measure by. Dates are YYYY-MM-DD; null where absent. */
export interface Outline {
  readonly header: HeaderFacts
  readonly meeting: {
    readonly date: string | null
    readonly ordinal: string | null
    readonly chair: string | null
  }
  readonly topics: readonly OutlineTopic[]
  readonly attendance: readonly OutlineRoll[]
  /** Lines of the 版记 as printed: 抄送：市委各部门。 */
  readonly distribution: readonly string[]
  /** Text that is kept but not understood. */
  readonly leftover: readonly string[]
}

export interface OutlineTopic {
  /** The heading's words without the number; null when the topic has none. */
  readonly title: string | null
  readonly statements: readonly OutlineStatement[]
}

export interface OutlineStatement {
  /** The set phrase up to but not including ，or ：or its object; null without one. */
  readonly opener: string | null
  /** What follows the opener and its mark, without the items. */
  readonly text: string
  readonly items: readonly string[]
}

export interface OutlineRoll {
  readonly role: string
  readonly entries: readonly { unit: string | null; names: readonly string[]; unnamed: readonly string[] }[]
}

/** The outline of a document: derived texts written out, nothing computed that is not printed. */
export function readOutline(context: MinutesContext): Outline {
  const blocks = context.children
  const meeting = findOpening(blocks)?.meeting
  return {
    header: readHeaderFacts(blocks),
    meeting: {
      date: meeting?.date ?? null,
      ordinal: meeting?.ordinal ?? null,
      chair: meeting?.chairName ?? null,
    },
    topics: readTopics(context),
    attendance: findRolls(blocks).map(({ role, entries }) => ({
      role,
      // The heading of a grouped line may be the unit itself: （二）政府办：卢飞跃、陈敬林.
      entries: entries.map(({ unit, group, names, unnamed }) => ({
        unit: unit?.replace(/[：:]$/u, '') ?? (group !== null && endsLikeUnit(group) ? group : null),
        names,
        unnamed,
      })),
    })),
    distribution: (findColophon(blocks)?.distribution ?? []).map(({ label, text }) => `${label}：${text}`),
    leftover: listLeftover(blocks),
  }
}

/** The texts of plain paragraphs: kept but not understood. */
export function listLeftover(blocks: readonly MinutesBlock[]): string[] {
  return blocks.filter((block) => block.type === 'paragraph').map(ownText)
}

function readTopics(context: MinutesContext): OutlineTopic[] {
  const texts = effectiveTexts(context)
  const textAt = (index: number | null) => (index === null ? '' : (texts[index] ?? ''))
  return findTopics(context.children).map(({ heading, statements }) => ({
    title: textAt(heading).replace(/。$/u, '') || null,
    statements: statements.map(({ statement, items }) => {
      const { opener, rest } = splitOpener(textAt(statement), context.wording)
      return { opener, text: rest, items: items.map(textAt) }
    }),
  }))
}
