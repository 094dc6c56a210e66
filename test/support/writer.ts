import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openInputMethod } from './input-method.ts'
import { typedPieces } from './keystrokes.ts'

/** Somebody at the keyboard: keys and compositions, no mouse, no clipboard. */
export interface Writer {
  /** Keys pressed so far: for Chinese the letters of its pinyin and the choice of the candidate, for a shortcut all of its keys. */
  readonly countedKeys: () => number
  /** Chinese by compositions of a few characters each, punctuation as the input method commits it, ASCII by its keys. */
  write(text: string): Promise<void>
  /** Presses a key or a shortcut. */
  press(key: string, times?: number): Promise<void>
  /** Tab, or Shift+Tab where it stands before, until the field of this name has the focus. */
  goToField(label: string): Promise<void>
  /** Replaces what the field holds. */
  fill(label: string, text: string): Promise<void>
  /** Opens the list of a field and goes down to the option. */
  choose(label: string, option: string): Promise<void>
  /** Runs a command from the list of all commands. */
  command(label: string): Promise<void>
}

/** What is composed in place of a phrase's own pinyin, which is only counted. */
const LETTERS = 'zi'
const ASCII = /^[ -~]$/u
/** More fields than any form has. */
const MOST_FIELDS = 40

export async function openWriter(page: Page): Promise<Writer> {
  const inputMethod = await openInputMethod(page)
  let keys = 0
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
    keys += times * key.split('+').length
  }
  const write = async (text: string): Promise<void> => {
    for (const piece of typedPieces(text)) {
      if (piece.isComposed) await inputMethod.type(LETTERS, piece.text)
      else if (ASCII.test(piece.text)) await page.keyboard.type(piece.text)
      else await inputMethod.commit(piece.text)
      keys += piece.keys
    }
  }
  const goToField = async (label: string): Promise<void> => {
    await page.locator('.facts:focus-within').waitFor()
    const isBefore = await page.evaluate(standsBeforeFocused, label)
    const passed: string[] = []
    for (;;) {
      const focused = await page.evaluate(nameOfFocused)
      if (focused === label) return
      passed.push(focused)
      if (passed.length > MOST_FIELDS) throw new Error(`no field ${label} after ${passed.join(' ')}`)
      await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
      keys += isBefore ? 2 : 1
    }
  }
  return {
    countedKeys: () => keys,
    write,
    press,
    goToField,
    async fill(label, text) {
      await goToField(label)
      await write(text)
    },
    async choose(label, option) {
      await goToField(label)
      for (let step = 0; step < MOST_FIELDS; step += 1) {
        const before = await page.evaluate(nameOfOption)
        await page.keyboard.press('ArrowDown')
        keys += 1
        await expect.poll(() => page.evaluate(nameOfOption)).not.toBe(before)
        if ((await page.evaluate(nameOfOption)) !== option) continue
        await page.keyboard.press('Enter')
        keys += 1
        return
      }
      throw new Error(`${label} does not offer ${option}`)
    },
    async command(label) {
      await press('Control+k')
      await page.waitForFunction(() => document.activeElement?.classList.contains('palette-input'))
      await write(label)
      await page.locator('.palette-chosen', { hasText: label }).waitFor()
      await press('Enter')
    },
  }
}

/** The name a reader of the screen hears for what has the focus. */
function nameOfFocused(): string {
  const focused = document.activeElement
  const label = focused?.closest('.field')?.querySelector('.field-label')
  return (label?.textContent ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim()
}

/** Whether the field or button of this name comes before the one that has the focus, in the same form. */
function standsBeforeFocused(label: string): boolean {
  const focused = document.activeElement
  const fields = [...(focused?.closest('.facts-section')?.querySelectorAll('.field, button') ?? [])]
  const field = fields.find((one) => (one.querySelector('.field-label') ?? one).textContent?.trim() === label)
  if (!focused || !field || field.contains(focused)) return false
  return (field.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The option of the open list that Enter would take. */
function nameOfOption(): string {
  const id = document.activeElement?.getAttribute('aria-activedescendant')
  return (id ? document.getElementById(id)?.textContent : null) ?? ''
}
