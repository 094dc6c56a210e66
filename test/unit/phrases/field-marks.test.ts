import { expect, it } from 'vitest'
import { readFields, showFields } from '../../../renderer/phrases/field-marks.ts'

it('shows what is to be filled in as it stands on the sheet, and stores what is typed that way', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how fields are stored
  const stored = '会后由${责任单位}于${时限}前办结。'
  expect(showFields(stored)).toBe('会后由□责任单位□于□时限□前办结。')
  expect(readFields(showFields(stored))).toBe(stored)
})

it('changes nothing of what is only begun', () => {
  for (const text of ['由□单位', '由□□办', '由${单位', '']) {
    expect(readFields(text)).toBe(text)
    expect(showFields(text)).toBe(text)
  }
})
