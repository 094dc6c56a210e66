import { Lock, PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { Finding } from '#shared/check/finding.ts'
import { useUnderlines } from '../check/use-underlines.ts'
import { withKeys } from '../commands/keys.ts'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { opensByEnter } from '../editor/commands/open-facts.ts'
import { MinutesEditor } from '../editor/minutes-editor.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { createOutlineActions } from '../outline/create-outline-actions.ts'
import { OutlinePanel } from '../outline/outline-panel.tsx'
import { leaveField, tabToField } from '../phrases/fill-fields.ts'
import { appStrings as strings } from '../strings/app.ts'
import { versionStrings } from '../strings/versions.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useStore } from '../ui/store.ts'
import { KeepPlace } from '../zoom/keep-place.tsx'
import { useWheelZoom } from '../zoom/use-wheel-zoom.ts'
import type { AppState } from './app-state.ts'
import type { EditorScreenProps } from './editor-screen-props.ts'
import type { OpenDocument } from './open-document.ts'
import { SidePanel } from './side-panel.tsx'
import { useCaretOf } from './use-caret-of.ts'
import { useLeftOutNotice } from './use-left-out-notice.ts'

const NONE: readonly Finding[] = []

/** 写作: outline, sheet and facts of the open draft. Stays mounted while another place is shown, so that undo and caret live on. */
export function EditorScreen(props: EditorScreenProps) {
  const { document, isShown, isSideFolded } = props
  const { editor } = document
  const profile = useStore(document.profile)
  const isLocked = useStore(document.isLocked)
  useCaretOf(document, isShown, props.isCovered)
  const tellLeftOut = useLeftOutNotice(document)
  const found = useStore(document.check)
  const finding = useStore(document.finding)
  useUnderlines(editor, found?.findings ?? NONE, props.side === 'check' ? finding : null)
  const desk = useRef<HTMLDivElement>(null)
  useWheelZoom(desk, props.onZoom)
  const openFacts = (_index?: number, field?: string) => {
    // The panel follows the caret after a pause; a form that is about to change must not take the focus.
    document.showNow()
    props.onFoldSide(false)
    props.onSide('facts', field ?? true)
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
  /** An Esc that nothing else has handled closes what lies over the paper and returns the caret to the sheet. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    if (props.isOver.side) props.onFoldSide(true)
    if (props.isOver.outline) props.onOutlineGone()
    if (!props.isOver.side && !props.isOver.outline && !isInSide(event.target)) return
    event.preventDefault()
    returnToSheet(editor)
  }
  return (
    <main
      onKeyDown={onKeyDown}
      className={classNames(
        'workspace',
        props.isOutlineFolded && 'outline-folded',
        isSideFolded && 'side-folded',
        props.side === 'pages' && 'side-of-pages',
      )}
      hidden={!isShown}
    >
      {props.isOutlineFolded ? (
        <button
          type="button"
          className="rail rail-outline"
          title={withKeys(strings.showOutline, 'view.outline')}
          onClick={props.onOutline}
        >
          <PanelLeftOpen aria-hidden="true" size={15} strokeWidth={1.75} />
          <span>{strings.outline}</span>
        </button>
      ) : (
        <Outline document={document} onGone={props.onOutlineGone} onFold={props.onOutline} />
      )}
      <section className="desk">
        {props.find === 'closed' ? null : (
          <Find document={document} mode={props.find} asked={props.findAsked} onFind={props.onFind} />
        )}
        {isLocked ? <LockedStrip onUnlock={props.onUnlock} /> : null}
        <KeepPlace zoomPercent={props.zoomPercent} desk={desk}>
          <div className="desk-scroll" ref={desk} onKeyDownCapture={onKeyDownCapture}>
            <MinutesEditor
              editor={editor}
              profile={profile}
              zoom={props.zoomPercent / 100}
              onOpenFacts={openFacts}
              onLeftOut={tellLeftOut}
              isReadOnly={isLocked}
              slashEntries={props.slashEntries}
            />
          </div>
        </KeepPlace>
      </section>
      {isSideFolded ? (
        <button
          type="button"
          className="rail rail-side"
          title={withKeys(strings.showSide, 'view.facts')}
          onClick={() => props.onFoldSide(false)}
        >
          <PanelRightOpen aria-hidden="true" size={15} strokeWidth={1.75} />
          <span>{strings.facts}</span>
        </button>
      ) : (
        <SidePanel {...props} />
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
  readonly onFind: (find: AppState['find']) => void
}

function Find({ document, mode, asked, onFind }: FindProps) {
  const { context } = useStore(document.view)
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
