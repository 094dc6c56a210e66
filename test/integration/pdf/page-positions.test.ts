import { beforeAll, describe, expect, test } from 'vitest'
import { createMasthead } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { electronicDisplayProfile } from '#shared/profile/built-in-profiles.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { exportPdfs } from '../../support/paper/export-pdfs.ts'
import { type PageInk, readPageInk } from '../../support/paper/page-ink.ts'
import { type PdfPage, readPdfPages } from '../../support/pdf-lines.ts'

// 版心 of GB/T 9704: 37 mm from the upper edge, 28 mm from the left, 156 × 225 mm (5.2.1).
const LEFT = 28
const RIGHT = LEFT + 156
const CELL_MM = 5.56
const SMALL_CELL_MM = 4.94

const whole = makeMinutes({ topics: 8, charactersPerTopic: 420, colophon: true })
/** 标志 alone over the red line, its ink deeper than that of 编号 or 机关日期行. */
const bare: Minutes = {
  ...whole,
  children: [
    createMasthead({ organ: '云州市政府', kind: '第62次常务会议纪要', lines: 2 }),
    ...whole.children.slice(1),
  ],
}

const documents = {
  'the national page': {
    minutes: whole,
    profile: nationalStandardProfile,
    fonts: await prepareFandolFonts(),
  },
  'the national page in whatever fonts are there': {
    minutes: whole,
    profile: nationalStandardProfile,
    fonts: null,
  },
  'the page of 电子公文显现': {
    minutes: { ...whole, profileId: electronicDisplayProfile.id },
    profile: electronicDisplayProfile,
    fonts: null,
  },
  'a page headed by 标志 alone': { minutes: bare, profile: nationalStandardProfile, fonts: null },
}

let made: Promise<Record<string, string>> | undefined

/** The PDF of each document by its name: the program starts once for those of the same fonts. */
function pdfs(): Promise<Record<string, string>> {
  made ??= Promise.all(
    [...new Set(Object.values(documents).map(({ fonts }) => fonts))].map(async (fonts) => {
      const those = Object.entries(documents).filter(([, document]) => document.fonts === fonts)
      const files = await exportPdfs(
        those.map(([, { minutes }]) => minutes),
        fonts === null ? {} : { FONTCONFIG_FILE: fonts },
      )
      return those.map(([name], place) => [name, files[place]!] as const)
    }),
  ).then((groups) => Object.fromEntries(groups.flat()))
  return made
}

describe.each(Object.entries(documents))('%s in print', (name, { profile }) => {
  const foot = profile.page.heightMm - profile.page.bottomMm
  let pages: PdfPage[]
  let first: PageInk
  let last: PageInk

  beforeAll(async () => {
    const pdf = (await pdfs())[name]!
    pages = await readPdfPages(pdf)
    first = await readPageInk(pdf, 1)
    last = await readPageInk(pdf, pages.length)
  })

  test('has 22 lines on every full page, evenly apart', () => {
    const pitchMm = (profile.grid.linePitchPt / 72) * 25.4
    for (const { lines } of pages.slice(1, -2)) {
      const text = lines.slice(0, -1)
      const steps = text.slice(1).map((line, place) => (line.topMm - text[place]!.topMm) / pitchMm)
      for (const step of steps) expect(step).toBeCloseTo(Math.round(step), 1)
      expect(Math.round((text.at(-1)!.topMm - text[0]!.topMm) / pitchMm)).toBe(21)
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
    expect(Math.abs(first.inkIn({ topMm: 37, bottomMm: 85 })!.topMm - 72)).toBeLessThan(0.5)
  })

  test('has the red line, 156 mm wide, one point thick, 4 mm under the ink above it', () => {
    const rule = first.rules[0]!
    expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.25)
    expect(Math.abs(rule.bottomMm - rule.topMm - 0.35)).toBeLessThan(0.09)
    const above = first.inkIn({ topMm: rule.topMm - 12, bottomMm: rule.topMm - 0.3 })
    expect(Math.abs(rule.topMm - above!.bottomMm - 4)).toBeLessThan(0.3)
  })

  test('has the last line of 版记 on the lower edge of 版心, its lines 0.35 and 0.25 mm', () => {
    const rule = last.rules.at(-1)!
    expect(Math.abs(rule.bottomMm - foot)).toBeLessThan(0.2)
    expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.25)
    const [outer, inner] = last.rules.slice(-3).map(({ topMm, bottomMm }) => bottomMm - topMm)
    expect(Math.abs(outer! - 0.35)).toBeLessThan(0.09)
    expect(Math.abs(inner! - 0.25)).toBeLessThan(0.09)
    expect(outer).toBeGreaterThan(inner!)
  })

  test('has page numbers at 269 mm, odd ones right, even ones left', () => {
    const ink = first.inkIn({ topMm: foot + 1 })!
    expect(Math.abs((ink.topMm + ink.bottomMm) / 2 - 269)).toBeLessThan(0.5)
    // The dash's ink ends a little before its cell, by the font.
    expect(Math.abs(ink.rightMm - (RIGHT - SMALL_CELL_MM))).toBeLessThan(1)
    const second = pages[1]!.lines.at(-1)!
    expect(second.text).toBe('—2—')
    expect(Math.abs(second.leftMm - (LEFT + SMALL_CELL_MM))).toBeLessThan(0.5)
  })
})
