import { PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { ReactEditor } from 'slate-react'
import { opensByEnter } from '../editor/commands/open-facts.ts'
import type { SlashEntry } from '../editor/menus/slash-entry.ts'
import { MinutesEditor } from '../editor/minutes-editor.tsx'
import { goToBlock } from '../editor/queries/go-to-block.ts'
import { createFactsEdit } from '../facts/create-facts-edit.ts'
import { FactsPanel } from '../facts/facts-panel.tsx'
import { FindBar } from '../find/find-bar.tsx'
import { createOutlineActions } from '../outline/create-outline-actions.ts'
import { OutlinePanel } from '../outline/outline-panel.tsx'
import { tabToField } from '../phrases/fill-fields.ts'
import { SidePages } from '../preview/side-pages.tsx'
import { appStrings as strings } from '../strings/app.ts'
import { classNames } from '../ui/class-names.ts'
import { useStore } from '../ui/store.ts'
import type { AppState, Side } from './app-state.ts'
import { keepCaret, readCaret } from './kept-caret.ts'
import { LeftoverPanel } from './leftover-panel.tsx'
import type { OpenDocument } from './open-document.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

export interface EditorScreenProps {
  readonly document: OpenDocument
  readonly isShown: boolean
  readonly zoomPercent: number
  readonly isOutlineFolded: boolean
  readonly isSideFolded: boolean
  readonly side: Side
  readonly sideAsked: number
  readonly leftover: readonly string[]
  readonly find: AppState['find']
  /** Counts the times finding was asked for, so that the bar takes the focus each time. */
  readonly findAsked: number
  readonly phrases: ReactNode
  readonly slashEntries: readonly SlashEntry[]
  readonly onFind: (find: AppState['find']) => void
  readonly onOutline: () => void
  /** The writer went somewhere from the outline. */
  readonly onOutlineGone: () => void
  readonly onSide: (side: Side, takesFocus: boolean) => void
  readonly onZoom: (by: -1 | 1) => void
  readonly onFoldSide: (folded: boolean) => void
  readonly onLeftoverDone: () => void
}

/** 写作: outline, sheet and facts of the open draft. Stays mounted while another place is shown, so that undo and caret live on. */
export function EditorScreen(props: EditorScreenProps) {
  const { document, isShown, isSideFolded } = props
  const { editor } = document
  useCaretOf(document, isShown)
  const desk = useWheelZoom(props.onZoom)
  const openFacts = () => {
    // The panel follows the caret after a pause; a form that is about to change must not take the focus.
    document.showNow()
    props.onFoldSide(false)
    props.onSide('facts', true)
  }
  /** Tab goes through the fields of a phrase before it means anything else; on what shows its facts it goes to them. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
    if (!tabToField(editor, event.shiftKey)) {
      if (event.shiftKey || !opensByEnter(editor)) return
      openFacts()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <main
      className={classNames(
        'workspace',
        props.isOutlineFolded && 'outline-folded',
        isSideFolded && 'side-folded',
      )}
      hidden={!isShown}
    >
      {props.isOutlineFolded ? (
        <button
          type="button"
          className="outline-opener"
          title={`${strings.showOutline} F9`}
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
        <div className="desk-scroll" ref={desk} onKeyDownCapture={onKeyDownCapture}>
          <MinutesEditor
            editor={editor}
            zoom={props.zoomPercent / 100}
            onOpenFacts={openFacts}
            slashEntries={props.slashEntries}
          />
        </div>
      </section>
      {isSideFolded ? (
        <button
          type="button"
          className="side-opener"
          title={`${strings.showSide} F10`}
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

/** Opens the draft where the writer left it; a new one at its 版头. Remembers the caret from then on. */
function useCaretOf({ id, editor, view }: OpenDocument, isShown: boolean): void {
  const wasShown = useRef(true)
  useEffect(() => {
    if (isShown && !wasShown.current) ReactEditor.focus(editor)
    wasShown.current = isShown
  }, [editor, isShown])
  useEffect(() => {
    const kept = readCaret(id) ?? { index: 0, offset: 0 }
    goToBlock(editor, Math.min(kept.index, editor.children.length - 1), kept.offset)
    return view.subscribe(() => keepCaret(id, editor))
  }, [id, editor, view])
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
      <Given extends unknown[]>(move: (...given: Given) => void) =>
      (...given: Given) => {
        move(...given)
        document.showNow()
      }
    return {
      ...inEditor,
      goTo,
      moveTopic: thenShow(inEditor.moveTopic),
      nudgeTopic: thenShow(inEditor.nudgeTopic),
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

const SIDES: readonly Side[] = ['facts', 'phrases', 'pages']

function SidePanel(props: EditorScreenProps) {
  const { document, side, leftover } = props
  const { context, caret } = useStore(document.view)
  const edit = useMemo(() => createFactsEdit(document.editor, document.showNow), [document])
  const panel = useRef<HTMLElement>(null)
  const { sideAsked } = props
  useEffect(() => {
    if (sideAsked > 0) focusFirstField(panel.current)
  }, [sideAsked])
  /** Esc: back to the sheet, where the writer was. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    ReactEditor.focus(document.editor)
  }
  const sides: readonly Side[] = leftover.length > 0 ? [...SIDES, 'leftover'] : SIDES
  return (
    <aside className="side" aria-label={strings.sidePanel} ref={panel} onKeyDown={onKeyDown}>
      <header className="side-header" role="tablist" aria-label={strings.sidePanel}>
        {sides.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === side}
            className={classNames('side-tab', one === side && 'side-tab-current')}
            onClick={() => props.onSide(one, false)}
          >
            {strings[one]}
            {one === 'leftover' ? <span className="side-tab-count">{leftover.length}</span> : null}
          </button>
        ))}
        <button
          type="button"
          className="side-close"
          aria-label={strings.hideSide}
          title={`${strings.hideSide} F10`}
          onClick={() => props.onFoldSide(true)}
        >
          <PanelRightClose aria-hidden="true" size={15} strokeWidth={1.75} />
        </button>
      </header>
      <div className="side-body" role="tabpanel" aria-label={strings[side]}>
        {side === 'facts' ? <FactsPanel context={context} caret={caret} edit={edit} /> : null}
        {side === 'phrases' ? props.phrases : null}
        {side === 'pages' ? <SidePages document={document} /> : null}
        {side === 'leftover' ? (
          <LeftoverPanel
            context={context}
            leftover={leftover}
            onGo={edit.goTo}
            onDone={props.onLeftoverDone}
          />
        ) : null}
      </div>
    </aside>
  )
}

/** The first field that is still to be entered, else the first of all. */
function focusFirstField(panel: HTMLElement | null): void {
  const wanted = '.facts-forms .field-wanted :is(input, select, textarea, [role="spinbutton"])'
  const fields = '.facts-forms :is(input, select, textarea), .phrases input, .leftover button'
  const field = panel?.querySelector<HTMLElement>(wanted) ?? panel?.querySelector<HTMLElement>(fields)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}
