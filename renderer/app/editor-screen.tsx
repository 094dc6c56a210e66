import { Lock, PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react'
import type { Finding } from '#shared/check/finding.ts'
import { useUnderlines } from '../check/use-underlines.ts'
import { useCommand } from '../commands/commands-context.ts'
import { withKeys } from '../commands/keys.ts'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { opensByEnter } from '../editor/commands/open-facts.ts'
import { MinutesEditor } from '../editor/minutes-editor.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { createOutlineActions } from '../outline/create-outline-actions.ts'
import { OutlinePanel } from '../outline/outline-panel.tsx'
import { leaveField, tabToField } from '../phrases/fill-fields.ts'
import { phraseSlashEntries } from '../phrases/slash-entries.ts'
import { appStrings as strings } from '../strings/app.ts'
import { versionStrings } from '../strings/versions.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useStore } from '../ui/store.ts'
import { KeepPlace } from '../zoom/keep-place.tsx'
import { useWheelZoom } from '../zoom/use-wheel-zoom.ts'
import { SHEET_PERCENTS, stepZoom } from '../zoom/zoom-step.ts'
import type { AppState } from './app-state.ts'
import { foldSide } from './fold-side.ts'
import type { OpenDocument } from './open-document.ts'
import { SidePanel, type SidePanelProps } from './side-panel.tsx'
import { useCaretOf } from './use-caret-of.ts'
import { useLeftOutNotice } from './use-left-out-notice.ts'
import type { WindowParts } from './window-parts.ts'

const NONE: readonly Finding[] = []

/** 写作: outline, sheet and facts of the open draft. Stays mounted while another place is shown, so that undo and caret live on. */
export function EditorScreen({ parts, document, bank }: SidePanelProps) {
  const { state, dispatch, settings, changeSettings, isNarrow, isTight } = parts
  const { editor } = document
  const { zoomPercent } = settings
  const isShown = state.place === 'editor'
  const isOutlineOver = isNarrow && state.isOutlineOver
  const isOutlineFolded = isNarrow ? !state.isOutlineOver : settings.outlineFolded
  const isSideOver = isTight && state.isSideOver
  const isSideFolded = isTight ? !state.isSideOver : settings.factsFolded
  const outline = useCommand('view.outline')
  const slashEntries = useMemo(() => phraseSlashEntries(bank), [bank])
  const profile = useStore(document.profile)
  const isLocked = useStore(document.isLocked)
  useCaretOf(document, isShown, state.isPaletteOpen || state.dialog !== null)
  const tellLeftOut = useLeftOutNotice(document)
  const found = useStore(document.check)
  const finding = useStore(document.finding)
  useUnderlines(editor, found?.findings ?? NONE, state.side === 'check' ? finding : null)
  const desk = useRef<HTMLDivElement>(null)
  useWheelZoom(desk, (by) => changeSettings({ zoomPercent: stepZoom(SHEET_PERCENTS, zoomPercent, by) }))
  const openFacts = (_index?: number, field?: string) => {
    // The panel follows the caret after a pause; a form that is about to change must not take the focus.
    document.showNow()
    foldSide(parts, false)
    dispatch({ type: 'turned-to', side: 'facts', focus: field ?? true })
  }
  /** Tab goes through the fields of a phrase before it means anything else, Esc leaves them; on what shows its facts Tab goes to them. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && leaveField(editor)) event.preventDefault()
    if (event.key !== 'Tab') return
    if (!tabToField(editor, event.shiftKey)) {
      if (event.shiftKey || !opensByEnter(editor)) return
      openFacts()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  /** The writer went somewhere from the outline. */
  const closeOutlineOver = useCallback(() => {
    if (isNarrow) dispatch({ type: 'outline-over', isOpen: false })
  }, [isNarrow, dispatch])
  /** An Esc that nothing else has handled closes what lies over the paper and returns the caret to the sheet. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    if (isSideOver) foldSide(parts, true)
    if (isOutlineOver) closeOutlineOver()
    if (!isSideOver && !isOutlineOver && !isInSide(event.target)) return
    event.preventDefault()
    returnToSheet(editor)
  }
  return (
    <main
      onKeyDown={onKeyDown}
      className={classNames(
        'workspace',
        isOutlineFolded && 'outline-folded',
        isSideFolded && 'side-folded',
        state.side === 'pages' && 'side-of-pages',
        state.side === 'record' && 'side-of-record',
      )}
      hidden={!isShown}
    >
      {isOutlineFolded ? (
        <button
          type="button"
          className="rail rail-outline"
          title={withKeys(strings.showOutline, 'view.outline')}
          onClick={() => outline.run()}
        >
          <PanelLeftOpen aria-hidden="true" size={15} strokeWidth={1.75} />
          <span>{strings.outline}</span>
        </button>
      ) : (
        <Outline document={document} onGone={closeOutlineOver} onFold={() => outline.run()} />
      )}
      <section className="desk">
        {state.find === 'closed' ? null : (
          <Find document={document} mode={state.find} asked={state.findAsked} dispatch={dispatch} />
        )}
        {isLocked ? (
          <LockedStrip onUnlock={() => dispatch({ type: 'asked', dialog: { kind: 'unlock' } })} />
        ) : null}
        <KeepPlace zoomPercent={zoomPercent} desk={desk}>
          <div className="desk-scroll" ref={desk} onKeyDownCapture={onKeyDownCapture}>
            <MinutesEditor
              editor={editor}
              profile={profile}
              zoom={zoomPercent / 100}
              onOpenFacts={openFacts}
              onLeftOut={tellLeftOut}
              isReadOnly={isLocked}
              slashEntries={slashEntries}
            />
          </div>
        </KeepPlace>
      </section>
      {isSideFolded ? (
        <button
          type="button"
          className="rail rail-side"
          title={withKeys(strings.showSide, 'view.facts')}
          onClick={() => foldSide(parts, false)}
        >
          <PanelRightOpen aria-hidden="true" size={15} strokeWidth={1.75} />
          <span>{strings.facts}</span>
        </button>
      ) : (
        <SidePanel parts={parts} document={document} bank={bank} />
      )}
    </main>
  )
}

/** Over the sheet of what was issued. */
function LockedStrip({ onUnlock }: { readonly onUnlock: () => void }) {
  return (
    <div className="locked-strip">
      <Lock aria-hidden="true" size={15} strokeWidth={2} />
      <span>{versionStrings.locked}</span>
      <Button onPress={onUnlock}>{versionStrings.unlock}</Button>
    </div>
  )
}

function isInSide(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.side') !== null
}

interface OutlineProps {
  readonly document: OpenDocument
  readonly onGone: () => void
  readonly onFold: () => void
}

function Outline({ document, onGone, onFold }: OutlineProps) {
  const { context, caret } = useStore(document.view)
  const actions = useMemo(() => {
    const inEditor = createOutlineActions(document.editor)
    const goTo = (index: number) => {
      inEditor.goTo(index)
      onGone()
    }
    // Rows are pressed and dragged again at once: they must know their new places.
    const thenShow =
      <Given extends unknown[], Answer>(move: (...given: Given) => Answer) =>
      (...given: Given) => {
        const answer = move(...given)
        document.showNow()
        return answer
      }
    return {
      ...inEditor,
      goTo,
      move: thenShow(inEditor.move),
      nudge: thenShow(inEditor.nudge),
    }
  }, [document, onGone])
  return <OutlinePanel context={context} caret={caret} actions={actions} onFold={onFold} />
}

interface FindProps {
  readonly document: OpenDocument
  readonly mode: 'find' | 'replace'
  readonly asked: number
  readonly dispatch: WindowParts['dispatch']
}

function Find({ document, mode, asked, dispatch }: FindProps) {
  const { context } = useStore(document.view)
  const onFind = (find: AppState['find']) => dispatch({ type: 'find', find })
  return (
    <FindBar
      editor={document.editor}
      context={context}
      mode={mode}
      asked={asked}
      onMode={onFind}
      onClose={() => onFind('closed')}
    />
  )
}
