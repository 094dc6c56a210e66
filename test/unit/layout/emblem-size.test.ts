import { describe, expect, it } from 'vitest'
import { emblemLines } from '#shared/compose/emblem-lines.ts'
import { createMasthead } from '#shared/minutes/factories.ts'
import { nationalStandardProfile as profile } from '#shared/profile/profile.ts'
import { emblemSizePt } from '#shared/typeset/emblem-size.ts'
import { typeset } from '#shared/typeset/typesetter.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { readParts } from '../../support/docx-parts.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { contextOf } from '../../support/set-lines.ts'

describe('the size of 标志', () => {
  it.each([
    ['太仓市人民政府', 44],
    ['云州市人民政府常务会议', 40],
    ['太仓市人民政府常务会议纪要', 33.5],
    ['云州市人民政府办公室专题会议纪要', 27.5],
  ])('of %s is %d pt', (text, size) => {
    expect(emblemSizePt(text, profile)).toBe(size)
  })

  it('is one for both lines, the longer one’s', () => {
    expect(emblemSizePt(['云州市', '太仓市人民政府常务会议纪要'], profile)).toBe(33.5)
  })

  it('leaves room for what LibreOffice puts around digits', () => {
    expect(emblemSizePt('第12次常务会议纪要会议纪要', profile)).toBeLessThan(441.2 / 12.4 + 0.01)
  })

  it('is the profile’s for a short or missing one', () => {
    expect(emblemSizePt('纪要', profile)).toBe(44)
    expect(emblemSizePt([], profile)).toBe(44)
  })
})

describe('the lines of 标志', () => {
  const lines = (organ: string, kind: string, count: 1 | 2 = 2) => emblemLines([organ, kind], count, profile)

  it.each([
    ['云州市人民政府', '常务会议纪要', 2],
    ['云州市人民政府', '常务会议纪要', 1],
    ['云州市人民政府办公室', '专题会议纪要', 1],
  ] as const)('of %s%s are those of the profile where they stay large', (organ, kind, count) => {
    expect(lines(organ, kind, count)).toEqual(count === 2 ? [organ, kind] : [`${organ}${kind}`])
  })

  it.each([
    [
      '云州市贯彻落实中央生态环境保护督察反馈意见整改工作领导小组办公室',
      ['云州市贯彻落实中央生态环境保护', '督察反馈意见整改工作领导小组办公室'],
    ],
    ['中国共产党云州市清河区委员会农村工作领导小组', ['中国共产党云州市', '清河区委员会农村工作领导小组']],
    [
      '云州市推进城市更新和老旧小区改造及地下综合管廊建设工作联席会议办公室',
      ['云州市推进城市更新和老旧小区改造', '及地下综合管廊建设工作联席会议办公室'],
    ],
  ])('of the long name %s are more, between words', (organ, broken) => {
    expect(lines(organ, '会议纪要')).toEqual([...broken, '会议纪要'])
    expect(emblemSizePt(lines(organ, '会议纪要'), profile)).toBeGreaterThanOrEqual(22)
  })

  it('give 文种 a line of its own before anything is broken', () => {
    expect(lines('云州市人民政府防汛抗旱指挥部办公室', '专题会议纪要', 1)).toEqual([
      '云州市人民政府防汛抗旱指挥部办公室',
      '专题会议纪要',
    ])
  })

  it('keep a word that fits no line, small', () => {
    expect(lines('a'.repeat(60), '')).toEqual(['a'.repeat(60), ''])
  })
})

describe('标题', () => {
  const titled = (title: string) =>
    typeset(contextOf(createMasthead({ organ: '云州市', kind: '会议纪要', title })), profile)
      .lines.flat()
      .filter(({ role }) => role === 'title')
      .map(({ text }) => text)

  it.each([
    ['关于城市更新工作的会议纪要'],
    ['关于推进云州市城市更新和老旧小区', '改造工作有关问题的会议纪要'],
    ['关于研究解决清河县2025年第三季度', '农民工工资拖欠问题的专题会议纪要'],
    ['关于审议《云州市公共数据资源', '管理办法（试行）》等事项的会议纪要'],
  ])('is broken between words into lines of about equal length: %s', (...wanted) => {
    expect(titled(wanted.join(''))).toEqual(wanted)
  })

  it('has the lines in .docx too', async () => {
    const title = '关于推进云州市城市更新和老旧小区改造工作有关问题的会议纪要'
    const children = [createMasthead({ organ: '云州市', kind: '会议纪要', title })]
    const minutes = makeMinutes({ topics: 0, charactersPerTopic: 0, fields: { children } })
    const xml = readParts(await minutesToDocx(minutes)).get('word/document.xml') ?? ''
    expect(xml).toMatch(/老旧小区<\/w:t><\/w:r><w:r>(?:(?!<w:t).)*<w:br\/><w:t[^>]*>改造工作/u)
  })
})
