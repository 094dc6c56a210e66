import { PanelRightClose } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { PhraseBank } from '#shared/phrases/phrase-bank.ts'
import { LeftoverPanel } from '../check/leftover-panel.tsx'
import { withKeys } from '../commands/keys.ts'
import { createFactsEdit } from '../facts/create-facts-edit.ts'
import { FactsPanel } from '../facts/facts-panel.tsx'
import { PhrasePanel } from '../phrases/phrase-panel.tsx'
import { SidePages } from '../preview/side-pages.tsx'
import { RecordPanel } from '../record/record-panel.tsx'
import { appStrings as strings } from '../strings/app.ts'
import { classNames } from '../ui/class-names.ts'
import { useStore } from '../ui/store.ts'
import type { Side } from './app-state.ts'
import { CheckPlace } from './check-place.tsx'
import { foldSide } from './fold-side.ts'
import { HistoryPlace } from './history-place.tsx'
import type { OpenDocument } from './open-document.ts'
import type { WindowParts } from './window-parts.ts'

export interface SidePanelProps {
  readonly parts: WindowParts
  readonly document: OpenDocument
  /** The phrases of the house. */
  readonly bank: PhraseBank
}

const SIDES: readonly Side[] = ['facts', 'phrases', 'pages', 'check', 'history', 'record']

/** What belongs to the open draft, at its right: facts, phrases, pages, what import did not understand. */
export function SidePanel({ parts, document, bank }: SidePanelProps) {
  const { state, dispatch, actions } = parts
  const { side, sideAsked, sideField, leftover } = state
  const { context, caret } = useStore(document.view)
  const profile = useStore(document.profile)
  const isLocked = useStore(document.isLocked)
  const edit = useMemo(() => createFactsEdit(document.editor, document.showNow), [document])
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (sideAsked > 0) focusField(panel.current, sideField)
  }, [sideAsked, sideField])
  const sides: readonly Side[] = leftover.length > 0 ? [...SIDES, 'leftover'] : SIDES
  return (
    <aside className="side" aria-label={strings.sidePanel} ref={panel}>
      <header className="side-header">
        <SideTabs
          sides={sides}
          side={side}
          leftover={leftover.length}
          onSide={(to) => dispatch({ type: 'turned-to', side: to })}
        />
        <button
          type="button"
          className="side-close"
          aria-label={strings.hideSide}
          title={withKeys(strings.hideSide, 'view.facts')}
          onClick={() => foldSide(parts, true)}
        >
          <PanelRightClose aria-hidden="true" size={15} strokeWidth={1.75} />
        </button>
      </header>
      <div className="side-body" role="tabpanel" aria-label={strings[side]}>
        {side === 'facts' ? (
          <fieldset className="side-fields" disabled={isLocked}>
            <FactsPanel context={context} caret={caret} profile={profile} edit={edit} />
          </fieldset>
        ) : null}
        {side === 'phrases' ? (
          <fieldset className="side-fields" disabled={isLocked}>
            <PhrasePanel
              editor={document.editor}
              bank={bank}
              onManage={() => dispatch({ type: 'asked', dialog: { kind: 'phrases' } })}
            />
          </fieldset>
        ) : null}
        {side === 'pages' ? <SidePages document={document} /> : null}
        {side === 'check' ? <CheckPlace document={document} actions={actions} /> : null}
        {side === 'history' ? (
          <HistoryPlace document={document} dispatch={dispatch} actions={actions} />
        ) : null}
        {side === 'record' ? <RecordPanel key={document.id} record={document.record} /> : null}
        {side === 'leftover' ? (
          <LeftoverPanel
            context={context}
            leftover={leftover}
            onGo={edit.goTo}
            onDone={() => dispatch({ type: 'leftover-done' })}
          />
        ) : null}
      </div>
    </aside>
  )
}

interface SideTabsProps {
  readonly sides: readonly Side[]
  readonly side: Side
  readonly leftover: number
  readonly onSide: (side: Side) => void
}

/** What the right side can show; ← and → go from one to the next. */
function SideTabs({ sides, side, leftover, onSide }: SideTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = sides[sides.indexOf(side) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    onSide(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[sides.indexOf(next)]?.focus()
  }
  return (
    <div className="side-tabs" role="tablist" aria-label={strings.sidePanel} onKeyDown={onKeyDown}>
      {sides.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === side}
          tabIndex={one === side ? 0 : -1}
          className={classNames('side-tab', one === side && 'side-tab-current')}
          onClick={() => onSide(one)}
        >
          {strings[one]}
          {one === 'leftover' ? <span className="side-tab-count">{leftover}</span> : null}
        </button>
      ))}
    </div>
  )
}

/** The field asked for, else the first that is still to be entered, else the first of all. */
function focusField(panel: HTMLElement | null, asked: string | null): void {
  const wanted = '.facts-forms .field-wanted :is(input, select, textarea)'
  const fields =
    '.facts-forms :is(input, select, textarea), .phrases input, .leftover button, .history-tools button, .record-field'
  // The decision of the caret stands below its topic.
  const here = [...(panel?.querySelectorAll<HTMLElement>('[data-next]') ?? [])].at(-1)
  const next = here?.querySelector<HTMLElement>(`[data-field="${here.dataset.next}"] input`)
  const frame =
    asked === null ? null : panel?.querySelector<HTMLElement>(`[data-field="${CSS.escape(asked)}"]`)
  const control = ':is(input, select, textarea, [role="spinbutton"])'
  // A list without lines yet has only the button that makes one.
  const named = frame?.querySelector<HTMLElement>(control) ?? frame?.querySelector('button')
  const firstName = panel?.querySelector<HTMLElement>('.facts-forms :is(.roll-rows, .ticks-bar) input')
  const field =
    named ??
    firstName ??
    panel?.querySelector<HTMLElement>(wanted) ??
    next ??
    panel?.querySelector<HTMLElement>(fields)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}
