import { describe, expect, it } from 'vitest'
import { paragraphText } from '#shared/compose/composed.ts'
import {
  createColophon,
  createMasthead,
  createParagraph,
  createRoll,
  createRollEntry,
} from '#shared/minutes/factories.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { makeHostileMinutes } from '../../support/hostile-minutes.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { contextOf, han, plainContext } from '../../support/set-lines.ts'

const withoutBlanks = (text: string) => text.replaceAll(/[ \u3000]/gu, '')

/** What is true of every set document, whatever is in it. */
function faultsOf(document: TypesetDocument): string[] {
  const { profile, pages, paragraphs } = document
  const foot = profile.page.heightMm - profile.page.bottomMm
  const faults: string[] = []
  const set = paragraphs.map(() => '')
  for (const page of pages) {
    let reached = profile.page.topMm - 0.05
    for (const { line, topMm, heightMm } of page.lines) {
      set[line.paragraph] += line.text
      const isFirst = page.lines[0]?.line === line
      if (topMm < reached - 0.01) faults.push(`page ${page.number}: ${line.text} over the line above`)
      // A single line higher than a page has to stand somewhere.
      if (topMm + heightMm > foot + 0.05 && !isFirst)
        faults.push(`page ${page.number}: ${line.text} past the foot`)
      reached = topMm + heightMm
      const runs = line.runs.map((run) => run.text).join('')
      if (withoutBlanks(runs) !== withoutBlanks(line.text)) faults.push(`runs ${runs} for ${line.text}`)
      if (line.runs.some((run) => !Number.isFinite(run.xMm + run.widthMm + run.letterSpacingPt)))
        faults.push(`no place for ${line.text}`)
    }
    const numbers = [...page.rules.map((rule) => rule.yMm), ...page.lines.map((line) => line.topMm)]
    if (numbers.some((place) => !Number.isFinite(place) || place > foot + 0.05))
      faults.push(`page ${page.number}: past the foot`)
  }
  for (const [place, paragraph] of paragraphs.entries()) {
    const wanted = withoutBlanks(paragraphText(paragraph))
    if (withoutBlanks(set[place] ?? '') !== wanted) faults.push(`${set[place]} for ${wanted}`)
  }
  return faults
}

const colophonOf = (characters: number) =>
  createColophon({ distribution: [{ label: '抄送', text: han(characters) }], printer: han(8) })

describe('every character comes out in its order, within the page', () => {
  it.each(builtInProfiles)('of hostile documents, $name', (profile) => {
    const random = createRandom(9704)
    for (let round = 0; round < 60; round += 1) {
      const minutes = makeHostileMinutes(random)
      for (const hanging of [true, false])
        expect(faultsOf(typeset(minutes, profile, { hanging }))).toEqual([])
    }
  })

  it.each([
    ['nothing', contextOf()],
    ['an empty paragraph', contextOf(createParagraph(''))],
    ['one line', plainContext('会议结束。')],
    ['rolls alone', contextOf(createRoll('出席', [createRollEntry({ names: ['周正'] })]))],
    ['版记 alone', contextOf(colophonOf(20))],
    ['版记 higher than a page', contextOf(createParagraph('会议结束。'), colophonOf(2000))],
    ['a head higher than a page', contextOf(createMasthead({ organ: '云州市', title: han(1200) }))],
    ['标志 of 300 characters', contextOf(createMasthead({ organ: han(300), kind: '纪要' }))],
    ['an issuer of 100 characters', contextOf(createMasthead({ issuer: han(100), issueDate: '2025-12-31' }))],
    ['one paragraph of 100,000 characters', plainContext(han(100_000))],
    ['200 topics', makeMinutes({ topics: 200, charactersPerTopic: 200 })],
  ])('of %s', (_, context) => {
    for (const profile of builtInProfiles) {
      for (const hanging of [true, false])
        expect(faultsOf(typeset(context, profile, { hanging }))).toEqual([])
    }
  })
})
