import { type RefObject, useEffect } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { COMMANDS } from '#shared/commands/commands.ts'
import { showKeys } from '../../commands/keys.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { canOpenFacts, openFacts } from '../commands/open-facts.ts'
import { canOverride, overrideDerived } from '../commands/override-derived.ts'
import { showHint } from '../commands/show-hint.ts'
import { blockAt } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { useEditorValue } from '../state/subscribe.ts'
import { viewState } from '../state/view-state.ts'
import { usePopupPlace } from './use-popup-place.ts'

export interface ShownHintProps {
  readonly editor: Editor
  readonly frame: RefObject<HTMLElement | null>
}

/** Beside a block that only shows its facts, once somebody types there: why nothing is written, and the two ways to change it. */
export function ShownHint({ editor, frame }: ShownHintProps) {
  // Gone as soon as the caret is elsewhere, or the block is typed into after all.
  const key = useEditorValue(editor, (it) => {
    const { hintAt } = viewState(it)
    const block = hintAt === null ? null : blockAt(it, currentBlockIndex(it))
    return block && ReactEditor.findKey(it, block).id === hintAt && it.isVoid(block) ? hintAt : null
  })
  const place = usePopupPlace(editor, frame, key, 'text')
  useEffect(() => {
    if (key === null) {
      showHint(editor, null)
      return
    }
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      showHint(editor, null)
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [editor, key])
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (key === null || !place || !block || index === null) return null
  return (
    <div
      className="shown-hint"
      role="status"
      style={{ left: place.left, top: place.top ?? 'auto', bottom: place.bottom ?? 'auto' }}
    >
      <span>{words.shownHints[block.type]}</span>
      {canOverride(editor, index) ? (
        <HintButton
          label={words.rewrite}
          keys={COMMANDS['format.override'].keys}
          onPress={() => overrideDerived(editor, index)}
        />
      ) : null}
      {canOpenFacts(editor) ? (
        <HintButton
          label={words.fillFacts}
          keys={COMMANDS['edit.facts'].keys}
          onPress={() => openFacts(editor)}
        />
      ) : null}
    </div>
  )
}

interface HintButtonProps {
  readonly label: string
  readonly keys: string | null
  readonly onPress: () => void
}

function HintButton({ label, keys, onPress }: HintButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      // The text keeps the focus; what the button does may take it.
      onMouseDown={(event) => {
        event.preventDefault()
        onPress()
      }}
    >
      {label}
      {keys === null ? null : <kbd>{showKeys(keys)}</kbd>}
    </button>
  )
}
