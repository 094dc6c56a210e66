import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ComposedTable } from '#shared/compose/composed.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import type { SetPage } from '#shared/typeset/typeset-document.ts'
import { createTypesetter } from '#shared/typeset/typesetter.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { captionParagraph, tableParagraph, textTable } from '../../support/paper/composed-table.ts'

/** 类别 over so many rows each, every row two lines high. */
function grouped(groups: readonly (readonly [label: string, rows: number])[]): ComposedTable {
  const rows = groups.flatMap(([label, count]) =>
    Array.from({ length: count }, (_, at) => [label, `清河${at + 1}号\n堤段巡查`, '市水务局']),
  )
  const plain = textTable([['类别', '任务', '责任单位'], ...rows])
  const starts = new Map<number, number>()
  let row = 1
  for (const [, count] of groups) {
    starts.set(row, count)
    row += count
  }
  return {
    ...plain,
    rows: plain.rows.map((cells, at) => {
      const count = starts.get(at)
      if (count !== undefined)
        return cells.map((cell, place) => (place === 0 ? { ...cell, rows: count } : cell))
      return at === 0 ? cells : cells.slice(1)
    }),
  }
}

function tablePages(table: ComposedTable, filled = 0): SetPage[] {
  const composed = composeMinutes(makeMinutes({ topics: 1, charactersPerTopic: 60 }), profile)
  const at = composed.findIndex(({ role }) => role === 'topic')
  const before = Array.from({ length: filled }, () => captionParagraph('甲'))
  const paragraphs = [...composed.slice(0, at), ...before, tableParagraph(table), ...composed.slice(at)]
  const { pages } = createTypesetter(profile).typesetParagraphs(paragraphs)
  return pages.filter(({ rules }) => rules.some(({ kind }) => kind === 'table'))
}

const textsOf = ({ lines }: SetPage) =>
  lines.filter(({ line }) => line.role === 'table').map(({ line }) => line.text)
const upright = ({ rules }: SetPage) =>
  rules.filter(({ kind, thicknessMm, widthMm }) => kind === 'table' && thicknessMm > widthMm)
const leftMost = (page: SetPage) => Math.min(...upright(page).map(({ xMm }) => xMm))

/** From the first to the last place of the rules at the left edge, and how much of that they cover. */
function leftEdge(page: SetPage) {
  const left = upright(page).filter(({ xMm }) => Math.abs(xMm - leftMost(page)) < 0.05)
  const tops = left.map(({ yMm, thicknessMm }) => yMm - thicknessMm / 2)
  const bottoms = left.map(({ yMm, thicknessMm }) => yMm + thicknessMm / 2)
  return {
    from: Math.min(...tops),
    to: Math.max(...bottoms),
    covered: left.reduce((sum, { thicknessMm }) => sum + thicknessMm, 0),
  }
}

function lowestRule(page: SetPage): number {
  return Math.max(...page.rules.filter(({ kind }) => kind === 'table').map(({ yMm }) => yMm))
}

describe('a cell over many rows', () => {
  it('is framed on every page that its rows stand on, down to the last of them', () => {
    for (const count of [12, 20, 45]) {
      for (const page of tablePages(grouped([['防汛责任', count]]), 3)) {
        const edge = leftEdge(page)
        expect(edge.to).toBeCloseTo(lowestRule(page), 1)
        expect(edge.covered).toBeCloseTo(edge.to - edge.from, 1)
      }
    }
  })

  it('is parted where the page ends: no page is left more than a third empty', () => {
    const pages = tablePages(
      grouped([
        ['防汛责任', 3],
        ['隐患排查', 13],
        ['物资储备', 30],
        ['应急演练', 9],
      ]),
      2,
    )
    expect(pages.length).toBeGreaterThan(3)
    const foot = profile.page.heightMm - profile.page.bottomMm
    for (const page of pages.slice(0, -1)) expect(foot - lowestRule(page)).toBeLessThan(225 / 3)
  })

  it('has its words once, in the middle of the part they begin in', () => {
    const pages = tablePages(grouped([['防汛责任', 30]]))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(textsOf).filter((text) => text === '防汛责任')).toHaveLength(1)
    const [first] = pages
    const label = first?.lines.find(({ line }) => line.text === '防汛责任')
    const body = first?.lines.filter(({ line }) => /巡查$/u.test(line.text)) ?? []
    const top = first?.lines.find(({ line }) => line.text === '清河1号')?.topMm ?? 0
    const last = body.at(-1)
    const middle = (top + (last?.topMm ?? 0) + (last?.heightMm ?? 0)) / 2
    expect((label?.topMm ?? 0) + (label?.heightMm ?? 0) / 2).toBeCloseTo(middle, 0)
  })

  it('with many words goes on to the next page only after rows that have room for them', () => {
    const label = Array.from({ length: 10 }, (_, at) => `第${at + 1}条`)
    for (let filled = 0; filled < 9; filled += 1) {
      const pages = tablePages(grouped([[label.join('\n'), 20]]), filled)
      const holding = pages.filter((page) => textsOf(page).some((text) => label.includes(text)))
      expect(holding).toHaveLength(1)
    }
  })

  it('of few rows stays whole', () => {
    for (let filled = 0; filled < 9; filled += 1) {
      for (const page of tablePages(
        grouped(Array.from({ length: 9 }, (_, at) => [`第${at + 1}类`, 4])),
        filled,
      )) {
        expect(textsOf(page).filter((text) => /巡查$/u.test(text)).length % 4).toBe(0)
      }
    }
  })
})
