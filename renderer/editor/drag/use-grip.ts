import { type RefObject, useEffect, useState } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { findGrip, type Grip, isSameGrip } from './grip-place.ts'

/**
 * The grip of the block under the mouse. It is gone as soon as a key is pressed, until the mouse moves again: the keys are listened to only
 * while there is one, so that typing costs nothing.
 */
export function useGrip(
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
): [grip: Grip | null, hide: () => void] {
  const [grip, setGrip] = useState<Grip | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let x = -1
    let y = -1
    const follow = (event: PointerEvent) => {
      // What comes under a resting mouse because the text moved is not pointed at, nor what something is dragged over.
      if (event.buttons !== 0 || (event.clientX === x && event.clientY === y)) return
      x = event.clientX
      y = event.clientY
      if (event.target instanceof Element && event.target.closest('.block-grip')) return
      const found = ReactEditor.isComposing(editor) ? null : findGrip(editor, element, event.target)
      setGrip((old) => (isSameGrip(old, found) || isBeside(old, found, element, event) ? old : found))
    }
    const leave = () => setGrip(null)
    element.addEventListener('pointermove', follow, { passive: true })
    element.addEventListener('pointerleave', leave)
    return () => {
      element.removeEventListener('pointermove', follow)
      element.removeEventListener('pointerleave', leave)
    }
  }, [editor, frame])
  const isShown = grip !== null
  useEffect(() => {
    if (!isShown) return
    const hide = () => setGrip(null)
    window.addEventListener('keydown', hide, { capture: true })
    window.addEventListener('beforeinput', hide, { capture: true })
    return () => {
      window.removeEventListener('keydown', hide, { capture: true })
      window.removeEventListener('beforeinput', hide, { capture: true })
    }
  }, [isShown])
  return [grip, () => setGrip(null)]
}

/** The mouse on its way from the text of a block that runs on to its grip: nothing of that block is under it. */
function isBeside(old: Grip | null, found: Grip | null, frame: HTMLElement, event: PointerEvent): boolean {
  if (old === null || found !== null) return false
  const y = event.clientY - frame.getBoundingClientRect().top
  return y >= old.top && y < old.top + old.height
}
