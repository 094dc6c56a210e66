import { describe, expect, it } from 'vitest'
import {
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { blockAt, locateCaret } from '#shared/typeset/locate.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { contextOf, han } from '../../support/set-lines.ts'

const context = contextOf(
  createMasthead({ number: '第3号' }),
  createOpening(createMeeting(), null, '会议召开。'),
  createTopic('审议《办法》'),
  createStatement(han(26 + 28 + 10)),
  createStatement('会议要求，抓好落实。', { runIn: true }),
  createRoll('出席', []),
)
const document = typeset(context, profile)

describe('第几页第几行', () => {
  it.each([
    ['the number, which is not typed', 0, 0, 1],
    ['the opening', 1, 3, 2],
    ['a heading', 2, 0, 3],
    ['the first line of a statement', 3, 25, 4],
    ['the seam of two lines', 3, 26, 5],
    ['the end of a statement', 3, 64, 6],
    ['a statement that runs in', 4, 0, 6],
    ['a roll', 5, 0, 7],
  ])('of %s', (_, block, offset, line) => {
    expect(locateCaret(document, block, offset)).toEqual({ page: 1, line })
  })

  it('is null only without lines', () => {
    expect(locateCaret({ ...document, pages: [] }, 1, 0)).toBeNull()
  })
})

describe('a click on the page', () => {
  it('finds the character whose near edge it hits', () => {
    const placed = document.pages[0]?.lines[3]
    const run = placed?.line.runs[0]
    const y = (placed?.topMm ?? 0) + 4
    const cell = (run?.widthMm ?? 0) / 26
    expect(blockAt(document, 1, (run?.xMm ?? 0) + cell * 5.2, y)).toEqual({ block: 3, offset: 5 })
    expect(blockAt(document, 1, (run?.xMm ?? 0) + cell * 5.8, y)).toEqual({ block: 3, offset: 6 })
  })

  it('takes the nearest line and its nearer end outside the text', () => {
    expect(blockAt(document, 1, 0, 0)).toEqual({ block: 0, offset: null })
    expect(blockAt(document, 1, 209, 290)?.block).toBe(5)
    const last = document.pages[0]?.lines[5]
    expect(blockAt(document, 1, 209, (last?.topMm ?? 0) + 3)).toEqual({ block: 4, offset: 10 })
  })

  it('finds nothing on a page that is not there', () => {
    expect(blockAt(document, 9, 100, 100)).toBeNull()
  })

  it('goes to where the caret’s line says it is, for every run of a long document', () => {
    const long = typeset(makeMinutes({ topics: 8, charactersPerTopic: 300 }), profile)
    for (const page of long.pages) {
      for (const [index, { line, topMm }] of page.lines.entries()) {
        for (const run of line.runs) {
          const point = blockAt(long, page.number, run.xMm + 0.1, topMm + 3)
          expect(point).toEqual(run.source)
          if (run.source.offset === null) continue
          const place = locateCaret(long, run.source.block, run.source.offset)
          expect(place).toEqual({ page: page.number, line: index + 1 })
        }
      }
    }
  })
})
