import { describe, expect, it } from 'vitest'
import {
  createColophon,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
} from '#shared/minutes/factories.ts'
import { cityHouseProfile } from '#shared/profile/built-in-profiles.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { pagesOf } from '#shared/typeset/pages.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { contextOf, han, plainContext } from '../../support/set-lines.ts'

const head = createMasthead({
  organ: '云州市人民政府',
  kind: '常务会议纪要',
  lines: 2,
  number: '第12号',
  issuer: '云州市人民政府办公室',
  issueDate: '2025-03-28',
})
const opening = createOpening(createMeeting(), null, '会议召开，纪要如下：')
const colophon = createColophon({
  distribution: [{ label: '抄送', text: '市委办公室。' }],
  printer: '云州市人民政府办公室',
  printDate: '2025-03-28',
})
/** A document without a head that fills `lines` lines. */
const textOf = (lines: number) => plainContext(...Array.from({ length: lines }, () => han(20)))
const withColophon = (lines: number) => {
  const context = textOf(lines)
  return { ...context, children: [...context.children, colophon] }
}

describe('pages', () => {
  it('hold 22 lines, from 37 mm down, 10.2 mm apart', () => {
    const { pages } = typeset(textOf(50), profile)
    expect(pages.map((page) => page.lines.length)).toEqual([22, 22, 6])
    const [first] = pages
    expect(first?.lines[0]?.topMm).toBeCloseTo(37, 1)
    const last = first?.lines[21]
    expect((last?.topMm ?? 0) + (last?.heightMm ?? 0)).toBeCloseTo(261.7, 1)
    expect(first?.lines[0]?.line.runs[0]?.xMm).toBeCloseTo(28 + 2 * 5.556, 1)
  })

  it('split a paragraph anywhere, one line alone at foot or top too', () => {
    const texts = Array.from({ length: 21 }, () => han(20))
    const { pages } = typeset(plainContext(...texts, han(26 + 28)), profile)
    expect(pages.map((page) => page.lines.length)).toEqual([22, 1])
  })

  it('bear their number right on odd and left on even pages, one character in, 7 mm below', () => {
    const { pages } = typeset(textOf(50), profile)
    const [odd, even] = pages.map((page) => page.pageNumber)
    expect(odd?.text).toBe('— 1 —')
    expect((odd?.xMm ?? 0) + (odd?.widthMm ?? 0)).toBeCloseTo(184 - 4.94, 1)
    expect(even?.text).toBe('— 2 —')
    expect(even?.xMm).toBeCloseTo(28 + 4.94, 1)
    // The dash stands 0.36 of 14 pt above the baseline.
    expect((odd?.baselineMm ?? 0) - 0.36 * 14 * (25.4 / 72)).toBeCloseTo(269, 1)
  })
})

describe('the first page', () => {
  const [page] = typeset(contextOf(head, opening), profile).pages
  const line = (index: number) => page?.lines[index]

  it('sets organ and 文种 in one size, centred', () => {
    expect(page?.lines.slice(0, 2).map((placed) => placed.line.text)).toEqual([
      '云州市人民政府',
      '常务会议纪要',
    ])
    expect(line(0)?.line.runs[0]).toMatchObject({ sizePt: 44, letterSpacingPt: 0 })
    const run = line(0)?.line.runs[0]
    expect((run?.xMm ?? 0) + (run?.widthMm ?? 0) / 2).toBeCloseTo(106, 1)
  })

  it('puts the ink of 标志 72 mm from the paper’s edge', () => {
    expect((line(0)?.baselineMm ?? 0) - 0.795 * 44 * (25.4 / 72)).toBeCloseTo(72, 1)
  })

  it('puts 编号 two lines below, organ and date one line below', () => {
    const pitch = 28.95 * (25.4 / 72)
    expect((line(2)?.topMm ?? 0) - (line(1)?.topMm ?? 0) - (line(1)?.heightMm ?? 0)).toBeCloseTo(2 * pitch, 1)
    expect((line(3)?.topMm ?? 0) - (line(2)?.topMm ?? 0)).toBeCloseTo(2 * pitch, 1)
    expect(line(3)?.line.text).toBe('云州市人民政府办公室 2025年3月28日')
  })

  it('puts organ and date one character in from both edges', () => {
    const runs = line(3)?.line.runs ?? []
    expect(runs[0]?.xMm).toBeCloseTo(28 + 5.556, 1)
    expect((runs.at(-1)?.xMm ?? 0) + (runs.at(-1)?.widthMm ?? 0)).toBeCloseTo(184 - 5.556, 1)
  })

  it('draws the red line 156 mm wide, 4 mm below the ink above it', () => {
    const [rule] = page?.rules ?? []
    expect(rule).toMatchObject({ kind: 'redLine', color: 'FF0000' })
    expect(rule?.xMm).toBeCloseTo(28, 1)
    expect(rule?.widthMm).toBeCloseTo(156, 1)
    const ink = (line(3)?.baselineMm ?? 0) + 0.17 * 16 * (25.4 / 72)
    expect((rule?.yMm ?? 0) - (rule?.thicknessMm ?? 0) / 2 - ink).toBeCloseTo(4, 1)
  })

  it('is an ordinary page for a document without 标志, 编号 and organ', () => {
    const [plain] = typeset(textOf(3), profile).pages
    expect(plain?.lines[0]?.topMm).toBeCloseTo(37, 1)
    expect(plain?.rules).toEqual([])
  })

  it('begins with 编号 where there is no 标志', () => {
    const [numbered] = typeset(contextOf(createMasthead({ number: '第3号' }), opening), profile).pages
    expect(numbered?.lines[0]?.topMm).toBeCloseTo(37, 1)
    expect(numbered?.rules).toHaveLength(1)
  })
})

