import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

export interface PlaceProps {
  readonly className: string
  readonly children: ReactNode
  readonly onBack: () => void
  /** Keys of the place itself; what it has taken does not go back. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/**
 * A place that fills the window in front of list and sheet. The keyboard is in it from the beginning, also where none of its fields asks for the
 * focus, so that Tab, arrows and Esc do not go to what stands behind it. Esc goes back, from a search only once it is empty.
 */
export function Place({ className, children, onBack, onKeyDown }: PlaceProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.current?.contains(document.activeElement) === false) place.current.focus()
  }, [])
  const handleKey = (event: KeyboardEvent) => {
    onKeyDown?.(event)
    const { target } = event
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    // A dialog of the place is no part of it, though its events come here.
    if (!(target instanceof Element) || place.current?.contains(target) !== true) return
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return
    event.preventDefault()
    onBack()
  }
  return (
    <main ref={place} className={className} tabIndex={-1} onKeyDown={handleKey}>
      {children}
    </main>
  )
}
