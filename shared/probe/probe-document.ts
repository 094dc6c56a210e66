import {
  createColophon,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
} from '../minutes/factories.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { nationalStandardProfile as profile } from '../profile/profile.ts'
import { builtInTemplates } from '../templates/built-in.ts'
import { createMinutesFromTemplate } from '../templates/create-minutes.ts'
import { chineseNumeral } from '../text/numerals.ts'
import { PROBE_CASES, PROBE_FILLING, type ProbeCase } from './probe-cases.ts'

/** Cells of a first line: 28 less 首行缩进. */
const FIRST_LINE_CELLS = profile.grid.charactersPerLine - 2
/** So many ordinary characters follow, on the line after. */
const AFTER = 6

/** The test page: one numbered paragraph for each case, 版记 at the foot of the last page. Always the same words. */
export function makeProbeMinutes(): Minutes {
  const [template] = builtInTemplates
  if (template === undefined) throw new Error('there is no built-in template')
  return {
    ...createMinutesFromTemplate(template),
    profileId: profile.id,
    children: [
      createMasthead({ organ: '纪要排版试测' }),
      createOpening(createMeeting(), null, '请不要改动本文件；对照各段第一行末尾的字，填写答卷。'),
      ...listProbeTexts().map((text) => createParagraph(text)),
      createColophon({
        distribution: [{ label: '抄送', text: '各试测单位。' }],
        printer: '纪要排版试测',
        printDate: '2026-01-05',
      }),
    ],
  }
}

/** The paragraphs of the cases in their order, number and all. */
export function listProbeTexts(): string[] {
  let used = 0
  return PROBE_CASES.map((one, index) => {
    const number = `${chineseNumeral(index + 1)}、`
    const first = cellsBefore(one) - number.length
    const after = one.isEnd === true ? 0 : AFTER
    const filling = PROBE_FILLING.slice(used, used + first + after)
    used += first + after
    return `${number}${filling.slice(0, first)}${one.piece}${filling.slice(first)}`
  })
}

/** Cells of a case's paragraph before its piece. */
function cellsBefore({ before, lines = [1] }: ProbeCase): number {
  return FIRST_LINE_CELLS + (Math.max(...lines) - 1) * profile.grid.charactersPerLine - before
}