describe('版记', () => {
  it('ends on the lower edge of 版心 of the last page', () => {
    const [page] = typeset(withColophon(5), profile).pages
    const last = page?.rules.at(-1)
    expect((last?.yMm ?? 0) + (last?.thicknessMm ?? 0) / 2).toBeCloseTo(262, 1)
    expect(page?.rules.map((rule) => [rule.kind, Math.round(rule.thicknessMm * 100)])).toEqual([
      ['outer', 35],
      ['inner', 25],
      ['outer', 35],
    ])
    expect(page?.lines.slice(-2).map((placed) => placed.line.text)).toEqual([
      '抄送：市委办公室。',
      '云州市人民政府办公室 2025年3月28日印发',
    ])
  })

  it('goes to a page of its own when it does not fit', () => {
    const fits = typeset(withColophon(19), profile).pages
    const moved = typeset(withColophon(21), profile).pages
    expect(fits.map((page) => page.lines.length)).toEqual([21])
    expect(moved.map((page) => page.lines.length)).toEqual([21, 2])
    expect(moved[1]?.pageNumber?.text).toBe('— 2 —')
  })

  it('stands on the last even page where the profile says so', () => {
    const even = { ...profile, colophon: cityHouseProfile.colophon }
    expect(typeset(withColophon(5), even).pages.map((page) => page.lines.length)).toEqual([5, 2])
    expect(typeset(withColophon(30), even).pages.map((page) => page.lines.length)).toEqual([22, 10])
  })

  it('bears no number after an empty page, nor does that page', () => {
    const even = { ...profile, colophon: cityHouseProfile.colophon }
    const { pages } = typeset(withColophon(44), even)
    expect(pages.map((page) => page.lines.length)).toEqual([22, 22, 0, 2])
    expect(pages.map((page) => page.pageNumber?.text ?? null)).toEqual(['— 1 —', '— 2 —', null, null])
  })
})

describe('rolls', () => {
  const roll = createRoll('出席', [createRollEntry({ names: Array.from({ length: 20 }, () => '林致远') })])

  it('turn their lines to the place after the colon', () => {
    const { pages } = typeset(contextOf(createMasthead(), opening, roll), profile)
    const [, first, second] = pages[0]?.lines ?? []
    const starts = first?.line.runs.map((run) => run.text)
    expect(starts?.[0]).toBe('出席：')
    // Justification spreads the label by a few hundredths.
    expect(first?.line.runs[1]?.xMm).toBeCloseTo(second?.line.runs[0]?.xMm ?? 0, 0)
    expect(second?.line.runs[0]?.xMm).toBeCloseTo(28 + 5 * 5.556, 1)
  })

  it('stand one blank line under the text', () => {
    const { pages } = typeset(contextOf(createMasthead(), opening, roll), profile)
    const [text, first] = pages[0]?.lines ?? []
    expect((first?.topMm ?? 0) - (text?.topMm ?? 0)).toBeCloseTo(2 * 28.95 * (25.4 / 72), 1)
  })
})

describe('the text of the pages', () => {
  it('is every line in order without blank lines and page numbers', () => {
    const context = contextOf(head, opening, createParagraph(''), createParagraph(han(30)), colophon)
    expect(pagesOf(context, profile)).toEqual([
      {
        page: 1,
        lines: [
          '云州市人民政府',
          '常务会议纪要',
          '第12号',
          '云州市人民政府办公室 2025年3月28日',
          '会议召开，纪要如下：',
          han(26),
          han(30).slice(26),
          '抄送：市委办公室。',
          '云州市人民政府办公室 2025年3月28日印发',
        ],
      },
    ])
  })
})
