// Loaded into the program before it starts (electron -r): works in its window by the system's own key, mouse and text events until its minutes
// are over, then closes the window. Native file dialogs, which nobody could answer, give the files named here.
// Each thing done is a line of the journal; what went wrong is a line that begins with "! ".
const { appendFileSync, existsSync, rmSync } = require('node:fs')
const { join } = require('node:path')
const { setTimeout: pause } = require('node:timers/promises')
const { app, dialog, shell } = require('electron')

const minutes = Number(process.env.JIYAO_DRIVE_MINUTES)
const journal = process.env.JIYAO_DRIVE_JOURNAL
const files = process.env.JIYAO_DRIVE_FILES
const untilMs = Date.now() + minutes * 60_000

/** Under the tracer a step takes several times as long as without it. */
const PATIENCE_MS = 90_000
/** Between two characters: quick hands. */
const PACE_MS = 120
/** A pause in which the program is left alone. */
const IDLE_MS = 60_000

let opened = ''
let saved = ''
dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [opened] })
dialog.showSaveDialog = async () => ({ canceled: false, filePath: saved })
shell.showItemInFolder = () => undefined

function note(line) {
  appendFileSync(journal, `${line}\n`)
}

app.once('browser-window-created', (_, window) => {
  window.webContents.once('did-finish-load', () => {
    work(window)
      .catch((error) => note(`! ${String(error?.message ?? error).split('\n')[0]}`))
      .finally(() => app.quit())
  })
})

async function work(window) {
  const hand = handOf(window)
  await hand.shown('.library-empty, .library-table')
  await hand.command('看示例')
  await hand.shown('.sheet-text')
  for (let round = 0; Date.now() < untilMs; round += 1) {
    for (const [name, deed] of Object.entries(DEEDS)) {
      await deed(hand, round)
      note(name)
      if (Date.now() > untilMs) break
    }
  }
  note('end')
}

const DEEDS = {
  async write(hand, round) {
    await hand.press('2', ['control'])
    await hand.shown('.sheet-text')
    await hand.click('.outline-row', '强调')
    await hand.focused('.sheet-text')
    await hand.press('End')
    const sentence = `第${round + 1}遍，各有关单位要按照职责分工抓好落实，遇到的重要情况及时向市政府报告。`
    for (const character of sentence) {
      await hand.words(character)
      await pause(PACE_MS)
    }
    await hand.shown('[data-save="saved"]')
  },
  async find(hand) {
    await hand.press('F', ['control'])
    await hand.focused('.find-bar input')
    await hand.words('各有关单位')
    await hand.shown('.find-count')
    await pause(2000)
    await hand.press('Escape')
    await hand.gone('.find-bar')
  },
  async check(hand) {
    await hand.press('F7')
    await pause(3000)
    await hand.press('F8')
    await hand.press('F4')
    await pause(2000)
    await hand.press('F7')
  },
  async preview(hand) {
    await hand.press('3', ['control'])
    await hand.shown('.page-slot .paper')
    await pause(3000)
  },
  async 'print dialog'(hand) {
    await hand.press('P', ['control'])
    await hand.shown('[role="dialog"]')
    await pause(3000)
    await hand.press('Escape')
    await hand.gone('[role="dialog"]')
    await hand.press('2', ['control'])
    await hand.shown('.sheet-text')
  },
  'export .docx': (hand, round) => exportAs(hand, '导出 Word', `稿${round}.docx`),
  'export .pdf': (hand, round) => exportAs(hand, '导出 PDF', `稿${round}.pdf`),
  'export .txt': (hand, round) => exportAs(hand, '导出纯文本', `稿${round}.txt`),
  'import .docx': (hand, round) => importFrom(hand, join(files, `稿${round}.docx`)),
  'import .pdf': (hand, round) => importFrom(hand, join(files, `稿${round}.pdf`)),
  'import .txt': (hand) => importFrom(hand, process.env.JIYAO_DRIVE_MODEL),
  async 'search the library'(hand) {
    await hand.press('1', ['control'])
    await hand.shown('.draft-row')
    await hand.click('.search-input')
    await hand.words('财政')
    await hand.shown('.draft-hit')
    await pause(2000)
    await hand.press('Escape')
  },
  async help(hand) {
    await hand.command('安全与离线说明')
    await hand.shown('.help-page')
    await pause(2000)
    await hand.press('Escape')
  },
  async 'back up'(hand) {
    await hand.command('设置')
    await hand.click('button', '现在备份')
    await pause(5000)
    await hand.press('1', ['control'])
    await hand.shown('.draft-row')
  },
  async idle(hand) {
    await hand.press('2', ['control'])
    await pause(Math.min(IDLE_MS, Math.max(0, untilMs - Date.now())))
  },
}

async function exportAs(hand, command, name) {
  saved = join(files, name)
  rmSync(saved, { force: true })
  await hand.command(command)
  // A list of open findings comes first.
  await until(`${name} to be written`, async () => {
    if (existsSync(saved)) return true
    await hand.clickIf('[role="dialog"] button, [role="alertdialog"] button', '仍要导出')
    return false
  })
}

async function importFrom(hand, file) {
  opened = file
  await hand.mark('.sheet-text')
  await hand.command('导入已有纪要')
  await until(`${file} to be read`, async () => {
    await hand.clickIf('button', '全部照办')
    return hand.asks(`document.querySelector('.sheet-text:not([data-before])') !== null`)
  })
}

async function until(what, holds) {
  const limitMs = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > limitMs) throw new Error(`waited for ${what} in vain`)
    await pause(200)
  }
}

/** What a person can do in the window; everything else only looks. */
function handOf(window) {
  const { webContents } = window
  const asks = (code) => webContents.executeJavaScript(code)
  const find = (selector, words) =>
    `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(words ?? '')}))`
  const hand = {
    asks,
    shown: (selector) => until(selector, () => asks(`${find(selector)} !== undefined`)),
    gone: (selector) => until(`${selector} to go`, () => asks(`${find(selector)} === undefined`)),
    focused: (selector) =>
      until(`the focus in ${selector}`, () =>
        asks(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`),
      ),
    mark: (selector) => asks(`${find(selector)}?.setAttribute('data-before', '')`),
    async words(text) {
      await webContents.insertText(text)
    },
    async press(keyCode, modifiers = []) {
      window.focus()
      webContents.focus()
      webContents.sendInputEvent({ type: 'rawKeyDown', keyCode, modifiers })
      webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
      await pause(300)
    },
    async clickIf(selector, words) {
      const place = await asks(
        `(() => { const one = ${find(selector, words)}; if (one === undefined) return null; one.scrollIntoView({ block: 'nearest' }); const box = one.getBoundingClientRect(); return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } })()`,
      )
      if (place === null) return false
      const event = { ...place, button: 'left', clickCount: 1 }
      webContents.sendInputEvent({ type: 'mouseMove', ...place })
      webContents.sendInputEvent({ type: 'mouseDown', ...event })
      webContents.sendInputEvent({ type: 'mouseUp', ...event })
      await pause(300)
      return true
    },
    click: (selector, words) => until(`${selector} ${words ?? ''}`, () => hand.clickIf(selector, words)),
    async command(words) {
      await hand.press('K', ['control'])
      await hand.focused('.palette-input')
      await hand.words(words)
      await until(`the command ${words}`, () => asks(`${find('.palette-chosen', words)} !== undefined`))
      await hand.press('Enter')
      await hand.gone('.palette')
    },
  }
  return hand
}
