import { expect, test } from 'vitest'
import { checkDocument } from '#shared/check/check-document.ts'
import { createMasthead, createMeeting, createOpening, createStatement } from '#shared/minutes/factories.ts'
import { contextOf } from '../../support/set-lines.ts'

const LENGTH = 20_000
const repeat = (text: string) => text.repeat(Math.ceil(LENGTH / text.length))
const opening = createOpening(createMeeting(), null, '会议召开。')

/** Texts that make an expression go back over what it has read. */
const TEXTS = [
  '1',
  '《',
  '“',
  '甲、',
  '一',
  '×',
  '工作',
  '一是甲。',
  '暂缓审议',
  '1381234',
  '约12',
  '市住建局牵头，',
  '—',
  ' 甲',
  '总投资3亿元、',
  '其次，甲。',
]

test.each(TEXTS)(
  'a paragraph of nothing but %s is checked in time that grows with its length alone',
  (text) => {
    /** The least time of a few, so that what else the machine does is not in it; in ms. */
    const checked = (length: number) => {
      const words = repeat(text).slice(0, length)
      const times = [1, 2, 3].map(() => {
        const context = contextOf(createMasthead(), opening, createStatement(`会议强调，${words}`))
        const start = performance.now()
        checkDocument(context)
        return performance.now() - start
      })
      return Math.min(...times)
    }
    checked(LENGTH / 4)
    // Four times the text may take four times as long, and a busy machine some more; what grows by the square takes sixteen times.
    expect(checked(LENGTH)).toBeLessThan(Math.max(250, 12 * checked(LENGTH / 4)))
  },
)
