import type { WindowCommandId } from '#shared/commands/commands.ts'
import type { Deed } from '../commands/command.ts'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { putIntoSheet } from '../record/put-into-sheet.ts'
import { insertTopicLine, stampTime, takeWords } from '../record/record-lines.ts'
import { topicAtCaret } from '../record/topic-at-caret.ts'
import { recordStrings as strings } from '../strings/record.ts'
import { versionStrings } from '../strings/versions.ts'
import { tell } from '../ui/tell.ts'
import { foldSide } from './fold-side.ts'
import { showSide } from './list-view-deeds.ts'
import type { OpenDocument } from './open-document.ts'
import type { WindowParts } from './window-parts.ts'

type RecordCommandId = Extract<WindowCommandId, `record.${string}`> | 'view.record'

/** 记录 beside the sheet: going there and back, and what is done with its lines. */
export function listRecordDeeds(parts: WindowParts): Readonly<Record<RecordCommandId, Deed>> {
  const { document, place } = parts.state
  const isWriting = () => document !== null && place === 'editor'
  const inRecord = (run: (document: OpenDocument) => void): Deed => ({
    canRun: () => isWriting() && document?.record.isShown() === true,
    run: () => document && run(document),
  })
  return {
    'view.record': {
      canRun: isWriting,
      run() {
        if (document?.record.hasFocus() !== true) return showSide(parts, 'record')
        if (parts.isTight) foldSide(parts, true)
        returnToSheet(document.editor)
      },
    },
    'record.time': inRecord(({ record }) => {
      record.change((written) => stampTime(written, clockNow()))
      record.focus()
    }),
    'record.topic': inRecord(({ record, editor }) => {
      const topic = topicAtCaret(editor)
      if (topic === null) return tell(strings.noTopic)
      record.change((written) => insertTopicLine(written, topic))
      record.focus()
    }),
    'record.take': inRecord(({ record, editor, isLocked }) => {
      const taken = takeWords(record.written())
      if (taken === null) return tell(strings.nothingToTake)
      if (isLocked.get()) return tell(versionStrings.locked)
      record.change(() => taken.after)
      putIntoSheet(editor, taken.words)
    }),
  }
}

/** 09:42 */
function clockNow(): string {
  const now = new Date()
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
