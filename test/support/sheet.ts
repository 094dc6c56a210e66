import type { Page } from 'playwright-core'
import { expect } from 'vitest'
// Types window.desktop.
import type {} from '../../renderer/platform/desktop.ts'
import { ownText } from '../../shared/minutes/factories.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'

/** A block as the page shows it. */
export interface ShownBlock {
  readonly type: string
  readonly number: string
  readonly label: string
  /** The typed text, as it stands in the page; '' for blocks that show their facts. */
  readonly text: string
  /** What a block that is not typed into shows. */
  readonly shown: string
}

export function readSheet(page: Page): Promise<ShownBlock[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sheet .block')].map((block) => ({
      type: /block-(\w+)/u.exec(block.className.replace('block ', ''))?.[1] ?? '',
      number: block.dataset.number ?? '',
      label: block.dataset.label ?? '',
      text: [...block.querySelectorAll('[data-slate-node="text"]')]
        .map((text) => text.textContent ?? '')
        .join('')
        .replaceAll('\uFEFF', ''),
      shown: block.querySelector('.block-face')?.textContent ?? '',
    })),
  )
}

/** The newest draft as it lies in the library. */
export function readSaved(page: Page): Promise<Minutes> {
  return page.evaluate(async () => {
    const list = await window.desktop?.invoke('drafts:list', { place: 'library' })
    const id = list?.ok ? list.value[0]?.summary.id : undefined
    if (id === undefined) throw new Error('no draft is saved')
    const draft = await window.desktop?.invoke('drafts:open', { id })
    if (!draft?.ok) throw new Error('the draft does not open')
    return draft.value.minutes
  })
}

/** What is on the page is what is in the editor is what is saved: the one thing that input methods break. */
export async function expectPageIsSaved(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const sheet = await readSheet(page)
      const { children } = await readSaved(page)
      return (
        JSON.stringify(sheet.map(({ text }) => withoutPartings(text))) ===
        JSON.stringify(children.map(ownText).map(withoutPartings))
      )
    })
    .toBe(true)
}

/** What parts cells and their lines in a table's text is no character of the page. */
function withoutPartings(text: string): string {
  return text.replace(/[\t\n]/gu, '')
}

/** Places the selection as a mouse drag does: from a character of one block to a character of another. */
export async function selectText(
  page: Page,
  from: { block: number; offset: number },
  to: { block: number; offset: number } = from,
): Promise<void> {
  await page.evaluate(
    ([start, end]) => {
      const blocks = document.querySelectorAll<HTMLElement>('.sheet .block')
      const place = ({ block, offset }: { block: number; offset: number }): [Node, number] => {
        const text = blocks[block]?.querySelector('[data-slate-node="text"]')
        // One text may be drawn in several pieces (where a line ends).
        const walker = document.createTreeWalker(text!, NodeFilter.SHOW_TEXT)
        let node = walker.nextNode()
        let left = offset
        while (left > (node?.nodeValue?.length ?? 0)) {
          const next = walker.nextNode()
          if (next === null) break
          left -= node?.nodeValue?.length ?? 0
          node = next
        }
        return [node!, Math.min(left, node?.nodeValue?.length ?? 0)]
      }
      document.querySelector<HTMLElement>('.sheet-text')?.focus()
      getSelection()?.setBaseAndExtent(...place(start!), ...place(end!))
    },
    [from, to],
  )
}

/** The caret at the end of a block's text. */
export function caretAtEnd(page: Page, block: number): Promise<void> {
  return selectText(page, { block, offset: Number.MAX_SAFE_INTEGER })
}
