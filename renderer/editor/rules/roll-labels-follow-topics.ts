import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { MinutesBlock, Roll } from '#shared/minutes/blocks.ts'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { followTopics } from '#shared/roster/topic-sections.ts'
import { setBlock } from '../commands/set-block.ts'
import { tellLabels } from '../commands/tell-labels.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** The document as the rule saw it last: numbers of the topics by their ids, and the rolls. */
interface Seen {
  readonly numbers: ReadonlyMap<string, number>
  readonly rolls: ReadonlySet<MinutesBlock>
}

const seen = new WeakMap<Editor, Seen>()

/**
 * 第一至三议题 in a roll means those three topics: when they move, or others come or go before them, it says their numbers of today, in the same undo
 * step, and the writer is told and can take it back. A roll that changed together with the topics says what it means already.
 */
export const rollLabelsFollowTopics: DocumentRule = (editor) => {
  const before = seen.get(editor)
  const blocks = blocksOf(editor)
  const now: Seen = {
    numbers: numbersOf(blocks),
    rolls: new Set(blocks.filter(({ type }) => type === 'roll')),
  }
  seen.set(editor, now)
  // Undo and redo bring the labels back themselves.
  if (before === undefined || HistoryEditor.isSaving(editor) === false) return false
  const moved = findMoved(before.numbers, now.numbers)
  if (moved === null) return false
  const followed = blocks.flatMap((roll, index) => {
    if (roll.type !== 'roll' || !before.rolls.has(roll)) return []
    const { words, lost } = followIn(roll, moved)
    return words.length + lost.length === 0 ? [] : [{ index, roll, words, lost }]
  })
  for (const { index, roll, words } of followed) {
    const to = new Map(words.map(({ from, to: written }) => [from, written]))
    setBlock(editor, index, {
      ...roll,
      role: to.get(roll.role) ?? roll.role,
      entries: roll.entries.map((entry) => {
        const unit = to.get(entry.unit ?? '')
        return unit === undefined ? entry : { ...entry, unit }
      }),
    })
  }
  tellLabels(
    editor,
    followed.map(({ roll, words, lost }) => ({ roll, words, lost })),
  )
  return followed.some(({ words }) => words.length > 0)
}

/** The number of each topic by its id, as printed; topics without a number count by their place. */
function numbersOf(blocks: readonly MinutesBlock[]): ReadonlyMap<string, number> {
  const counts = countBlocks(blocks)
  const numbers = new Map<string, number>()
  for (const [index, { type, id }] of blocks.entries()) {
    if (type === 'topic') numbers.set(id, counts[index]?.ordinal ?? numbers.size + 1)
  }
  return numbers
}

/** Today's number by the earlier one, null for a topic that is gone; null when no number changed. */
function findMoved(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): ReadonlyMap<number, number | null> | null {
  const moved = new Map<number, number | null>()
  for (const [id, number] of before) if (!moved.has(number)) moved.set(number, now.get(id) ?? null)
  return [...moved].some(([from, to]) => from !== to) ? moved : null
}

/** What a roll says otherwise now, and what it says of topics that are all gone. */
function followIn({ role, entries }: Roll, moved: ReadonlyMap<number, number | null>) {
  const words: { from: string; to: string }[] = []
  const lost: string[] = []
  for (const text of [role, ...entries.map(({ unit }) => unit ?? '')]) {
    const to = followTopics(text, moved)
    if (to === null) lost.push(text)
    else if (to !== text) words.push({ from: text, to })
  }
  return { words, lost }
}
