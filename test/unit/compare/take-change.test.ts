import { describe, expect, test } from 'vitest'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import { takeChange } from '#shared/compare/take-change.ts'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { findOrderFault } from '#shared/minutes/order.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { shakeMinutes } from '../../support/shake-minutes.ts'

/** As a file that came back: the same blocks without the ids they had. */
function returned(minutes: Minutes): Minutes {
  return { ...minutes, children: minutes.children.map((block, at) => ({ ...block, id: `n${at}` })) }
}

/** Takes changes over, always the first that can be taken, until none is left. */
function takeAll(draft: Minutes, file: Minutes): { text: string; left: number; turns: number } {
  let now = draft
  for (let turns = 0; ; turns += 1) {
    const comparison = compareMinutes(now, file)
    const taken = comparison.changes
      .map((change) => takeChange(comparison, change))
      .find((one) => one !== null)
    if (taken === undefined || taken === null || turns > 200)
      return { text: minutesToPlainText(now), left: comparison.changes.length, turns }
    expect(findOrderFault(taken)).toBe(null)
    now = { ...now, children: taken }
  }
}

describe('taking changes over one by one', () => {
  test.each(readSampleTexts().map(({ name, text }) => ({ name, text })))(
    'makes the draft say what the file says: $name',
    ({ text }) => {
      const draft = parseMinutesText(text).minutes
      for (let seed = 1; seed <= 2; seed += 1) {
        const file = returned(shakeMinutes(draft, createRandom(seed).next))
        const { text: now, left, turns } = takeAll(draft, file)
        expect(turns).toBeLessThan(200)
        if (left === 0) expect(now).toBe(minutesToPlainText(file))
        // A block that prints in another's paragraph there and not here is not taken over.
        expect(left).toBeLessThanOrEqual(2)
      }
    },
  )

  test('keeps the ids of blocks, and bold where it stood', () => {
    const draft = parseMinutesText(readSampleTexts()[0]?.text ?? '').minutes
    const at = draft.children.findIndex(
      ({ type, children }) => type === 'statement' && (children[0] as { text: string }).text.length > 20,
    )
    const block = draft.children[at]
    if (block?.type !== 'statement') throw new Error('no statement')
    const text = block.children.map((child) => child.text).join('')
    const bold: Minutes = {
      ...draft,
      children: draft.children.with(at, {
        ...block,
        children: [{ text: text.slice(0, 4), bold: true }, { text: text.slice(4) }],
      }),
    }
    const file = returned({
      ...draft,
      children: draft.children.with(at, {
        ...block,
        children: [{ text: `${text.slice(0, 12)}切实${text.slice(12)}` }],
      }),
    })
    const comparison = compareMinutes(bold, file)
    const [change] = comparison.changes
    const taken = change === undefined ? null : takeChange(comparison, change)
    expect(taken?.map(({ id }) => id)).toEqual(bold.children.map(({ id }) => id))
    expect(taken?.[at]?.children).toEqual([
      { text: text.slice(0, 4), bold: true },
      { text: `${text.slice(4, 12)}切实${text.slice(12)}` },
    ])
  })
})
