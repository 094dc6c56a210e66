import { type ReactNode, useEffect, useRef } from 'react'
import type { PopupPlace } from './use-popup-place.ts'

export interface PopupListProps<Entry> {
  readonly id: string
  readonly name: string
  readonly entries: readonly Entry[]
  readonly active: number
  readonly place: PopupPlace
  readonly onChoose: (entry: Entry) => void
  readonly keyOf: (entry: Entry) => string
  readonly render: (entry: Entry) => ReactNode
  readonly empty?: string
}

/** A small list beside the text. The focus stays in the text; keys are handled by whoever shows the list. */
export function PopupList<Entry>(props: PopupListProps<Entry>) {
  const { id, name, entries, active, place, onChoose, keyOf, render, empty } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelectorAll('[role="option"]')[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={name}
      className="popup-list"
      style={{
        left: place.left,
        top: place.top ?? 'auto',
        bottom: place.bottom ?? 'auto',
        maxBlockSize: place.maxHeight,
      }}
    >
      {entries.length === 0 && empty !== undefined && <div className="popup-list-empty">{empty}</div>}
      {entries.map((entry, at) => (
        // The text keeps the focus and hears the keys; the mouse is heard here.
        <div
          key={keyOf(entry)}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className="popup-list-entry"
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(entry)
          }}
        >
          {render(entry)}
        </div>
      ))}
    </div>
  )
}
