import type { CDPSession, Page } from 'playwright-core'

/** The key code that a page sees for every key which an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229

export interface InputMethod {
  /** Types the letters and picks the candidate: `type('huiyi', '会议')`. */
  type(pinyin: string, text: string): Promise<void>
  /** Types the letters and leaves the composition open. */
  begin(pinyin: string): Promise<void>
  /** Picks the candidate: the composition ends with `text` in place of the letters. */
  commit(text: string): Promise<void>
  /** A key the input method keeps for itself while its window is open: Enter, Escape, ArrowDown. The page sees it as taken. */
  keep(code: string): Promise<void>
  /** Escape in the candidate window: the composition ends with nothing. */
  cancel(): Promise<void>
}

/** A pinyin input method for the page, with the events of a real one (keydown 229, composition*, beforeinput). */
export async function openInputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  let letters = ''

  const begin = async (pinyin: string): Promise<void> => {
    for (const letter of pinyin) {
      letters += letter
      await pressTakenKey(session, codeOf(letter))
      await compose(session, letters)
    }
  }
  const commit = async (text: string): Promise<void> => {
    letters = ''
    await session.send('Input.insertText', { text })
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      windowsVirtualKeyCode: 32,
      key: ' ',
      code: 'Space',
    })
  }
  return {
    begin,
    commit,
    keep: (code) => pressTakenKey(session, code),
    type: async (pinyin, text) => {
      await begin(pinyin)
      await commit(text)
    },
    cancel: async () => {
      letters = ''
      await compose(session, '')
    },
  }
}

function codeOf(letter: string): string {
  return /[a-z]/.test(letter) ? `Key${letter.toUpperCase()}` : 'Quote'
}

async function pressTakenKey(session: CDPSession, code: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: TAKEN_BY_INPUT_METHOD,
    key: 'Process',
    code,
  })
}

async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}
