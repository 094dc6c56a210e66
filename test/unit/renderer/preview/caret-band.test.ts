import { expect, it } from 'vitest'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { caretBand } from '../../../../renderer/preview/caret-band.ts'
import { fullDocument } from '../../../support/full-document.ts'

const { page } = profile

it('lies behind its line, from margin to margin', () => {
  const band = caretBand({ isLandscape: false }, { topMm: 100, heightMm: 10 }, profile)
  expect(band).toEqual({
    topMm: 100,
    bottomMm: page.heightMm - 110,
    leftMm: page.leftMm - 6,
    rightMm: page.rightMm - 6,
  })
})

it('stands upright on a turned page, the first line nearest to the binding', () => {
  const turned = typeset(fullDocument(), profile).pages.find(({ isLandscape }) => isLandscape)!
  const bands = turned.lines.map((line) => caretBand(turned, line, profile))
  for (const [at, band] of bands.entries()) {
    expect(band.leftMm).toBeGreaterThanOrEqual(page.leftMm - 0.1)
    expect(band.rightMm).toBeGreaterThanOrEqual(page.rightMm - 0.1)
    expect(page.widthMm - band.leftMm - band.rightMm).toBeCloseTo(turned.lines[at]!.heightMm, 6)
    expect(band.topMm).toBe(page.topMm - 6)
  }
  expect(bands[0]!.leftMm).toBeLessThan(bands.at(-1)!.leftMm)
})
