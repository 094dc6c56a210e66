import { type FormatProfile, nationalStandardProfile } from './profile.ts'

/**
 * 电子公文显现 (GB/T 33476.2—2016): margins and pitch that bring the ink of the first and the last line, not their line boxes, to the
 * edges of 37 and 35 mm; 标题 line 12.51 mm. Second-hand: the standard's own text was not seen (GBT9704.md 1.7).
 */
export const electronicDisplayProfile: FormatProfile = {
  ...nationalStandardProfile,
  id: 'gbt-33476-2-2016',
  name: '电子公文显现 GB/T 33476.2—2016',
  page: { ...nationalStandardProfile.page, topMm: 34.58, bottomMm: 32.58 },
  grid: { ...nationalStandardProfile.grid, linePitchPt: 29.45 },
  spacing: { ...nationalStandardProfile.spacing, titlePitchPt: 35.46 },
  // 35 and 7 mm from the edges of the standard's 版心, which lie 2.42 mm inside this one's.
  emblem: { ...nationalStandardProfile.emblem, topMm: 37.42 },
  pageNumber: { ...nationalStandardProfile.pageNumber, gapMm: 4.58 },
}

/** A house that prints on both sides, with 标志 in two lines, its number in brackets and 分项 as paragraphs. */
export const cityHouseProfile: FormatProfile = {
  ...nationalStandardProfile,
  id: 'house-city-two-lines',
  name: '示例：市政府，标志两行、双面印刷',
  emblem: { ...nationalStandardProfile.emblem, lines: 2 },
  numberForm: '（第{n}号）',
  items: 'paragraphs',
  rolls: { ...nationalStandardProfile.rolls, order: ['出席', '请假', '列席'] },
  colophon: { ...nationalStandardProfile.colophon, page: 'last-even' },
}

/** A house with its number by year, the red line right under it, the rolls before the text and the 仿宋 that has rare characters. */
export const countyHouseProfile: FormatProfile = {
  ...nationalStandardProfile,
  id: 'house-county-rolls-first',
  name: '示例：县政府，名单在前、按年编号',
  fonts: {
    ...nationalStandardProfile.fonts,
    body: { name: '仿宋', sizePt: 16 },
    item2: { name: '仿宋', sizePt: 16 },
    item3: { name: '仿宋', sizePt: 16 },
    number: { name: '仿宋', sizePt: 16 },
    colophon: { name: '仿宋', sizePt: 14 },
  },
  numberForm: '〔{year}〕{n}号',
  redLine: { ...nationalStandardProfile.redLine, place: 'after-number' },
  rolls: { ...nationalStandardProfile.rolls, place: 'head', order: ['出席', '请假', '列席'] },
}

/** The profiles that come with the program; the first is the default. A user's own is a copy of one of them. */
export const builtInProfiles: readonly FormatProfile[] = [
  nationalStandardProfile,
  electronicDisplayProfile,
  cityHouseProfile,
  countyHouseProfile,
]

/** The built-in profile of that id; the national standard's where there is none. */
export function findBuiltInProfile(id: string): FormatProfile {
  return builtInProfiles.find((profile) => profile.id === id) ?? nationalStandardProfile
}
