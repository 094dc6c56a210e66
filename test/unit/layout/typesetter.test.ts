import { describe, expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createMasthead,
  createParagraph,
  createStatement,
  createTextTable,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { type FormatProfile, nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { findLines } from '#shared/typeset/line-marks.ts'
import { keepsLeft } from '#shared/typeset/set-paragraph.ts'
import { createTypesetter, typeset } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { contextOf, han, plainContext } from '../../support/set-lines.ts'

const replace = (context: MinutesContext, index: number, block: MinutesBlock): MinutesContext => ({
  ...context,
  children: context.children.map((old, place) => (place === index ? block : old)),
})

describe('a block that starts a page', () => {
  const pagesWith = (...blocks: MinutesBlock[]) =>
    typeset(contextOf(createMasthead(), ...blocks), profile).pages.map(({ lines }) =>
      lines.map(({ line }) => line.text.slice(0, 2)).join(' '),
    )
  it('begins one, whatever room there is, and takes no empty page', () => {
    expect(pagesWith(createParagraph('甲甲'), { ...createParagraph('乙乙'), startsPage: true })).toHaveLength(
      2,
    )
    const full = Array.from({ length: 22 }, () => createParagraph('满行'))
    expect(pagesWith(...full, { ...createParagraph('乙乙'), startsPage: true })).toHaveLength(2)
  })
  it('runs into no paragraph', () => {
    const statement = createStatement('乙乙。', { runIn: true, startsPage: true })
    expect(pagesWith(createStatement('甲甲。'), statement)).toHaveLength(2)
  })
})

describe('a heading at the foot of a page', () => {
  const lines = Array.from({ length: 20 }, () => createParagraph('满行'))
  const pagesWith = (headings: FormatProfile['headings'], ...blocks: MinutesBlock[]) =>
    typeset(contextOf(createMasthead(), ...lines, ...blocks), { ...profile, headings }).pages.map((page) =>
      page.lines.map(({ line }) => line.text),
    )
  it('stays there, or goes to the next page with its text, as the profile says', () => {
    const blocks = [createParagraph('满行'), createTopic('审议《办法》'), createParagraph('正文')]
    expect(pagesWith('as-they-fall', ...blocks)[0]?.at(-1)).toBe('一、审议《办法》')
    expect(pagesWith('with-text', ...blocks)[1]).toEqual(['一、审议《办法》', '正文'])
  })
  it('goes whole, however many lines it has, and with the heading before it', () => {
    const long = createTopic(`审议《${'长'.repeat(30)}》`)
    expect(pagesWith('with-text', long, createParagraph('正文'))[0]).toHaveLength(20)
    const two = pagesWith('with-text', createTopic('甲'), createTopic('乙'), createParagraph('正文'))
    expect(two[1]).toEqual(['一、甲', '二、乙', '正文'])
  })
  it('stays where its text has room, goes with a table under it, and stays where text runs in after it', () => {
    expect(pagesWith('with-text', createTopic('甲'), createParagraph('正文'))).toHaveLength(1)
    const table = createTextTable([['序号'], ['1'], ['2'], ['3']])
    expect(pagesWith('with-text', createTopic('甲'), table)[1]?.[0]).toBe('一、甲')
    const captioned = createTextTable([['序号'], ['1'], ['2'], ['3']], { caption: '表1' })
    expect(pagesWith('with-text', createTopic('甲'), captioned)[1]?.slice(0, 2)).toEqual(['一、甲', '表1'])
    const runIn = createStatement('正文。', { runIn: true })
    expect(pagesWith('with-text', createParagraph('满行'), createTopic('甲'), runIn)).toHaveLength(1)
  })
})

describe('a typesetter that is kept', () => {
  it('gives the same pages again for the same document', () => {
    const typesetter = createTypesetter(profile)
    const context = plainContext(...Array.from({ length: 60 }, () => han(40)))
    const first = typesetter.typeset(context)
    const second = typesetter.typeset({ ...context, children: [...context.children] })
    expect(second.pages.every((page, index) => page === first.pages[index])).toBe(true)
  })

  it('gives new pages only where an edit moved something', () => {
    const typesetter = createTypesetter(profile)
    const context = plainContext(...Array.from({ length: 60 }, () => han(40)))
    const before = typesetter.typeset(context).pages
    const after = typesetter.typeset(replace(context, 20, createParagraph(han(41)))).pages
    expect(after.map((page, index) => page === before[index])).toEqual([true, false, true, true, true, true])
  })

  it('sets every state of an edited document as if it were new', () => {
    const typesetter = createTypesetter(profile)
    const random = createRandom(22)
    let context: MinutesContext = makeMinutes({ topics: 6, charactersPerTopic: 200 })
    for (let round = 0; round < 60; round += 1) {
      const index = 2 + random.below(context.children.length - 6)
      const block = context.children[index]
      if (block?.type === 'statement' || block?.type === 'item') {
        const text = han(1 + random.below(90))
        const written = { ...block, derived: null, children: [{ text }] }
        const children = [...context.children]
        // Typed over, put in before, or taken out.
        const kind = random.below(3)
        children.splice(index, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [written]))
        context = { ...context, children }
      }
      const kept = typesetter.typeset(context)
      expect(kept.pages).toEqual(typeset(context, profile).pages)
    }
  })
})

it('a heading that ends its line early before a long unbreakable end is not spread', () => {
  const heading = createTopic('审议《云州市园林绿化提升三年行动计划（2021-2023）》')
  const [first, second] = typeset(contextOf(createMasthead(), heading), profile).pages[0]?.lines ?? []
  expect(first?.line.text).toBe('一、审议《云州市园林绿化提升三年行动计划')
  expect(second?.line.text).toBe('（2021-2023）》')
  expect(first?.line.runs.map((run) => run.letterSpacingPt)).toEqual([-0.25, -0.25])
})

describe('a line that would be drawn apart', () => {
  const address = `请报送至电子邮箱，或登录https://www.example.gov.cn/zwgk/2026/03/16/art${'1'.repeat(20)}填报。${han(60)}`
  const linesOf = (text: string) => typeset(plainContext(text), profile).pages[0]?.lines ?? []
  it('makes its paragraph keep to the left, all lines at the spacing of the grid', () => {
    const lines = linesOf(address)
    expect(lines[0]?.line.text).toBe('请报送至电子邮箱，或登录')
    const spacings = lines.flatMap(({ line }) => line.runs.map((run) => run.letterSpacingPt))
    expect(new Set(spacings)).toEqual(new Set([-0.25]))
  })
  it('is told to the sheet and written into the .docx', () => {
    const set = typeset(plainContext(address, han(80)), profile)
    const left = set.paragraphs.map((paragraph, at) => keepsLeft(paragraph, set.lines[at] ?? []))
    expect(left.filter(Boolean)).toHaveLength(1)
    const loose = set.paragraphs.map((paragraph) => findLines(paragraph, profile).isLoose)
    expect(loose).toEqual(left)
  })
  it('never is one of a full line, nor one before a word of usual length', () => {
    expect(linesOf(`${han(24)}investment${han(60)}`)[0]?.line.runs[0]?.letterSpacingPt).toBeGreaterThan(0)
  })
})

describe('a justified line', () => {
  const [line] = typeset(plainContext(`${han(8)}2021年${han(80)}`), profile).pages[0]?.lines ?? []

  it.each([
    ['full', line],
    [
      'spread before a long word',
      typeset(plainContext(`${han(22)}${'a'.repeat(20)}`), profile).pages[0]?.lines[0],
    ],
  ])('fills its room from edge to edge: %s', (_, placed) => {
    const last = placed?.line.runs.at(-1)
    const right = (last?.xMm ?? 0) + (last?.widthMm ?? 0) - (last?.letterSpacingPt ?? 0) * (25.4 / 72)
    // The ink of the last character ends at the edge, less the grid's own spacing.
    expect(right).toBeCloseTo(184 + 0.25 * (25.4 / 72), 1)
  })

  it('gives its runs in order, one behind the other, each as wide as its characters at its spacing', () => {
    const runs = line?.line.runs ?? []
    expect(runs.map((run) => run.text)).toEqual([han(8), '2021', `年${han(80).slice(0, 15)}`])
    for (const [index, run] of runs.entries()) {
      const advancePt = (run.text === '2021' ? 8 : 16) + run.letterSpacingPt
      expect(run.widthMm).toBeCloseTo((run.text.length * advancePt * 25.4) / 72, 6)
      const next = runs[index + 1]
      if (next) expect(Math.abs(run.xMm + run.widthMm - next.xMm)).toBeLessThan(0.5)
    }
  })

  it('spreads Chinese characters and leaves numbers as they are', () => {
    expect(line?.line.runs[1]?.letterSpacingPt).toBeCloseTo(-0.25, 6)
    expect(line?.line.runs[0]?.letterSpacingPt).toBeGreaterThan(-0.25)
  })

  it('hangs its mark past the edge', () => {
    const [hung] = typeset(plainContext(`${han(26)}，${han(20)}`), profile).pages[0]?.lines ?? []
    expect(hung?.line.hung).toBe(true)
    const run = hung?.line.runs.at(-1)
    expect(run?.text.endsWith('，')).toBe(true)
    expect((run?.xMm ?? 0) + (run?.widthMm ?? 0)).toBeCloseTo(184 + 5.556, 1)
  })

  it('knows where each run was typed', () => {
    expect(line?.line.runs.map((run) => run.source)).toEqual([
      { block: 1, offset: 0 },
      { block: 1, offset: 8 },
      { block: 1, offset: 12 },
    ])
  })
})
