import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { blocksOf } from '../queries/blocks.ts'

const HEIGHT = 320
const GAP = 6

/** In px from the frame's edges; `bottom` instead of `top` where the list stands above the line. */
export interface PopupPlace {
  readonly left: number
  readonly top: number | null
  readonly bottom: number | null
}

/** Where a list belongs to the block with this key, in the frame's own coordinates: under its first line, above it near the bottom. */
export function usePopupPlace(
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
  key: string | null,
  column: 'text' | 'margin',
): PopupPlace | null {
  const [place, setPlace] = useState<PopupPlace | null>(null)
  useLayoutEffect(() => {
    const block = blocksOf(editor).find((candidate) => ReactEditor.findKey(editor, candidate).id === key)
    if (key === null || !block || !frame.current) {
      setPlace(null)
      return
    }
    const element = ReactEditor.toDOMNode(editor, block)
    const box = element.getBoundingClientRect()
    const origin = frame.current.getBoundingClientRect()
    const style = getComputedStyle(element)
    const line = Number.parseFloat(style.lineHeight)
    const inset = Number.parseFloat(style.paddingLeft) * (column === 'text' ? 1 : 0.2)
    const hasRoom = box.top + line + HEIGHT < window.innerHeight || box.top < HEIGHT
    setPlace({
      left: box.left - origin.left + inset,
      top: hasRoom ? box.top + line + GAP - origin.top : null,
      bottom: hasRoom ? null : origin.bottom - box.top + GAP,
    })
  }, [editor, frame, key, column])
  return place
}
