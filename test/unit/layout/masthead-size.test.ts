import { describe, expect, it } from 'vitest'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { mastheadSizePt } from '#shared/typeset/masthead-size.ts'

describe('the size of 标志', () => {
  it.each([
    ['太仓市人民政府', 44],
    ['云州市人民政府常务会议', 40],
    ['太仓市人民政府常务会议纪要', 33.5],
    ['云州市人民政府办公室专题会议纪要', 27.5],
  ])('of %s is %d pt', (text, size) => {
    expect(mastheadSizePt(text, profile)).toBe(size)
  })

  it('is one for both lines, the longer one’s', () => {
    expect(mastheadSizePt(['云州市', '太仓市人民政府常务会议纪要'], profile)).toBe(33.5)
  })

  it('leaves room for what LibreOffice puts around digits', () => {
    expect(mastheadSizePt('第12次常务会议纪要会议纪要', profile)).toBeLessThan(441.2 / 12.4 + 0.01)
  })

  it('is the profile’s for a short or missing one', () => {
    expect(mastheadSizePt('纪要', profile)).toBe(44)
    expect(mastheadSizePt([], profile)).toBe(44)
  })
})
