import { beforeAll, describe, expect, it } from 'vitest'
import { matchesText, rateMatch } from '../../../../renderer/ui/match-text.ts'
import { loadPinyin } from '../../../../renderer/ui/pinyin.ts'

beforeAll(loadPinyin)

describe('matchesText', () => {
  it.each(['会议强调', '强调', 'huiyiqiangdiao', 'hyqd', 'qd', 'HYQD', '会议 强调', 'qiang'])(
    '%s finds 会议强调',
    (query) => {
      expect(matchesText('会议强调', query)).toBe(true)
    },
  )

  it.each(['会议认为', 'hyrw', 'x'])('%s does not find 会议强调', (query) => {
    expect(matchesText('会议强调', query)).toBe(false)
  })

  it.each(['导出 PDF', '导出pdf', 'daochupdf', 'dcpdf', 'dc pdf', 'pdf'])('%s finds 导出 PDF', (query) => {
    expect(matchesText('导出 PDF', query)).toBe(true)
  })

  it('finds everything when nothing is asked', () => {
    expect(matchesText('会议强调', ' ')).toBe(true)
  })

  it('puts a match at the beginning first', () => {
    expect(rateMatch('导出纯文本', '导出')).toBeGreaterThan(rateMatch('从模板导出', '导出'))
    expect(rateMatch('导出纯文本', 'dc')).toBeGreaterThan(rateMatch('从模板导出', 'dc'))
  })
})
