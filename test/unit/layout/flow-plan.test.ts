import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
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

  it('leaves page 1 no line that hangs on a few twips, whatever the size of 标志', () => {
    const { textHeightTwips, pitchTwips } = measurePage(profile)
    for (let sizePt = 20; sizePt <= 60; sizePt += 0.5) {
      const sized = {
        ...profile,
        fonts: { ...profile.fonts, masthead: { ...profile.fonts.masthead, sizePt } },
      }
      const plan = planFlow(composeMinutes(minutes, sized), sized)
      let height = 0
      for (const row of plan.rows.slice(0, plan.headRows)) {
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
    '%s fills its full pages with 22 lines',
    (_, each) => {
      const { pages } = typeset(makeMinutes({ topics: 12, charactersPerTopic: 400 }), each)
      // Past the rolls, which may stand at the head with a blank line after them.
      const full = pages.slice(2, 8)
      expect(full.map((page) => page.lines.length)).toEqual(full.map(() => 22))
    },
  )
})
