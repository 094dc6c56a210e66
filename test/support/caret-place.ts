import type { Page } from 'playwright-core'

/** Where the window says the writer is. */
export interface ShownPlace {
  /** First words of the block that holds the caret. */
  readonly caret: string
  /** Whether the keyboard goes into the sheet. */
  readonly hasFocus: boolean
  /** The marked row of the outline. */
  readonly outline: string
  /** 第2页第5行. */
  readonly status: string
  /** Whether the block of the caret is in view. */
  readonly isInView: boolean
}

export function readShownPlace(page: Page): Promise<ShownPlace> {
  return page.evaluate(() => {
    const { anchorNode } = document.getSelection() ?? {}
    const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
    const block = element?.closest<HTMLElement>('.block')
    const box = block?.getBoundingClientRect()
    const view = document.querySelector('.desk-scroll')?.getBoundingClientRect()
    return {
      caret: (block?.textContent ?? '').replaceAll('\uFEFF', '').slice(0, 12),
      hasFocus: document.activeElement?.classList.contains('sheet-text') === true,
      outline: document.querySelector('.outline-current .outline-label')?.textContent?.slice(0, 12) ?? '',
      status: document.querySelector('[data-caret-place]')?.textContent ?? '',
      isInView:
        box !== undefined && view !== undefined && box.top >= view.top - 1 && box.top < view.bottom - 20,
    }
  })
}

/** The words around the caret: all of the text it stands in, whose marks at the ends of lines may be elements of their own. */
export function textAroundCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { focusNode } = document.getSelection() ?? {}
    const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement
    return element?.closest('[data-slate-node="text"]')?.textContent ?? ''
  })
}
