import type { Editor } from 'slate'
import { openFactsAt } from '../commands/open-facts.ts'
import { placeCaret } from '../commands/place-caret.ts'
import { showHint } from '../commands/show-hint.ts'
import { blockElementOf, indexOfElement } from '../queries/block-element.ts'
import { blockAt } from '../queries/blocks.ts'
import { gapFields } from '../queries/gap-fields.ts'
import { pointIn } from '../queries/point-in.ts'

/**
 * A click on □□ goes to the field it waits for, one on 自动 in the right margin says what that is and how the words are changed.
 * Returns whether the click was on either.
 */
export function clickOnShown(editor: Editor, event: globalThis.MouseEvent): boolean {
  const element = blockElementOf(event.target)
  const index = element ? indexOfElement(editor, element) : null
  if (!element || index === null || event.button !== 0 || !(event.target instanceof Element)) return false
  const field = fieldUnder(editor, event.target, index)
  if (field !== null) {
    openFactsAt(editor, index, field)
    return true
  }
  if (element.dataset.auto === undefined || !isInRightMargin(element, event)) return false
  const start = pointIn(editor, index, 0)
  if (start) placeCaret(editor, start)
  showHint(editor, index)
  return true
}

/** The field that a press opens: of a □□, or of an empty 版头. */
function fieldUnder(editor: Editor, target: Element, index: number): string | null {
  const gap = target.closest<HTMLElement>('[data-gap]')
  if (gap) return gapFields(editor, index)[Number(gap.dataset.gap)] ?? null
  return blockAt(editor, index)?.type === 'masthead' && target.closest('.masthead-empty')
    ? 'masthead.organ'
    : null
}

function isInRightMargin(element: HTMLElement, event: globalThis.MouseEvent): boolean {
  const margin = Number.parseFloat(getComputedStyle(element).paddingRight)
  return event.clientX > element.getBoundingClientRect().right - margin
}
