import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import { missingFacts } from '#shared/check/document/missing-facts.ts'
import type { Finding } from '#shared/check/finding.ts'
import { runRule } from '#shared/check/rule.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { headingOf } from '../editor/queries/decision-at.ts'

/** A field by its schema name, in the form of a block. */
export type FactPlace = Pick<Finding, 'index' | 'field'>

export interface MissingFacts {
  readonly missing: readonly Finding[]
  /** Names of the fields on the screen that are to be entered. */
  readonly shown: ReadonlySet<string>
  /** Brings the form of a fact on the screen and the caret into its field. */
  readonly goTo: (fact: FactPlace) => void
  /** Enter in a line goes on with what is in hand: this topic, this roll, or 版头 and 开头 together; then back to the sheet. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The walk through the facts that are still to be entered. `showBlock` puts the caret of the sheet into a block. */
export function useMissingFacts(
  { children, wording }: MinutesContext,
  caret: number | null,
  forms: RefObject<HTMLElement | null>,
  showBlock: (index: number) => void,
  backToSheet: () => void,
): MissingFacts {
  const missing = useMemo(() => runRule(missingFacts, { children, wording }, children), [children, wording])
  const [wanted, setWanted] = useState<FactPlace | null>(null)
  const form = caret === null ? null : (headingOf({ children, wording }, caret) ?? caret)
  const names = missing.filter((fact) => fact.index === form).map((fact) => fact.field)
  const joined = names.join('\n')
  const shown = useMemo(() => new Set(joined === '' ? [] : joined.split('\n')), [joined])
  useEffect(() => {
    if (wanted === null || wanted.index !== form) return
    setWanted(null)
    findControl(forms.current, wanted.field)?.focus()
  }, [wanted, form, forms])
  const goTo = (fact: FactPlace) => {
    if (fact.index !== form) showBlock(fact.index)
    setWanted(fact)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (form === null || event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229)
      return
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
    const { target } = event
    if (!(target instanceof HTMLElement) || forms.current?.contains(target) !== true) return
    if (!isEndOfFact(event.key, target, forms.current)) return
    const task = missing.filter((fact) => isOneTask(children, form, fact.index))
    const later = task.find((fact) => isAfter(fact, form, target, forms.current))
    const inDecision = later === undefined ? nextInDecision(target) : null
    if (event.key === 'Tab' && later === undefined) return
    event.preventDefault()
    if (later !== undefined) goTo(later)
    else if (inDecision !== null) inDecision.focus()
    else backToSheet()
  }
  return { missing, shown, goTo, onKeyDown }
}

/** 版头 and 开头 are filled in one go; every topic and every roll is a task of its own. */
function isOneTask(children: readonly MinutesBlock[], form: number, other: number): boolean {
  const isHeader = (index: number) =>
    children[index]?.type === 'masthead' || children[index]?.type === 'opening'
  return form === other || (isHeader(form) && isHeader(other))
}

/** 责任单位, 动作, 去向, 时限 … of the decision in hand: the next line of its form; null after the last one and in other forms. */
function nextInDecision(target: HTMLElement): HTMLElement | null {
  const name = target.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
  if (!name.startsWith('decision.')) return null
  const section = target.closest('.facts-section')
  const lines = [...(section?.querySelectorAll<HTMLElement>('[data-field^="decision."] input') ?? [])]
  return lines[lines.indexOf(target) + 1] ?? null
}

const CONTROLS = 'input, textarea, select, button'

function findControl(forms: HTMLElement | null, field: string): HTMLElement | null {
  const frame = forms?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const control = frame?.matches(CONTROLS) ? frame : frame?.querySelector<HTMLElement>(CONTROLS)
  return control ?? null
}

/** Enter in a line whose list is not open, or in words that are one paragraph; Tab on the last control of the form. */
function isEndOfFact(key: string, target: HTMLElement, forms: HTMLElement | null): boolean {
  if (key === 'Enter') {
    if (target instanceof HTMLInputElement) return target.getAttribute('aria-expanded') !== 'true'
    return target.matches('textarea[data-one-paragraph]')
  }
  if (key !== 'Tab') return false
  const controls = [...(forms?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])]
  return controls.findLast((control) => control.tabIndex >= 0 && !control.matches(':disabled')) === target
}

function isAfter(fact: FactPlace, form: number, from: HTMLElement, forms: HTMLElement | null): boolean {
  if (fact.index !== form) return fact.index > form
  const control = findControl(forms, fact.field)
  const place = control === null ? 0 : from.compareDocumentPosition(control)
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
