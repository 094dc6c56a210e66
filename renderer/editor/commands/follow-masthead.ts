import type { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { setBlock } from './set-block.ts'

/**
 * 版记 names who printed and when, as a rule the same as 版头: while it is empty or says what 版头 said, it follows a change of 版头 at
 * `index`, in the same undo step. `before`: 版头 before the change.
 */
export function followMasthead(editor: Editor, index: number, before: Masthead): void {
  const masthead = blockAt(editor, index)
  const place = blocksOf(editor).findIndex((block) => block.type === 'colophon')
  const colophon = blockAt(editor, place)
  if (masthead?.type !== 'masthead' || colophon?.type !== 'colophon') return
  const follow = (own: string | null, was: string | null, is: string | null) =>
    own === null || own === was ? (is === was ? own : is) : own
  HistoryEditor.withMerging(editor, () =>
    setBlock(editor, place, {
      ...colophon,
      printer: follow(colophon.printer, before.issuer, masthead.issuer),
      printDate: follow(colophon.printDate, before.issueDate, masthead.issueDate),
    }),
  )
}
