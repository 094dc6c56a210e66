import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FormatProfile, nationalStandardProfile } from '#shared/layout/profile.ts'
import { createColophon } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { prepareFandolFonts } from '../../support/fandol-fonts.ts'
import { makeTemporaryFolder } from '../../support/launch-app.ts'
import { canRenderDocx, convertToPdf } from '../../support/libreoffice.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { type PageInk, readPageInk } from '../../support/page-ink.ts'
import { type PdfPage, readPdfPages } from '../../support/pdf-lines.ts'
import { MODEL_TEXT, readSampleTexts } from '../../support/sample-texts.ts'

// 版心 of GB/T 9704: 37 mm from the upper edge, 28 mm from the left, 156 × 225 mm (5.2.1).
const TOP = 37
const LEFT = 28
const RIGHT = LEFT + 156
const BOTTOM = TOP + 225
const PITCH = (579 / 1440) * 25.4

/** Nothing stands in the upper half of a page that 版记 has for itself. */
const isColophonPage = (page: PdfPage) => page.lines.every((line) => line.topMm > 150)

interface Rendered {
  readonly pages: PdfPage[]
  readonly first: PageInk
  readonly last: PageInk
}

const lastEven: FormatProfile = {
  ...nationalStandardProfile,
  colophon: { ...nationalStandardProfile.colophon, page: 'last-even' },
}
const colophon = createColophon({
  distribution: [{ label: '抄送', text: '市委各部门，市人大常委会办公室，市政协办公室。' }],
  printer: '云州市人民政府办公室',
  printDate: '2025-03-28',
})
const withColophon = (minutes: Minutes): Minutes =>
  minutes.children.at(-1)?.type === 'colophon'
    ? minutes
    : { ...minutes, children: [...minutes.children, colophon] }

const documents = new Map<string, { minutes: Minutes; profile?: FormatProfile }>([
  ['made', { minutes: makeMinutes({ topics: 8, charactersPerTopic: 420 }) }],
  // 列席 fills its last page so far that 版记 has no room under it.
  ['pushed', { minutes: makeMinutes({ topics: 3, charactersPerTopic: 220 }) }],
  ['even', { minutes: makeMinutes({ topics: 3, charactersPerTopic: 220 }), profile: lastEven }],
])
for (const { name, text } of readSampleTexts()) {
  if (name === MODEL_TEXT || /^(?:06|12)-/.test(name)) {
    documents.set(name.replace('.txt', ''), { minutes: withColophon(parseMinutesText(text).minutes) })
  }
}

const canRender = await canRenderDocx()
const rendered = new Map<string, Rendered>()
const of = (name: string): Rendered => rendered.get(name)!

describe.skipIf(!canRender)('the .docx as LibreOffice sets it', () => {
  beforeAll(async () => {
    const folder = makeTemporaryFolder('docx')
    const files = await Promise.all(
      Array.from(documents, async ([name, { minutes, profile }]) => {
        const file = join(folder, `${name}.docx`)
        writeFileSync(file, await minutesToDocx(minutes, profile))
        return file
      }),
    )
    const pdfs = await convertToPdf(files, folder, { fontsFile: await prepareFandolFonts() })
    for (const [place, name] of [...documents.keys()].entries()) {
      const pages = await readPdfPages(pdfs[place]!)
      rendered.set(name, {
        pages,
        first: await readPageInk(pdfs[place]!, 1),
        last: await readPageInk(pdfs[place]!, pages.length),
      })
    }
  }, 120_000)

  describe.each([...documents.keys()])('%s', (name) => {
    it('fills every page between the first and the last with 22 lines inside 版心', () => {
      for (const [place, page] of of(name).pages.entries()) {
        if (place === 0 || place === of(name).pages.length - 1) continue
        const lines = page.lines.filter((line) => line.bottomMm < BOTTOM + 1)
        const next = of(name).pages[place + 1]!
        // The empty line before 出席 may be the page's last; the text's own last page ends anywhere.
        const endsHere = /^(?:出席|列席)/.test(next.lines[0]?.text ?? '') || isColophonPage(next)
        const slot = (lines.at(-1)!.topMm - TOP) / PITCH
        expect(Math.ceil(slot)).toBeLessThanOrEqual(22)
        if (!endsHere) expect(Math.ceil(slot)).toBe(22)
      }
    })

    it('keeps text within 28 mm and 184 mm', () => {
      for (const { lines } of of(name).pages) {
        for (const line of lines) {
          expect(line.leftMm).toBeGreaterThan(LEFT - 0.3)
          expect(line.rightMm).toBeLessThan(RIGHT + 0.5)
        }
      }
      const lefts = of(name).pages.flatMap((page) => page.lines.map((line) => line.leftMm))
      expect(Math.abs(Math.min(...lefts) - LEFT)).toBeLessThan(0.3)
    })

    it('puts the upper edge of 标志 at 72 mm', () => {
      const ink = of(name).first.inkIn({ topMm: TOP, bottomMm: 85 })
      expect(Math.abs(ink!.topMm - 72)).toBeLessThan(1)
    })

    it('puts the red line, 156 mm wide, 4 mm under the line above it', () => {
      const rule = of(name).first.rules[0]!
      expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.5)
      const above = of(name).first.inkIn({ topMm: rule.topMm - 12, bottomMm: rule.topMm - 0.3 })
      expect(Math.abs(rule.topMm - above!.bottomMm - 4)).toBeLessThan(0.3)
    })

    it('lays the last line of 版记 on the lower edge of 版心', () => {
      const rule = of(name).last.rules.at(-1)!
      expect(Math.abs(rule.bottomMm - BOTTOM)).toBeLessThan(0.5)
      expect(Math.abs(rule.rightMm - rule.leftMm - 156)).toBeLessThan(0.5)
      // 首末条 0.35 mm, 中间 0.25 mm (7.4.1).
      const thickness = of(name).last.rules.map(({ topMm, bottomMm }) => bottomMm - topMm)
      expect(Math.abs(thickness[0]! - 0.35)).toBeLessThan(0.1)
      expect(Math.abs(thickness.at(-1)! - 0.35)).toBeLessThan(0.1)
      expect(Math.abs(thickness[1]! - 0.25)).toBeLessThan(0.1)
    })

    it('puts the page number 7 mm under 版心, 单页居右空一字', () => {
      const ink = of(name).first.inkIn({ topMm: BOTTOM + 1 })
      expect(Math.abs((ink!.topMm + ink!.bottomMm) / 2 - 269)).toBeLessThan(0.5)
      expect(Math.abs(ink!.rightMm - (RIGHT - 4.94))).toBeLessThan(0.5)
    })

    it('puts even page numbers on the left', () => {
      const number = of(name).pages[1]!.lines.at(-1)!
      expect(number.text).toBe('—2—')
      expect(Math.abs(number.leftMm - (LEFT + 4.94))).toBeLessThan(0.5)
    })
  })

  it('leaves the text as long without an even last page as with one', () => {
    expect(of('even').pages.length).toBeGreaterThanOrEqual(of('pushed').pages.length)
    expect(of('even').pages.length % 2).toBe(0)
  })
})
