import { expect, it } from 'vitest'
import { readOutline } from '#shared/outline/outline.ts'
import { tellsOfMeeting } from '#shared/outline/tells-of-meeting.ts'
import { parseMinutesText } from '../../../shared/parse/parse-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

it('every sample of minutes tells of its meeting', () => {
  for (const { name, text } of readSampleTexts()) {
    expect(tellsOfMeeting(readOutline(parseMinutesText(text).minutes)), name).toBe(true)
  }
})

it('a notice, a report and a list do not, whatever headings they have', () => {
  for (const text of [
    '关于春节放假的通知\n一、放假时间\n2月16日至23日放假。\n二、有关要求\n做好值班。\n云溪市教育局办公室\n2026年2月6日',
    '2025年工作总结\n一、主要工作\n会议制度不断完善，强化考核。\n（一）数据质量。开展核查12次。',
    '购物清单\n牛奶\n面包',
  ]) {
    expect(tellsOfMeeting(readOutline(parseMinutesText(text).minutes))).toBe(false)
  }
})
