import type { Editor } from 'slate'
import type { SheetCommandId } from '#shared/commands/commands.ts'
import { ITEM_MARKS, type ItemMark, TOPIC_NUMBERINGS, type TopicNumbering } from '#shared/text/marks.ts'
import type { Deed } from '../../commands/command.ts'
import {
  canCountOn,
  canRestart,
  canSetMark,
  canSetNumbering,
  countOn,
  restart,
  setMark,
  setNumbering,
} from './change-marks.ts'

type MarkCommandId = Extract<SheetCommandId, `format.mark.${ItemMark}` | `format.numbering.${TopicNumbering}`>

/** Commands for what stands in front of items and topics. */
export const MARK_DEEDS = {
  ...perMark(),
  'format.restart': { canRun: canRestart, run: restart },
  'format.countOn': { canRun: canCountOn, run: countOn },
} as const satisfies Partial<Record<SheetCommandId, Deed<Editor>>>

function perMark(): Record<MarkCommandId, Deed<Editor>> {
  const marks = ITEM_MARKS.map((mark) => [
    `format.mark.${mark}`,
    { canRun: (editor: Editor) => canSetMark(editor, mark), run: (editor: Editor) => setMark(editor, mark) },
  ])
  const numberings = TOPIC_NUMBERINGS.map((numbering) => [
    `format.numbering.${numbering}`,
    {
      canRun: (editor: Editor) => canSetNumbering(editor, numbering),
      run: (editor: Editor) => setNumbering(editor, numbering),
    },
  ])
  return Object.fromEntries([...marks, ...numberings])
}
