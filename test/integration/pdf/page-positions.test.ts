import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { makeTemporaryFolder } from '../../support/launch-app.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { type PageInk, readPageInk } from '../../support/page-ink.ts'
import { type PdfPage, readPdfPages } from '../../support/pdf-lines.ts'

// 版心 of GB/T 9704: 37 mm from the upper edge, 28 mm from the left, 156 × 225 mm (5.2.1).
const LEFT = 28
const RIGHT = LEFT + 156
const BOTTOM = 37 + 225
const CELL_MM = 5.56

let pages: PdfPage[]
let first: PageInk
let last: PageInk

/** The same stand-ins as the .docx is measured with; on a machine that cannot have them, whatever is there. */
beforeAll(async () => {
  const folder = makeTemporaryFolder('pdf')
  const file = join(folder, '稿.json')
  const pdf = join(folder, '稿.pdf')
  writeFileSync(file, JSON.stringify(makeMinutes({ topics: 8, charactersPerTopic: 420, colophon: true })))
  const fonts = await prepareFandolFonts()
  const exported = spawnSync(process.execPath, ['electron/cli.ts', 'export', file, '--out', pdf], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, ...(fonts === null ? {} : { FONTCONFIG_FILE: fonts }) },
  })
  if (exported.status !== 0) throw new Error(exported.stderr)
  pages = await readPdfPages(pdf)
  first = await readPageInk(pdf, 1)
  last = await readPageInk(pdf, pages.length)
}, 120_000)

describe('the printed page', () => {
  test('has 22 lines on every full page, 28.95 points apart', () => {
    for (const { lines } of pages.slice(1, -2)) {
      const text = lines.slice(0, -1)
      expect(text.length).toBeGreaterThanOrEqual(21)
      const steps = text.slice(1).map((line, place) => line.topMm - text[place]!.topMm)
      for (const step of steps) expect(step / 10.213).toBeCloseTo(Math.round(step / 10.213), 1)
    }
  })

  test('keeps text within 28 mm and 184 mm, a hung mark apart', () => {
    for (const line of pages.flatMap((page) => page.lines)) {
      expect(line.leftMm).toBeGreaterThan(LEFT - 0.3)
      expect(line.rightMm).toBeLessThan(RIGHT + CELL_MM + 0.5)
    }
    const lefts = pages.flatMap((page) => page.lines.map((line) => line.leftMm))
    expect(Math.abs(Math.min(...lefts) - LEFT)).toBeLessThan(0.3)
  })

  test('has the upper edge of 标志 at 72 mm', () => {
    expect(Math.abs(first.inkIn({ topMm: 37, bottomMm: 85 })!.topMm - 72)).toBeLessThan(1)
  })

  test('has the red line, 156 mm wide, 4 mm under the line above it', () => {
    const rule = first.rules[0]!
    expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.5)
    const above = first.inkIn({ topMm: rule.topMm - 12, bottomMm: rule.topMm - 0.3 })
    expect(Math.abs(rule.topMm - above!.bottomMm - 4)).toBeLessThan(0.3)
  })

  test('has the last line of 版记 on the lower edge of 版心, its lines 0.35 and 0.25 mm', () => {
    const rule = last.rules.at(-1)!
    expect(Math.abs(rule.bottomMm - BOTTOM)).toBeLessThan(0.5)
    expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.5)
    const thickness = last.rules.map(({ topMm, bottomMm }) => bottomMm - topMm)
    expect(Math.abs(thickness[0]! - 0.35)).toBeLessThan(0.1)
    expect(Math.abs(thickness[1]! - 0.25)).toBeLessThan(0.1)
  })

  test('has the page number 7 mm under 版心, odd ones right, even ones left', () => {
    const ink = first.inkIn({ topMm: BOTTOM + 1 })!
    expect(Math.abs((ink.topMm + ink.bottomMm) / 2 - 269)).toBeLessThan(0.5)
    // The dash's ink ends a little before its cell, by the font.
    expect(Math.abs(ink.rightMm - (RIGHT - 4.94))).toBeLessThan(1)
    const second = pages[1]!.lines.at(-1)!
    expect(second.text).toBe('—2—')
    expect(Math.abs(second.leftMm - (LEFT + 4.94))).toBeLessThan(0.5)
  })
})
