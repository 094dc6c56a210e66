import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, memo, type RefObject } from 'react'
import type { Editor } from 'slate'
import { Editable } from 'slate-react'
import type { Command } from '../../commands/command.ts'
import { isComposing } from '../../commands/keys.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { tellLeft } from '../clipboard/tell-left.ts'
import { writeClipboard } from '../clipboard/write-clipboard.ts'
import { cutSelection } from '../commands/cut-selection.ts'
import { leaveSheet } from '../commands/leave-sheet.ts'
import { openFacts, opensByEnter } from '../commands/open-facts.ts'
import { overrideDerived } from '../commands/override-derived.ts'
import { giveFocusAway, showSelection } from '../commands/place-caret.ts'
import { runKey } from '../commands/run-key.ts'
import { showHint, showHintWhereShown } from '../commands/show-hint.ts'
import { chooseBlock } from '../guards/choose-block.ts'
import { clickInRunOn } from '../guards/click-in-run-on.ts'
import { clickOnShown } from '../guards/click-on-shown.ts'
import { clearAfterComposition, clearComposed, composeInText } from '../guards/compose-in-text.ts'
import { beginDraggingWords, dropDraggedWords, endDraggingWords } from '../guards/drag-words.ts'
import { dropOnShown } from '../guards/drop-on-shown.ts'
import { keepCaretInView } from '../guards/keep-caret-in-view.ts'
import { clickInMargin, shownBlockUnder } from '../guards/margin-click.ts'
import { skipSelectionWalk } from '../guards/skip-selection-walk.ts'
import { stepInTable } from '../guards/step-in-table.ts'
import { stepOnShown } from '../guards/step-on-shown.ts'
import { typePlainly } from '../guards/type-plainly.ts'
import { blockAt } from '../queries/blocks.ts'
import { changeView } from '../state/view-state.ts'
import { renderChunk } from './render-chunk.tsx'
import { renderElement } from './render-element.tsx'
import { renderLeaf } from './render-leaf.tsx'

/** Sees a key before the commands do; says whether it took it. */
export type KeyTaker = (event: globalThis.KeyboardEvent) => boolean

export interface SheetTextProps {
  readonly editor: Editor
  readonly commands: readonly Command<Editor>[]
  readonly frame: RefObject<HTMLElement | null>
  /** It was issued; changes only when the lock does. */
  readonly isReadOnly: boolean
  /** The right button was pressed. */
  readonly onMenu: (event: globalThis.MouseEvent) => void
  /** Open lists, in the order in which they are asked. */
  readonly openerKeys: RefObject<KeyTaker | null>
  readonly slashKeys: RefObject<KeyTaker | null>
}

/**
 * The editable text. Memoised, and given only what never changes while a document is open: rendering it again during a composition
 * (because the shell shows 已保存, say) would end the composition in its place and leave its letters in the page.
 */
export const SheetText = memo(function SheetText(props: SheetTextProps) {
  const { editor, commands, frame, isReadOnly, openerKeys, slashKeys } = props
  const handleKeyDown = (event: KeyboardEvent) => {
    const key = event.nativeEvent
    const isTaken =
      openerKeys.current?.(key) ||
      slashKeys.current?.(key) ||
      runKey(editor, commands, key) ||
      stepInTable(editor, key) ||
      stepOnShown(editor, key)
    if (isTaken) event.preventDefault()
    else if (key.key === 'Enter' && !isComposing(key) && opensByEnter(editor)) {
      event.preventDefault()
      openFacts(editor)
    }
  }
  const handleMouseDown = (event: MouseEvent) => {
    clearComposed()
    const { nativeEvent } = event
    const isTaken =
      clickInMargin(editor, nativeEvent) ||
      clickOnShown(editor, nativeEvent) ||
      chooseBlock(editor, nativeEvent)
    if (isTaken) event.preventDefault()
  }
  const handleDoubleClick = (event: MouseEvent) => {
    const index = shownBlockUnder(editor, event.nativeEvent)
    const block = blockAt(editor, index)
    if (index === null || !block) return
    if (block.type === 'statement' || block.type === 'item') overrideDerived(editor, index)
    else openFacts(editor)
  }
  const handleCut = (event: ClipboardEvent) => {
    event.preventDefault()
    if (writeClipboard(editor, event.clipboardData, true)) cutSelection(editor)
  }
  const showComposed = (text: string) => {
    frame.current?.toggleAttribute('data-composing', text !== '')
    changeView(editor, { composed: text })
  }
  return (
    <Editable
      ref={skipSelectionWalk}
      className="sheet-text"
      readOnly={isReadOnly}
      aria-label={words.sheet}
      tabIndex={0}
      lang="zh-CN"
      spellCheck={false}
      renderElement={renderElement}
      renderChunk={renderChunk}
      renderLeaf={renderLeaf}
      scrollSelectionIntoView={keepCaretInView}
      onDOMBeforeInput={(event) => typePlainly(editor, event) || undefined}
      onKeyDown={handleKeyDown}
      onMouseDown={handleMouseDown}
      onClick={(event) => clickInRunOn(editor, event.nativeEvent)}
      onDoubleClick={handleDoubleClick}
      onFocus={() => showSelection(editor)}
      // Capture, because the editor swallows the event while it sets the browser's selection: the place left would be an older one.
      onBlurCapture={(event) => {
        leaveSheet(editor)
        giveFocusAway(editor, event.relatedTarget)
        if (event.relatedTarget !== null) showHint(editor, null)
        clearComposed()
      }}
      onContextMenu={(event) => props.onMenu(event.nativeEvent)}
      onCut={handleCut}
      onPaste={(event) => {
        if (tellLeft(event.clipboardData)) event.preventDefault()
      }}
      onDragStart={(event) => {
        if (isReadOnly || !beginDraggingWords(editor, event.nativeEvent)) event.preventDefault()
        return true
      }}
      onDragEnd={() => endDraggingWords(editor)}
      onDrop={(event) =>
        dropDraggedWords(editor, event.nativeEvent) || dropOnShown(editor, event.nativeEvent)
      }
      onCompositionStart={() => {
        showHintWhereShown(editor)
        composeInText(editor)
      }}
      onCompositionUpdate={(event) => showComposed(event.data)}
      onCompositionEnd={() => {
        showComposed('')
        clearAfterComposition()
      }}
    />
  )
})
