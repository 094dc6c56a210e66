import { describe, expect, it } from 'vitest'
import { composeMinutes } from '#shared/compose/compose.ts'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { Masthead, MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createAttachment,
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { findOrderFault } from '#shared/minutes/order.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { countyHouseProfile } from '#shared/profile/built-in-profiles.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { contextOf } from '../../support/set-lines.ts'

const TABLE = createAttachment('重点任务分工方案')
const head = [
  createMasthead({ organ: '云州市', kind: '会议纪要' }),
  createOpening(createMeeting(), null, '会议召开。'),
  createTopic('审议方案'),
  createStatement('会议明确，原则同意该方案。'),
]
const tail = [
  createRoll('出席', [createRollEntry({ names: ['林致远'] })]),
  TABLE,
  createItem('总体要求', { mark: 'chinese', runIn: false }),
  createParagraph('按期完成。'),
  createItem('重点任务', { mark: 'chinese', runIn: false }),
  createItem('河道管护', { level: 2, mark: 'round', runIn: false }),
]
const colophon = createColophon({ printer: '市政府办公室' })
const single = contextOf(...head, ...tail, colophon)
const double = contextOf(...head, ...tail, createAttachment('名单'), createParagraph('略。'), colophon)

describe('附件', () => {
  it('are noted under the text before the rolls, and stand before 版记 with the levels of their own', () => {
    expect(minutesToPlainText(single).trim().split('\n').slice(4)).toEqual([
      '附件：重点任务分工方案',
      '出席：林致远。',
      '附件',
      '重点任务分工方案',
      '一、总体要求',
      '按期完成。',
      '二、重点任务',
      '（一）河道管护',
      '市政府办公室',
    ])
  })
  it('bear numbers where there are several, in the note and over their pages', () => {
    const lines = minutesToPlainText(double).split('\n')
    expect(lines).toContain('附件：1.重点任务分工方案')
    expect(lines).toContain('2.名单')
    expect(lines).toContain('附件1')
    expect(lines).toContain('附件2')
  })
  it('are noted with turned lines under the first character of the title, 左空二字 before 附件', () => {
    const notes = composeMinutes(double).filter(({ role }) => role === 'attachmentNote')
    expect(
      notes.map(({ leftIndent, firstLineIndent }) => [leftIndent, leftIndent + firstLineIndent]),
    ).toEqual([
      [6, 2],
      [6, 5],
    ])
  })
  it('are noted under the text where the rolls stand at the head, too', () => {
    const roles = composeMinutes(single, countyHouseProfile).map(({ role }) => role)
    expect(roles.indexOf('attachmentNote')).toBe(roles.indexOf('attachmentLabel') - 1)
    expect(roles.indexOf('roll')).toBeLessThan(roles.indexOf('opening'))
  })
  it('begin pages of their own: 附件 in the first line, the title in the third, page numbers go on', () => {
    const { pages } = typeset(double, profile)
    expect(pages).toHaveLength(3)
    const [label, title, text] = pages[1]!.lines
    expect(label).toMatchObject({ line: { text: '附件1' } })
    expect(label?.topMm).toBeCloseTo(37, 1)
    expect(label?.line.xMm).toBeCloseTo(28, 1)
    // Two lines of 28.95 pt below: 10.2 mm each.
    expect(title?.topMm).toBeCloseTo(37 + 2 * 10.21, 0)
    expect(title?.line.runs[0]).toMatchObject({ sizePt: 22 })
    expect(text?.line.text).toBe('一、总体要求')
    expect(pages.map(({ pageNumber }) => pageNumber?.text)).toEqual(['— 1 —', '— 2 —', '— 3 —'])
    expect(pages[2]?.lines.at(-1)?.line.text).toBe('市政府办公室')
  })
  it('apart: the minutes keep the note and 版记, each 附件 says whose it is in its first line', () => {
    expect(minutesToPlainText(double, 'minutes').trim().split('\n').slice(4)).toEqual([
      '附件：1.重点任务分工方案',
      '2.名单',
      '出席：林致远。',
      '市政府办公室',
    ])
    expect(minutesToPlainText(double, 2)).toBe('云州市会议纪要附件2\n名单\n略。\n')
    const [page, ...more] = typeset(double, profile, { part: 1 }).pages
    expect(more).toEqual([])
    expect(page?.lines.slice(0, 3).map(({ line }) => line.text)).toEqual([
      '云州市会议纪要附件1',
      '重点任务分工方案',
      '一、总体要求',
    ])
    expect(page?.pageNumber?.text).toBe('— 1 —')
  })
  it.each([
    ['第3号', '云州市会议纪要第3号附件'],
    ['〔2025〕3号', '云州市会议纪要〔2025〕3号附件'],
    ['云政纪〔2025〕3号', '云政纪〔2025〕3号附件'],
    [null, '云州市会议纪要附件'],
  ])('apart, of minutes with the 编号 %s: %s', (number, line) => {
    const [, ...others] = single.children
    const numbered = contextOf(createMasthead({ organ: '云州市', kind: '会议纪要', number }), ...others)
    expect(minutesToPlainText(numbered, 1).split('\n')[0]).toBe(line)
  })
  it('apart, of a document without any: the minutes are the whole document', () => {
    const without = contextOf(...head, colophon)
    expect(minutesToPlainText(without, 'minutes')).toBe(minutesToPlainText(without))
  })
  it('apart, of a classified document: 密级 flush left in the second line, the 份号 at its end, the title still in the third', () => {
    const [, ...others] = double.children
    const classified = (fields: Partial<Masthead>) =>
      contextOf(
        createMasthead({ organ: '云州市', kind: '会议纪要', secrecy: '机密★10年', ...fields }),
        ...others,
      )
    const [page] = typeset(classified({ copyNumber: '000012', urgency: '特急' }), profile, { part: 2 }).pages
    expect(page?.lines.slice(0, 4).map(({ line }) => line.text)).toEqual([
      '云州市会议纪要附件2',
      '机密★10年 000012',
      '名单',
      '略。',
    ])
    const [, secrecy, title] = page?.lines ?? []
    expect(secrecy?.line.xMm).toBeCloseTo(28, 1)
    expect(secrecy?.topMm).toBeCloseTo(37 + 10.21, 0)
    expect(title?.topMm).toBeCloseTo(37 + 2 * 10.21, 0)
    const last = secrecy?.line.runs.at(-1)
    expect((last?.xMm ?? 0) + (last?.widthMm ?? 0)).toBeCloseTo(184, 0)
    expect(minutesToPlainText(classified({}), 1).split('\n').slice(0, 3)).toEqual([
      '云州市会议纪要附件1',
      '机密★10年',
      '重点任务分工方案',
    ])
    // Bound with its minutes it is marked where they are.
    expect(minutesToPlainText(classified({})).match(/机密/gu)).toHaveLength(1)
    expect(minutesToPlainText(classified({}), 'minutes').match(/机密/gu)).toHaveLength(1)
  })
  it('all without the minutes: one after the other on pages of their own, numbered from 1, each saying whose it is', () => {
    const { pages } = typeset(double, profile, { part: 'annexes' })
    expect(pages.map(({ lines }) => lines[0]?.line.text)).toEqual([
      '云州市会议纪要附件1',
      '云州市会议纪要附件2',
    ])
    expect(pages.map(({ pageNumber }) => pageNumber?.text)).toEqual(['— 1 —', '— 2 —'])
    expect(pages.at(-1)?.lines.at(-1)?.line.text).toBe('略。')
  })
  it('are no topics, statements or left-over text of the minutes', () => {
    const outline = readOutline(double)
    expect(outline.topics).toHaveLength(1)
    expect(outline.topics[0]?.statements).toHaveLength(1)
    expect(outline.leftover).toEqual([])
  })
  it.each<[string, MinutesBlock[]]>([
    ['a roll after one', [...head, TABLE, createRoll('出席', [])]],
    ['a topic in one', [...head, TABLE, createTopic('审议')]],
    ['one after 版记', [...head, colophon, TABLE]],
  ])('%s is out of order', (_what, blocks) => {
    expect(findOrderFault(blocks)).not.toBeNull()
  })
})
