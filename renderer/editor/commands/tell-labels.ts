import type { Editor } from 'slate'
import type { Roll } from '#shared/minutes/blocks.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { notify, withdrawNotices } from '../../ui/notices.tsx'
import { blocksOf } from '../queries/blocks.ts'
import { asOneStep } from './as-one-step.ts'
import { setBlock } from './set-block.ts'

export interface FollowedRoll {
  /** As it was before. */
  readonly roll: Roll
  readonly words: readonly { readonly from: string; readonly to: string }[]
  /** What is said of topics that are all gone. */
  readonly lost: readonly string[]
}

const ABOUT = 'topic-labels'

/** Says which topics of a roll are numbered otherwise, and offers the words as they were; of several moves the last is told. */
export function tellLabels(editor: Editor, rolls: readonly FollowedRoll[]): void {
  const changed = rolls.filter((one) => one.words.length > 0)
  const lost = rolls.flatMap((one) => one.lost.map((text) => ({ role: one.roll.role, label: labelOf(text) })))
  if (changed.length + lost.length === 0) return
  const said = changed.flatMap(({ roll, words: pairs }) =>
    pairs.map(({ from, to }) => words.labelFollowed(roll.role, labelOf(from), labelOf(to))),
  )
  withdrawNotices(ABOUT)
  notify({
    text: words.labelsFollowed(
      said,
      lost.map(({ role, label }) => words.labelLost(role, label)),
    ),
    tone: 'info',
    about: ABOUT,
    ...(changed.length === 0
      ? {}
      : { actions: [{ label: words.labelsBack, run: () => giveBack(editor, changed) }] }),
  })
}

/** Only the words: whoever was ticked meanwhile stays. */
function giveBack(editor: Editor, changed: readonly FollowedRoll[]): void {
  asOneStep(editor, () => {
    for (const { roll, words: pairs } of changed) {
      const index = blocksOf(editor).findIndex(({ id }) => id === roll.id)
      const block = blocksOf(editor)[index]
      if (block?.type !== 'roll') continue
      const back = new Map(pairs.map(({ from, to }) => [to, from]))
      setBlock(editor, index, {
        ...block,
        role: back.get(block.role) ?? block.role,
        entries: block.entries.map((entry) => ({
          ...entry,
          unit: back.get(entry.unit ?? '') ?? entry.unit,
        })),
      })
    }
  })
}

/** 第一至三议题 of 第一至三议题：市财政局. */
function labelOf(text: string): string {
  return /^.*?议题/u.exec(text)?.[0] ?? text
}
