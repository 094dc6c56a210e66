/**
 * Before every commit React walks through all nodes of a focused editable to note the selection in characters, in case it
 * replaces the element; in a long document that is the dearest part of a keystroke. Slate keeps the selection itself, so the sheet
 * tells React that there is nothing to note. The attribute, which the browser goes by, stays.
 */
export function skipSelectionWalk(sheet: HTMLElement | null): void {
  if (sheet) Object.defineProperty(sheet, 'contentEditable', { value: 'inherit', configurable: true })
}
