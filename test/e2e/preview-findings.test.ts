import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type PageFitKind, pageFit } from '#shared/check/pages/page-fit.ts'
import { runRule } from '#shared/check/rule.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createColophon,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../support/made-minutes.ts'
import { han } from '../support/set-lines.ts'
import { shareApp } from '../support/shared-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importFile, libraryShown } from '../support/window.ts'

const freshApp = shareApp()

const lines = (count: number) => Array.from({ length: count }, () => createParagraph(han(20)))
const colophon = createColophon({ printer: '云州市人民政府办公室', printDate: '2025-03-28' })
const masthead = createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', lines: 2, number: '第3号' })

/** A heading at the foot of a page is told of profiles of one's own alone: the built-in ones keep it with its text. */
const KINDS: Readonly<Record<Exclude<PageFitKind, 'heading-at-foot'>, (count: number) => MinutesBlock[]>> = {
  'colophon-alone': (count) => [...lines(count), colophon],
  'one-line-page': (count) => [...lines(count), colophon],
  'lone-character': (count) => [createParagraph(`${han(26)}会。`), ...lines(count), colophon],
}

/** The shortest document of which this is to be told, and nothing else. */
function documentWith(kind: keyof typeof KINDS): Minutes {
  for (let count = 1; count < 40; count += 1) {
    const children = [masthead, createOpening(createMeeting(), null, '会议召开。'), ...KINDS[kind](count)]
    const minutes = makeMinutes({ topics: 0, charactersPerTopic: 0, fields: { children } })
    const found = runRule(pageFit, { document: typeset(minutes, nationalStandardProfile) })
    if (found.length === 1 && found[0]?.data.kind === kind) return minutes
  }
  throw new Error(`no document with ${kind}`)
}

function fileOf(minutes: Minutes): string {
  const file = join(temporaryFolder(), '纪要.json')
  writeFileSync(file, JSON.stringify(minutes))
  return file
}

test.each(['colophon-alone', 'one-line-page', 'lone-character'] as const)(
  '%s is told, a remedy does away with it, and that is taken back',
  async (kind) => {
    const launched = await freshApp()
    const { page } = launched
    await libraryShown(page)
    await importFile(launched, fileOf(documentWith(kind)))
    await page.keyboard.press('Control+3')
    const finding = page.locator(`[data-finding="${kind}"]`)
    await finding.getByRole('button', { name: /看看怎么办/u }).click()
    await finding.getByRole('button', { name: /采用/u }).first().click()
    await page.getByText('已改用“国标 GB/T 9704—2012（云州市').waitFor()
    await finding.waitFor({ state: 'detached' })
    const profile = page.getByLabel('版式', { exact: true })
    await expect.poll(() => profile.locator('option:checked').textContent()).toContain('（云州市')

    await page.getByRole('button', { name: '撤销' }).click()
    await finding.waitFor()
    await expect.poll(() => profile.inputValue()).toBe(nationalStandardProfile.id)
    await page.getByText('已改回“国标 GB/T 9704—2012”。').waitFor()
    await profile.locator('option', { hasText: '（云州市' }).waitFor({ state: 'detached' })
  },
)
