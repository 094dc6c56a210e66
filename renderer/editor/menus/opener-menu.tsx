import { type RefObject, useEffect, useState } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { COMMANDS } from '#shared/commands/commands.ts'
import type { Opener } from '#shared/minutes/wording.ts'
import { effectiveText } from '#shared/wording/effective-text.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { nameOf } from '../../commands/command.ts'
import { isComposing } from '../../commands/keys.ts'
import { changeOpener } from '../commands/change-opener.ts'
import { blocksOf } from '../queries/blocks.ts'
import { useEditorValue } from '../state/subscribe.ts'
import { changeView, viewState } from '../state/view-state.ts'
import { PopupList } from './popup-list.tsx'
import { usePopupPlace } from './use-popup-place.ts'

export interface OpenerMenuProps {
  readonly editor: Editor
  readonly frame: RefObject<HTMLElement | null>
  readonly keys: RefObject<((event: KeyboardEvent) => boolean) | null>
}

/** The list of openers in the margin, opened by a click on the label or by its key. The last entry takes the opener away. */
export function OpenerMenu({ editor, frame, keys }: OpenerMenuProps) {
  const key = useEditorValue(editor, (it) => viewState(it).openerListAt)
  const place = usePopupPlace(editor, frame, key, 'margin')
  const choices: readonly (Opener | null)[] = [...editor.wording.openers, null]
  const [active, setActive] = useState(0)

  useEffect(() => {
    if (key !== null) setActive(currentChoice(editor, key))
  }, [editor, key])

  useEffect(() => {
    const close = () => changeView(editor, { openerListAt: null })
    const choose = (opener: Opener | null) => {
      const index = indexOfKey(editor, key)
      close()
      if (index >= 0) changeOpener(editor, index, opener)
    }
    keys.current = (event) => {
      if (key === null) return false
      if (isComposing(event)) {
        close()
        return false
      }
      const count = editor.wording.openers.length + 1
      if (event.key === 'ArrowDown') setActive((active + 1) % count)
      else if (event.key === 'ArrowUp') setActive((active + count - 1) % count)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(editor.wording.openers[active] ?? null)
      else if (event.key === 'Escape') close()
      else {
        if (!['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) close()
        return false
      }
      return true
    }
    return () => {
      keys.current = null
    }
  }, [keys, key, active, editor])

  if (key === null || !place) return null
  return (
    <PopupList
      id="opener-menu"
      name={nameOf(COMMANDS['format.opener'])}
      entries={choices}
      active={active}
      place={place}
      keyOf={(opener) => opener?.phrase ?? ''}
      onChoose={(opener) => {
        const index = indexOfKey(editor, key)
        changeView(editor, { openerListAt: null })
        if (index >= 0) changeOpener(editor, index, opener)
      }}
      render={(opener) => (
        <span>{opener === null ? nameOf(COMMANDS['format.noOpener']) : opener.phrase}</span>
      )}
    />
  )
}

function indexOfKey(editor: Editor, key: string | null): number {
  return blocksOf(editor).findIndex((block) => ReactEditor.findKey(editor, block).id === key)
}

/** The choice the block has now, so that the list opens on it. */
function currentChoice(editor: Editor, key: string): number {
  const children = blocksOf(editor)
  const text = effectiveText({ wording: editor.wording, children }, indexOfKey(editor, key))
  const { opener } = splitOpener(text, editor.wording)
  return Math.max(
    0,
    editor.wording.openers.findIndex(({ phrase }) => phrase === opener),
  )
}
