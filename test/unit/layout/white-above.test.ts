import { describe, expect, it } from 'vitest'
import {
  createColophon,
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { findBuiltInProfile } from '#shared/profile/built-in-profiles.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import type { SetPage } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'

const rollsFirst = findBuiltInProfile('house-county-rolls-first')

/** Text of so many full lines, and 名单 with so many names. */
function minutesOf(lines: number, names: number): Minutes {
  return {
    ...sampleMinutes(),
    children: [
      createMasthead({ organ: '云溪市人民政府', kind: '常务会议纪要', lines: 2, number: '第1号' }),
      createOpening(createMeeting(), null, '会议纪要如下：'),
      createTopic('审议方案'),
      createStatement(`会议认为，${'很'.repeat(28 * lines - 10)}。`),
      createRoll('出席', [createRollEntry({ names: Array.from({ length: names }, () => '林致远') })]),
      createColophon({ printer: '云溪市人民政府办公室', printDate: '2026-03-20' }),
    ],
  }
}

const topOf = (page: SetPage | undefined) => page?.lines[0]?.topMm
const isRollOnTop = (page: SetPage | undefined) => page?.lines[0]?.line.role === 'roll'

function pagesOf(profile: FormatProfile, lines: number, names: number): readonly SetPage[] {
  return typeset(minutesOf(lines, names), profile).pages
}

describe('the line between text and 名单', () => {
  it('falls away where 名单 begin a page', () => {
    const firstTop = topOf(pagesOf(nationalStandardProfile, 40, 3)[1])
    const onTop = Array.from({ length: 44 }, (_, lines) =>
      pagesOf(nationalStandardProfile, lines + 1, 3),
    ).flatMap((pages) => pages.slice(1).filter(isRollOnTop))
    expect(onTop.length).toBeGreaterThan(2)
    for (const page of onTop) expect(topOf(page)).toBe(firstTop)
  })

  it('falls away where the text under 名单 begins a page', () => {
    if (rollsFirst === undefined) throw new Error('there is such a profile')
    const found = Array.from({ length: 90 }, (_, names) => pagesOf(rollsFirst, 30, names + 1)).filter(
      ([, second]) => second?.lines[0]?.line.role === 'opening',
    )
    expect(found.length).toBeGreaterThan(2)
    for (const [, second, third] of found) expect(topOf(second)).toBe(topOf(third))
  })

  it('stands between them inside a page', () => {
    const [page] = pagesOf(nationalStandardProfile, 2, 3)
    const roll = page?.lines.findIndex(({ line }) => line.role === 'roll') ?? 0
    const gap = (page?.lines[roll]?.topMm ?? 0) - (page?.lines[roll - 1]?.topMm ?? 0)
    // Two lines of 28.95 pt.
    expect(gap).toBeCloseTo((2 * 28.95 * 25.4) / 72, 1)
  })
})
