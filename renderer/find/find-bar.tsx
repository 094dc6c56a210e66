import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import { findStrings as strings } from '../strings/find.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { tell } from '../ui/tell.ts'
import { type FindHit, type FindQuery, toExpression } from './find-hits.ts'
import { HitList } from './hit-list.tsx'
import { replaceHits } from './replace-hits.ts'
import type { SearchState } from './search.ts'
import { useFindHighlight } from './use-find-highlight.ts'
import { useSearch } from './use-search.ts'

export interface FindBarProps {
  readonly editor: Editor
  readonly context: MinutesContext
  readonly mode: 'find' | 'replace'
  /** Changes whenever the bar is asked for again. */
  readonly asked: number
  readonly onMode: (mode: 'find' | 'replace') => void
  readonly onClose: () => void
}

const NO_QUERY: FindQuery = { text: '', isRegex: false, matchesCase: false, wholeUnits: false }

/** 查找和替换 above the sheet: marks every hit, goes from one to the next, shows each one before it is replaced. */
export function FindBar({ editor, context, mode, asked, onMode, onClose }: FindBarProps) {
  const [query, setQuery] = useState(NO_QUERY)
  const [replacement, setReplacement] = useState('')
  const [at, setAt] = useState(0)
  const [isListed, setListed] = useState(mode === 'replace')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const input = useRef<HTMLInputElement>(null)
  const replaceInput = useRef<HTMLInputElement>(null)
  const search = useSearch(context, query)
  const { hits } = search
  const current = hits[Math.min(at, hits.length - 1)]
  useFindHighlight(editor, hits, current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, it takes the focus again
  useEffect(() => {
    const words = selectedWords(editor)
    if (words !== '') setQuery((before) => ({ ...before, text: words, isRegex: false }))
    if (mode === 'replace') setListed(true)
    input.current?.focus()
    requestAnimationFrame(() => input.current?.select())
  }, [editor, mode, asked])

  const change = (fields: Partial<FindQuery>) => {
    setQuery({ ...query, ...fields })
    setAt(0)
    setLeft(new Set())
  }
  const show = (hit: FindHit | undefined) => {
    if (!hit) return
    setAt(hits.indexOf(hit))
    showHit(editor, hit)
    input.current?.focus()
  }
  const step = (by: number) => show(hits[(Math.min(at, hits.length - 1) + by + hits.length) % hits.length])
  const replaceOne = () => {
    if (!current) return
    if (replaceHits(editor, [current], replacement, query.isRegex) === 0) step(1)
  }
  const replaceAll = () => {
    const chosen = hits.filter((hit) => !left.has(hit.id))
    const count = replaceHits(editor, chosen, replacement, query.isRegex)
    tell(strings.replaced(count))
    input.current?.focus()
  }
  const close = () => {
    onClose()
    if (current?.target.kind === 'text') goToBlock(editor, current.target.index, current.end)
    else takeFocus(editor)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isInput = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab' && goesBetween(event)) toOtherField(event.target)
    else if (event.key === 'Enter' && isInput && hits.length > 0) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'F3' && hits.length > 0) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Tab from 查找 is for 替换为, and Shift+Tab back: the buttons between have keys of their own. */
  const goesBetween = ({ target, shiftKey }: KeyboardEvent) =>
    mode === 'replace' && target === (shiftKey ? replaceInput.current : input.current)
  const toOtherField = (from: EventTarget) => (from === input.current ? replaceInput : input).current?.focus()
  const isWrong = query.text !== '' && (toExpression(query) === null || search.kind === 'too-complex')
  return (
    <search className="find-bar" aria-label={strings.title} onKeyDown={onKeyDown}>
      <div className="find-line">
        <span className="find-label" aria-hidden="true">
          {strings.find}
        </span>
        <input
          ref={input}
          className="input"
          type="text"
          data-own-undo
          aria-label={strings.find}
          placeholder={strings.find}
          spellCheck={false}
          value={query.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <span className={classNames('find-count', isWrong && 'find-wrong')} aria-live="polite">
          {describeCount(query, search, at)}
        </span>
        <Button look="plain" icon={ArrowUp} isDisabled={hits.length === 0} onPress={() => step(-1)}>
          {strings.previous}
        </Button>
        <Button look="plain" icon={ArrowDown} isDisabled={hits.length === 0} onPress={() => step(1)}>
          {strings.next}
        </Button>
        <Button
          look="plain"
          isPressed={isListed}
          isDisabled={hits.length === 0}
          onPress={() => setListed(!isListed)}
        >
          {isListed ? strings.hideList : strings.showList}
        </Button>
        {mode === 'find' ? (
          <Button look="plain" onPress={() => onMode('replace')}>
            {strings.showReplace}
          </Button>
        ) : null}
        <Button look="plain" icon={X} label={uiStrings.close} className="button-icon" onPress={close} />
      </div>
      {mode === 'replace' ? (
        <div className="find-line">
          <span className="find-label" aria-hidden="true">
            {strings.replace}
          </span>
          <input
            ref={replaceInput}
            className="input"
            type="text"
            data-own-undo
            aria-label={strings.replace}
            placeholder={strings.replace}
            spellCheck={false}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button isDisabled={current === undefined} onPress={replaceOne}>
            {strings.replaceOne}
          </Button>
          <Button isDisabled={hits.length === 0} onPress={replaceAll}>
            {strings.replaceAll}
          </Button>
        </div>
      ) : null}
      <fieldset className="find-options">
        <legend className="visually-hidden">{strings.options}</legend>
        <Option
          label={strings.wholeUnits}
          hint={strings.wholeUnitsHint}
          isOn={query.wholeUnits}
          onChange={(wholeUnits) => change({ wholeUnits })}
        />
        <Option
          label={strings.matchCase}
          isOn={query.matchesCase}
          onChange={(matchesCase) => change({ matchesCase })}
        />
        <Option
          label={strings.regex}
          hint={strings.regexHint}
          isOn={query.isRegex}
          onChange={(isRegex) => change({ isRegex })}
        />
      </fieldset>
      {query.isRegex ? <p className="find-hint">{strings.regexHint}</p> : null}
      {isListed && hits.length > 0 ? (
        <HitList
          hits={hits}
          current={current}
          replacement={mode === 'replace' ? { text: replacement, isRegex: query.isRegex } : null}
          left={left}
          onLeave={setLeft}
          onShow={show}
        />
      ) : null}
    </search>
  )
}

/** What is selected on the sheet, when it is a few words of one block. */
function selectedWords(editor: Editor): string {
  const { selection } = editor
  if (!selection || selection.anchor.path[0] !== selection.focus.path[0]) return ''
  const words = SlateEditor.string(editor, selection)
  return words.length <= 40 ? words : ''
}

function describeCount(query: FindQuery, { kind, hits }: SearchState, at: number): string {
  if (query.text === '') return ''
  if (toExpression(query) === null) return strings.badRegex
  if (kind === 'searching') return strings.searching
  if (kind === 'too-complex') return strings.tooComplex
  const total = hits.length
  return total === 0 ? strings.none : strings.count(Math.min(at, total - 1) + 1, total)
}

/** Brings a hit into view and selects it, without taking the focus from the bar for good. */
function showHit(editor: Editor, hit: FindHit): void {
  goToBlock(editor, hit.target.index, hit.start)
  if (hit.target.kind !== 'text') return
  const anchor = pointIn(editor, hit.target.index, hit.start)
  const focus = pointIn(editor, hit.target.index, hit.end)
  if (anchor && focus) Transforms.select(editor, { anchor, focus })
}

interface OptionProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Option({ label, hint, isOn, onChange }: OptionProps) {
  return (
    <label className="find-option" title={hint}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
