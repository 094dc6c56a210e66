import { Trash2 } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { RosterCell } from './roster-cell.tsx'
import type { RowOrder } from './use-row-order.ts'

export interface ChoiceBarProps {
  readonly order: RowOrder
  /** 人, 个单位 */
  readonly counted: (count: number) => string
  readonly onRemove: () => void
  /** Fields and deeds of the kind. */
  readonly children: ReactNode
}

/** What is done to all rows that are chosen, in one step. Nothing while none is. */
export function ChoiceBar({ order, counted, onRemove, children }: ChoiceBarProps) {
  const { size } = order.chosen
  const bar = useRef<HTMLDivElement>(null)
  const isShown = size > 0
  useLayoutEffect(() => {
    const element = isShown ? bar.current : null
    if (element === null) return
    // In a narrow window it takes several lines, and the head of the columns stays under the last (roster.css).
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--choice-bar', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isShown])
  if (!isShown) return null
  return (
    <div ref={bar} className="choice-bar" role="toolbar" aria-label={counted(size)}>
      <span className="choice-count" role="status">
        {counted(size)}
      </span>
      {children}
      <Button look="plain" icon={Trash2} onPress={onRemove}>
        {strings.removeChosen}
      </Button>
      <Button look="plain" onPress={order.clear}>
        {strings.clearChoice}
      </Button>
    </div>
  )
}

export interface ManyFieldProps {
  readonly label: string
  readonly placeholder?: string
  /** Id of suggestions. */
  readonly list?: string
  readonly onCommit: (text: string) => void
}

/** A field that sets the same for all chosen rows; empty again afterwards. */
export function ManyField({ label, onCommit, ...cell }: ManyFieldProps) {
  return (
    <span className="choice-field">
      <span>{label}</span>
      <RosterCell label={strings.ofChosen(label)} value="" isCleared onCommit={onCommit} {...cell} />
    </span>
  )
}
