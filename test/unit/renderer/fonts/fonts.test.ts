import { expect, test } from 'vitest'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { findMissingFonts } from '../../../../renderer/fonts/detect-fonts.ts'
import { facesFor, fontStack, isBoldStandIn, kindOfFace } from '../../../../renderer/fonts/font-stack.ts'

const has =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name)

test('a face is tried under its own name first, then every official name of its kind', () => {
  expect(facesFor('仿宋').slice(0, 3)).toEqual(['仿宋', '仿宋_GB2312', 'FangSong_GB2312'])
  expect(kindOfFace('方正小标宋_GBK')).toBe('xiao-biao-song')
  expect(kindOfFace('汉仪仿宋简')).toBe('fang-song')
  expect(kindOfFace('Some House Face')).toBeNull()
})

test('a name from a hostile profile cannot leave its quotes', () => {
  expect(fontStack('a", url("x')).toMatch(/^"a, url\(x", /u)
})

test('every stack ends with a face for rare characters of names', () => {
  for (const { name } of Object.values(nationalStandardProfile.fonts)) {
    expect(fontStack(name)).toContain('"Jiyao Rare"')
  }
})

test('nothing is missing where every kind is there under some official name', () => {
  const installed = has('仿宋', 'SimHei', 'FZXiaoBiaoSong-B05S', 'STSong')
  expect(findMissingFonts({ profile: nationalStandardProfile, paragraphs: [] }, installed)).toEqual([])
})

test('what is missing is named once, with what stands for it', () => {
  const installed = has('SimHei', 'SimSun', '华文中宋')
  expect(findMissingFonts({ profile: nationalStandardProfile, paragraphs: [] }, installed)).toEqual([
    { name: '仿宋_GB2312', instead: 'SimSun' },
    { name: '方正小标宋简体', instead: '华文中宋' },
  ])
})

test('only a plain 宋 standing for 小标宋 is drawn bold', () => {
  expect(isBoldStandIn('方正小标宋简体', has('SimSun'))).toBe(true)
  expect(isBoldStandIn('方正小标宋简体', has('华文中宋'))).toBe(false)
  expect(isBoldStandIn('方正小标宋简体', has('方正小标宋_GBK'))).toBe(false)
  expect(isBoldStandIn('仿宋', has())).toBe(false)
})
