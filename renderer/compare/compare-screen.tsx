import { ArrowLeft, ArrowRightLeft } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Change, Comparison } from '#shared/compare/comparison.ts'
import type { FileNote } from '#shared/ipc/files.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { compareStrings as strings } from '../strings/compare.ts'
import { Button } from '../ui/button.tsx'
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { ChangeList } from './change-list.tsx'
import { ComparedRows, type CompareMode } from './compared-rows.tsx'

/** A document as one side of the comparison. */
export interface ComparedSide {
  readonly label: string
  /** What else can stand on this side. */
  readonly choices: readonly MenuEntry[]
  readonly context: MinutesContext
}

export interface CompareScreenProps {
  readonly before: ComparedSide
  readonly after: ComparedSide
  readonly profile: FormatProfile
  /** Comments and other words beside the text of the newer document, where that is a file. */
  readonly notes: readonly FileNote[]
  /** Takes a change of the newer document over; null where the older one is not the open draft. */
  readonly onTake: ((comparison: Comparison, change: Change) => void) | null
  readonly onUndo: (() => void) | null
  readonly onSwap: () => void
  readonly onMarked: (format: 'docx' | 'pdf' | 'print') => void
  readonly onBack: () => void
}

/** 比对: two documents side by side or in one text, with the list of changes. F8 goes to the next, Esc back. */
export function CompareScreen(props: CompareScreenProps) {
  const { before, after, profile, onTake } = props
  const comparison = useMemo(
    () => compareMinutes(before.context, after.context, profile),
    [before.context, after.context, profile],
  )
  const { rows, changes } = comparison
  const [mode, setMode] = useState<CompareMode>('side-by-side')
  const [onlyChanges, setOnlyChanges] = useState(true)
  const [chosen, setChosen] = useState<number | null>(null)
  const current = chosen === null || changes.length === 0 ? null : Math.min(chosen, changes.length - 1)
  const currentRow = current === null ? null : (changes[current]?.row ?? null)
  const scroll = useRef<HTMLElement>(null)
  useEffect(() => scroll.current?.focus(), [])
  useEffect(() => {
    if (currentRow === null) return
    scroll.current?.querySelector(`[data-row="${currentRow}"]`)?.scrollIntoView({ block: 'center' })
  }, [currentRow])
  // A button that went with its change leaves the focus nowhere, and keys unheard.
  useEffect(() => {
    const hasFocus = document.activeElement !== document.body
    if (changes !== null && !hasFocus) scroll.current?.focus()
  }, [changes])
  const step = (by: 1 | -1) => {
    if (changes.length === 0) return
    const from = current ?? (by > 0 ? -1 : 0)
    setChosen((from + by + changes.length) % changes.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') props.onBack()
    else if (event.key === 'F8') step(event.shiftKey ? -1 : 1)
    else if (event.ctrlKey && event.key.toLowerCase() === 'z' && !event.shiftKey && props.onUndo !== null)
      props.onUndo()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <main className="compare" aria-label={strings.compare} onKeyDown={onKeyDown}>
      <header className="compare-header">
        <Button look="plain" icon={ArrowLeft} title={strings.keys} onPress={props.onBack}>
          {strings.back}
        </Button>
        <h1 aria-label={strings.title(before.label, after.label)}>
          <MenuButton label={strings.beforeIs(before.label)} entries={before.choices}>
            {before.label}
          </MenuButton>
          →
          <MenuButton label={strings.afterIs(after.label)} entries={after.choices}>
            {after.label}
          </MenuButton>
          <span className="compare-count" role="status">
            {strings.counts(changes.length)}
          </span>
        </h1>
        <Button look="plain" icon={ArrowRightLeft} onPress={props.onSwap}>
          {strings.swap}
        </Button>
        <div className="compare-modes">
          <Button isPressed={mode === 'side-by-side'} onPress={() => setMode('side-by-side')}>
            {strings.sideBySide}
          </Button>
          <Button isPressed={mode === 'inline'} onPress={() => setMode('inline')}>
            {strings.inline}
          </Button>
        </div>
        <Button isPressed={onlyChanges} onPress={() => setOnlyChanges(!onlyChanges)}>
          {strings.onlyChanges}
        </Button>
        <Button look="plain" isDisabled={changes.length === 0} onPress={() => step(-1)}>
          {strings.previous}
        </Button>
        <Button look="plain" isDisabled={changes.length === 0} onPress={() => step(1)}>
          {strings.next}
        </Button>
        <MenuButton
          look="normal"
          entries={[
            { id: 'docx', label: strings.markedDocx, run: () => props.onMarked('docx') },
            { id: 'pdf', label: strings.markedPdf, run: () => props.onMarked('pdf') },
            { id: 'print', label: strings.markedPrint, run: () => props.onMarked('print') },
          ]}
        >
          {strings.marked}
        </MenuButton>
      </header>
      <div className="compare-body">
        <ScrollRegion className="compare-scroll" element={scroll} label={strings.rows}>
          {mode === 'side-by-side' ? (
            <div className="compared-heads" aria-hidden="true">
              <span>{before.label}</span>
              <span>{after.label}</span>
            </div>
          ) : null}
          <ComparedRows rows={rows} mode={mode} onlyChanges={onlyChanges} current={currentRow} />
        </ScrollRegion>
        <ChangeList
          changes={changes}
          notes={props.notes}
          current={current}
          onGo={setChosen}
          onTake={onTake === null ? null : (change) => onTake(comparison, change)}
        />
      </div>
    </main>
  )
}
