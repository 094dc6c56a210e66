import type { Editor } from 'slate'
import type { Wording } from '#shared/minutes/wording.ts'
import { composeReport } from '#shared/wording/report.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { blockAt } from '../queries/blocks.ts'
import { currentTopicIndex } from '../queries/current-block.ts'
import type { GivenCommand } from './command.ts'
import { canInsertItem, insertItem } from './insert-item.ts'
import { insertDecision, insertParagraph, insertReport, insertStatement } from './insert-statement.ts'
import { insertColophon, insertRoll } from './insert-tail.ts'
import { insertTopic } from './insert-topic.ts'

/** The commands that make a block: a topic, a statement with each opener of the wording, items, rolls, 版记. */
export function listInsertCommands(wording: Wording): GivenCommand[] {
  return [
    { id: 'insert-topic', label: words.insertTopic, keys: 'mod+alt+0', run: (editor) => insertTopic(editor) },
    ...wording.openers.map((opener, index) => ({
      id: `insert-opener:${opener.phrase}`,
      label: opener.phrase,
      keys: openerKeys(index),
      run: (editor: Editor) => insertStatement(editor, opener),
    })),
    {
      id: 'insert-report',
      label: words.insertReport,
      keys: 'mod+alt+h',
      canRun: hasReport,
      run: insertReport,
    },
    {
      id: 'insert-decision',
      label: words.insertDecision,
      keys: 'mod+alt+y',
      run: insertDecision,
    },
    { id: 'insert-item', label: words.insertItem, keys: 'mod+alt+i', canRun: canInsertItem, run: insertItem },
    { id: 'insert-statement', label: words.insertStatement, run: (editor) => insertStatement(editor, null) },
    { id: 'insert-paragraph', label: words.insertParagraph, keys: 'mod+alt+p', run: insertParagraph },
    ...wording.rolls.map((form) => ({
      id: `insert-roll:${form.role}`,
      label: words.insertRoll(form.role),
      run: (editor: Editor) => insertRoll(editor, form),
    })),
    { id: 'insert-colophon', label: words.insertColophon, run: insertColophon },
  ]
}

/** Ctrl+Alt+1–9, then the same with Shift. */
function openerKeys(index: number): string | null {
  if (index >= 18) return null
  return index < 9 ? `mod+alt+${index + 1}` : `mod+alt+shift+${index - 8}`
}

function hasReport(editor: Editor): boolean {
  const heading = blockAt(editor, currentTopicIndex(editor))
  return heading?.type === 'topic' && composeReport(heading, editor.wording) !== null
}
