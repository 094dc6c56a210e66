import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { chineseNumeral } from '#shared/text/numerals.ts'
import { answerSaveDialog } from '../../support/answer-dialogs.ts'
import { countKeys } from '../../support/keystrokes.ts'
import { type LaunchedApp, launchApp } from '../../support/launch-app.ts'
import { hasPublishedModel, INVENTED_MODEL, PUBLISHED_MODEL } from '../../support/sample-texts.ts'
import { expectPageIsSaved } from '../../support/sheet.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { libraryShown, readText, sheetShown } from '../../support/window.ts'
import { openWriter } from '../../support/writer.ts'
import { writeMinutes } from './write-minutes.ts'

let launched: LaunchedApp

beforeEach(async () => {
  launched = await launchApp()
})
afterEach(() => launched.close())

/** The published text without what its conversion left behind: a bookmark, Arabic topic numbers, empty lines, columns set with blanks, a blank after ”. */
function withoutNoise(text: string): string[] {
  return text
    .replace('[bookmark: _GoBack]', '')
    .replace('” 排查', '”排查')
    .split('\n')
    .map((line) => line.trim().replace(/^(\d+)、\s*/u, (_, number) => `${chineseNumeral(Number(number))}、`))
    .map((line) => line.replace(/[ \t]{2,}/u, '    '))
    .filter((line) => line !== '')
}

for (const [name, file, isHere] of [
  ['invented', INVENTED_MODEL, true],
  ['published', PUBLISHED_MODEL, hasPublishedModel],
] as const) {
  test.skipIf(!isHere)(
    `the ${name} model document is written from its template by keyboard and input method, every fact once`,
    async () => {
      const { page, app, errors } = launched
      const text = readText(file)
      const { minutes } = parseMinutesText(text)
      await libraryShown(page)
      const writer = await openWriter(page)

      await writer.press('Control+n')
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'template')
      await writer.press('Enter')
      await sheetShown(page)
      await writeMinutes(page, writer, minutes.children)
      await expectPageIsSaved(page)

      const target = join(temporaryFolder(), '纪要.txt')
      await answerSaveDialog(app, target)
      await writer.command('导出纯文本')
      await page.getByText('已导出“纪要.txt”。').waitFor()
      const written = readText(target)
        .replace(/^\uFEFF/u, '')
        .replaceAll('\r\n', '\n')
        .trimEnd()
        .split('\n')
      expect(written).toEqual(withoutNoise(text))

      const keys = writer.countedKeys()
      const whole = countKeys(withoutNoise(text).join('\n'))
      console.log(
        `写成全文按键${keys}次；照原文逐字打要${whole}次；省${whole - keys}次（${Math.round((1 - keys / whole) * 100)}%）`,
      )
      expect(keys).toBeLessThan(whole)
      expect(errors).toEqual([])
    },
    300_000,
  )
}
