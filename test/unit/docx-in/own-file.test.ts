import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesLines, parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

async function thereAndBack(minutes: Minutes): Promise<Minutes> {
  const read = readDocx(await minutesToDocx(minutes))
  if (!read.ok) throw new Error(read.error)
  expect(read.value.notes).toEqual([])
  return parseMinutesLines(read.value.lines).minutes
}

function texts(): { name: string; text: string }[] {
  return [...readSampleTexts(), { name: 'the sample', text: minutesToPlainText(sampleMinutes()) }]
}

describe("the program's own .docx comes back equal", () => {
  test.each(texts())('$name', async ({ text }) => {
    // Printed once: what the parser makes of its own print is not the question here.
    const { minutes } = parseMinutesText(minutesToPlainText(parseMinutesText(text).minutes))
    const back = await thereAndBack(minutes)
    expect(readOutline(back)).toEqual(readOutline(minutes))
    expect(minutesToPlainText(back)).toBe(minutesToPlainText(minutes))
  })
})
