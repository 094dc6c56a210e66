import type { DraftRecord } from '#shared/ipc/drafts.ts'
import { keepPlace, type RecordPlace, recallPlace } from './kept-places.ts'
import type { Written } from './record-lines.ts'
import { noteStep, travel } from './record-steps.ts'

type Way = 'undo' | 'redo'

/**
 * 记录 of the open draft: its words, where the writer is in them, and what can be taken back. They outlive the field that shows them, which is there
 * only while its panel is.
 */
export interface OpenRecord {
  readonly isDoubtful: boolean
  /** What is to be saved: without letters that an input method still composes. */
  readonly text: () => string
  /** With what is selected now. */
  readonly written: () => Written
  /** Changes it in one step that can be taken back. */
  readonly change: (change: (written: Written) => Written) => void
  /** Selects `length` characters of these words from `from` on, where they stand first. Whether they do. */
  readonly select: (words: string, from: number, length: number) => boolean
  readonly canTravel: (way: Way) => boolean
  readonly travel: (way: Way) => void
  readonly isShown: () => boolean
  readonly hasFocus: () => boolean
  readonly focus: () => void
  /** Shows it in a field; returns what lets go of the field. */
  readonly attach: (field: HTMLTextAreaElement) => () => void
  /** Hears that it got or lost the focus, and that there is another step to take back. Returns the function that stops following. */
  readonly subscribe: (listener: () => void) => () => void
  /** The draft is left for another one. */
  readonly close: () => void
}

/** `changed`: hears every change, to save it. */
export function openRecord(draftId: string, record: DraftRecord, changed: () => void): OpenRecord {
  const text = record.text.replace(/\r\n?/gu, '\n')
  let { written, scrollTop, steps }: RecordPlace = recallPlace(draftId, text)
  let field: HTMLTextAreaElement | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const readSelection = () => {
    if (field !== null) written = { ...written, start: field.selectionStart, end: field.selectionEnd }
  }
  const show = () => {
    if (field === null) return
    if (field.value !== written.text) field.value = written.text
    field.setSelectionRange(written.start, written.end)
  }
  const take = (after: Written, isTyped: boolean) => {
    if (after.text === written.text) {
      written = after
      return
    }
    const before = steps.undos.length
    steps = noteStep(steps, written, after, isTyped)
    written = after
    if (steps.undos.length !== before) tell()
    changed()
  }
  const takeField = () => {
    if (field === null) return
    take({ text: field.value, start: field.selectionStart, end: field.selectionEnd }, true)
  }
  const go = (way: Way) => {
    const gone = travel(steps, written.text, way)
    if (gone === null) return
    ;({ steps, written } = gone)
    show()
    tell()
    changed()
  }
  const listen = (to: HTMLTextAreaElement): (() => void) => {
    const stop = new AbortController()
    const { signal } = stop
    to.addEventListener('input', (event) => !(event as InputEvent).isComposing && takeField(), { signal })
    to.addEventListener('compositionend', takeField, { signal })
    to.addEventListener(
      'beforeinput',
      (event) => {
        const way = WAYS[event.inputType]
        if (way === undefined) return event.isComposing || readSelection()
        event.preventDefault()
        go(way)
      },
      { signal },
    )
    to.addEventListener(
      'scroll',
      () => {
        // Not of one that is hidden with its place, which stands at its top.
        if (to.offsetParent !== null) scrollTop = to.scrollTop
      },
      { signal },
    )
    to.addEventListener('focus', tell, { signal })
    to.addEventListener('blur', tell, { signal })
    return () => stop.abort()
  }
  return {
    isDoubtful: record.isDoubtful,
    text: () => written.text,
    written() {
      readSelection()
      return written
    },
    change(change) {
      readSelection()
      take(change(written), false)
      show()
    },
    select(words, from, length) {
      const found = written.text.indexOf(words)
      if (found < 0) return false
      written = { ...written, start: found + from, end: found + from + length }
      show()
      return true
    },
    canTravel: (way) => (way === 'undo' ? steps.undos : steps.redos).length > 0,
    travel: go,
    isShown: () => field !== null,
    hasFocus: () => field !== null && document.activeElement === field,
    focus: () => field?.focus(),
    attach(to) {
      field = to
      show()
      to.scrollTop = scrollTop
      const stop = listen(to)
      return () => {
        takeField()
        readSelection()
        stop()
        field = null
        tell()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      readSelection()
      keepPlace(draftId, { written, scrollTop, steps })
    },
  }
}

/** The browser's own steps, which it would mix with those of other fields. */
const WAYS: Readonly<Record<string, Way>> = { historyUndo: 'undo', historyRedo: 'redo' }
