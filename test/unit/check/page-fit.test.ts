import { describe, expect, it } from 'vitest'
import { pageFit } from '#shared/check/pages/page-fit.ts'
import { findRemedies } from '#shared/check/pages/page-fit-remedies.ts'
import { runRule } from '#shared/check/rule.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createColophon,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { countGrid, fitGrid } from '#shared/profile/fit-grid.ts'
import { type FormatProfile, nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { contextOf, han } from '../../support/set-lines.ts'

const lines = (count: number) => Array.from({ length: count }, () => createParagraph(han(20)))
const opening = createOpening(createMeeting(), null, '会议召开。')
const plain = (...blocks: MinutesBlock[]) => contextOf(createMasthead(), opening, ...blocks)
const colophon = createColophon({ printer: '云州市人民政府办公室', printDate: '2025-03-28' })
const findPageFit = (document: TypesetDocument) => runRule(pageFit, { document })
const find = (...blocks: MinutesBlock[]) => findPageFit(typeset(plain(...blocks), profile))

describe('what does not look well on the pages', () => {
  it('is nothing on good pages', () => {
    expect(find(...lines(30), colophon)).toEqual([])
  })

  it('is 版记 alone on the last page', () => {
    expect(find(...lines(20), colophon)).toEqual([
      expect.objectContaining({ data: { kind: 'colophon-alone', page: 2, line: 1 }, index: 22 }),
    ])
  })

  it('is one line on the last page, with 版记 too', () => {
    expect(find(...lines(22)).map((finding) => finding.data.kind)).toEqual(['one-line-page'])
    expect(find(...lines(22), colophon).map((finding) => finding.data.kind)).toEqual(['one-line-page'])
  })

  it('is a heading alone at the foot of a page, by a profile that leaves it there', () => {
    const blocks = [...lines(20), createTopic('审议《办法》'), ...lines(3)]
    expect(find(...blocks)).toEqual([])
    const fallen: FormatProfile = { ...profile, headings: 'as-they-fall' }
    expect(findPageFit(typeset(plain(...blocks), fallen))).toEqual([
      expect.objectContaining({ data: { kind: 'heading-at-foot', page: 1, line: 22 }, index: 22 }),
    ])
  })

  it('is not a heading whose text runs in', () => {
    const statement = createStatement('会议认为，可行。', { runIn: true })
    expect(find(...lines(20), createTopic('审议《办法》'), statement, ...lines(3))).toEqual([])
  })

  it.each([han(27), `${han(26)}会。`, `${han(26)}会》。`])('is a last line of one character', (text) => {
    expect(find(createParagraph(text))).toEqual([
      expect.objectContaining({ data: { kind: 'lone-character', page: 1, line: 3 }, index: 2 }),
    ])
  })

  it('is not a last line of two characters, nor a paragraph of one', () => {
    expect(find(createParagraph(han(28)), createParagraph('无'))).toEqual([])
  })
})

describe('remedies', () => {
  it('do away with the finding without adding a page', () => {
    const masthead = createMasthead({
      organ: '云州市人民政府',
      kind: '常务会议纪要',
      lines: 2,
      number: '第3号',
    })
    for (let count = 1; count < 40; count += 1) {
      const context = contextOf(masthead, opening, ...lines(count), colophon)
      const document = typeset(context, profile)
      for (const finding of findPageFit(document)) {
        const remedies = findRemedies(context, document, finding)
        expect(remedies.length).toBeGreaterThan(0)
        for (const remedy of remedies) {
          const after = typeset(context, remedy.profile)
          expect(after.pages.length).toBeLessThanOrEqual(document.pages.length)
          expect(findPageFit(after).map(({ data }) => data.kind)).not.toContain(finding.data.kind)
        }
      }
    }
  })

  it('take one line or character more than the profile has, whatever it has, and say so in its counts', () => {
    const wide: FormatProfile = {
      ...profile,
      page: { ...profile.page, leftMm: 25, rightMm: 25 },
      grid: fitGrid({ ...profile, page: { ...profile.page, leftMm: 25, rightMm: 25 } }, 20, 29),
    }
    const context = plain(createParagraph(han(28)))
    const document = typeset(context, wide)
    const [finding] = findPageFit(document)
    const remedies = findRemedies(context, document, finding!)
    const grids = remedies.filter(({ setting }) => setting === 'characterSpacingPt')
    expect(grids).toHaveLength(1)
    expect(grids[0]!.profile.grid.charactersPerLine).toBe(30)
    for (const { profile: remedied } of remedies) {
      const { linesPerPage: lines, charactersPerLine: characters } = remedied.grid
      expect(countGrid(remedied)).toEqual({ lines, characters })
    }
  })

  it('never press characters together by more than a point', () => {
    const dense = { ...profile, grid: fitGrid(profile, 22, 29) }
    const context = plain(createParagraph(han(28)))
    const document = typeset(context, dense)
    const [finding] = findPageFit(document)
    const settings = findRemedies(context, document, finding!).map(({ setting }) => setting)
    expect(settings).not.toContain('characterSpacingPt')
  })
})
