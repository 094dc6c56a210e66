import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { lineHeightOf, placeOfBlock } from '../queries/block-element.ts'
import { blocksOf } from '../queries/blocks.ts'

/** The list is no higher than this, and lower where there is less room. */
const MOST_PX = 320
const GAP_PX = 6

/** In px from the frame's edges; `bottom` instead of `top` where the list stands above the line. */
export interface PopupPlace {
  readonly left: number
  readonly top: number | null
  readonly bottom: number | null
  readonly maxHeight: number
}

/**
 * Where a list belongs to the block with this key, in the frame's own coordinates: under its first line, or above it where there is
 * more room. It stays inside the frame's parent, which the frame is scrolled in.
 */
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
    const view = (frame.current.parentElement ?? frame.current).getBoundingClientRect()
    const box = placeOfBlock(element)
    const origin = frame.current.getBoundingClientRect()
    const line = lineHeightOf(element)
    const inset = (box.textLeft - box.left) * (column === 'text' ? 1 : 0.2)
    const below = view.bottom - (box.top + line) - 2 * GAP_PX
    const above = box.top - view.top - 2 * GAP_PX
    const isBelow = below >= Math.min(above, MOST_PX)
    setPlace({
      left: box.left - origin.left + inset,
      top: isBelow ? box.top + line + GAP_PX - origin.top : null,
      bottom: isBelow ? null : origin.bottom - box.top + GAP_PX,
      maxHeight: Math.min(MOST_PX, isBelow ? below : above),
    })
  }, [editor, frame, key, column])
  return place
}
