import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-folders.ts'

const folder = join(projectRoot, 'renderer/styles')

/** Elements that hold the sheet. */
const OVER_THE_SHEET =
  /(?:^|[\s,])(?:html|body|:root|\.window|\.workspace|\.desk[\w-]*|\.sheet[\w-]*)[^\s,{]*:has\((?!>)/u

test('no style searches the whole sheet at every key', () => {
  const searching = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => OVER_THE_SHEET.test(line))
  expect(searching).toEqual([])
})

test.each(['.window:has(.save-failed) .notices {', 'body:has(.dialog) {', '.library, .sheet.wide:has(p) {'])(
  'it would be seen: %s',
  (line) => expect(OVER_THE_SHEET.test(line)).toBe(true),
)

test.each(['body:has(> .dialog-backdrop) .notices {', '.side-body:has(.side-pages) {', '.library:has(p) {'])(
  'it searches no sheet: %s',
  (line) => expect(OVER_THE_SHEET.test(line)).toBe(false),
)
