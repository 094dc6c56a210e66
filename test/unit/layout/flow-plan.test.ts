import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { builtInProfiles, findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { fitGrid } from '#shared/profile/fit-grid.ts'
import { measurePage } from '#shared/profile/page-measure.ts'
import { type FormatProfile, nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { profileSchema } from '#shared/profile/read-profile.ts'
import { planFlow } from '#shared/typeset/flow-plan.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { han, plainContext } from '../../support/set-lines.ts'

const minutes = makeMinutes({ topics: 3, charactersPerTopic: 200 })

/** What the rows of the head are, one letter each: b blank, t text, r red line. */
function shape(of: FormatProfile): string {
  const plan = planFlow(composeMinutes(minutes, of), of)
  return plan.rows
    .slice(0, plan.headRows)
    .map((row) => row.kind.charAt(0))
    .join('')
}

describe('the plan of the text flow', () => {
  it('has a spacer, 标志, two blanks, 编号, a blank, organ and date, the red line, two blanks', () => {
    expect(shape(profile)).toBe('bttbbtbtrbb')
  })

  it('has the red line where the profile puts it', () => {
    const place = (value: FormatProfile['redLine']['place']) => ({
      ...profile,
      redLine: { ...profile.redLine, place: value },
    })
    expect(shape(place('after-number'))).toBe('bttbbtrbtbb')
    expect(shape(place('none'))).toBe('bttbbtbtbb')
  })

  it('has 份号, 密级 and 紧急程度 one under the other at the top, and 标志 no lower for it', () => {
    const head = (fields: Partial<Masthead>) => {
      const [masthead, ...rest] = minutes.children
      const marked = { ...masthead, ...fields } as Masthead
      const { pages } = typeset({ ...minutes, children: [marked, ...rest] }, profile)
      const sign = pages[0]?.lines.find(({ line }) => line.role === 'emblem')
      const marks = pages[0]?.lines.filter(({ line }) => /copyNumber|secrecy|urgency/.test(line.role)) ?? []
      return { signTopMm: sign?.topMm, marks: marks.map(({ line, topMm }) => [line.text, Math.round(topMm)]) }
    }
    const { signTopMm, marks } = head({ copyNumber: '000001', secrecy: '秘密★1年', urgency: '特急' })
    // 版心 begins at 37 mm; a line is 10.2 mm.
    expect(marks).toEqual([
      ['000001', 37],
      ['秘密★1年', 47],
      ['特急', 57],
    ])
    expect(signTopMm).toBeCloseTo(head({}).signTopMm ?? 0, 1)
    expect(head({ secrecy: '机密' }).marks).toEqual([['机密', 47]])
    expect(head({ urgency: '加急' }).marks).toEqual([['加急', 37]])
  })

  it('leaves page 1 no line that hangs on a few twips, whatever the size of 标志', () => {
    const { textHeightTwips, pitchTwips } = measurePage(profile)
    for (let sizePt = 20; sizePt <= 60; sizePt += 0.5) {
      const sized = {
        ...profile,
        fonts: { ...profile.fonts, emblem: { ...profile.fonts.emblem, sizePt } },
      }
      const plan = planFlow(composeMinutes(minutes, sized), sized)
      let height = 0
      for (const row of plan.rows.slice(0, plan.headRows)) {
        if (row.kind === 'table') continue
        height += row.lineTwips + (row.kind === 'redLine' ? row.thicknessTwips : 0)
      }
      const rest = (textHeightTwips - height) % pitchTwips
      expect(rest).toBeGreaterThanOrEqual(60)
      expect(rest).toBeLessThanOrEqual(pitchTwips - 60)
    }
  })

  it('gives 22 lines a page to every paragraph height', () => {
    const { textHeightTwips, pitchTwips } = measurePage(profile)
    expect(pitchTwips).toBe(579)
    expect(Math.floor(textHeightTwips / pitchTwips)).toBe(22)
  })
})

describe('a grid fitted to 版心', () => {
  it('is the national one for 22 lines of 28 characters', () => {
    expect(fitGrid(profile, 22, 28)).toEqual(profile.grid)
  })

  it.each([
    [20, 26],
    [24, 30],
    [30, 33],
  ])('gives %d lines of %d characters', (lines, characters) => {
    const fitted = { ...profile, grid: fitGrid(profile, lines, characters) }
    const [first, second] = typeset(plainContext(...Array.from({ length: 40 }, () => han(80))), fitted).pages
    expect(first?.lines).toHaveLength(lines)
    expect(first?.lines[1]?.line.text).toHaveLength(characters)
    expect(second?.lines).toHaveLength(lines)
  })
})

describe('the built-in profiles', () => {
  it.each(builtInProfiles.map((each) => [each.name, each] as const))('%s is valid', (_, each) => {
    expect(profileSchema.safeParse(each).success).toBe(true)
  })

  it('have ids of their own, the national standard first', () => {
    expect(new Set(builtInProfiles.map((each) => each.id)).size).toBe(builtInProfiles.length)
    expect(builtInProfiles[0]).toBe(profile)
    expect(findBuiltInProfile('no such')).toBe(profile)
  })

  it.each(builtInProfiles.map((each) => [each.name, each] as const))(
    '%s fills its full pages with 22 lines, but for a heading that goes on with its text',
    (_, each) => {
      const fallen: FormatProfile = { ...each, headings: 'as-they-fall' }
      const { pages } = typeset(makeMinutes({ topics: 12, charactersPerTopic: 400 }), fallen)
      // Past the rolls, which may stand at the head with a blank line after them.
      const full = pages.slice(2, 8)
      expect(full.map((page) => page.lines.length)).toEqual(full.map(() => 22))
    },
  )
})
