import { expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { findColophon } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'

const TEXT =
  '云溪县人民政府常务会议纪要\n第9号\n2025年4月1日，县长林远舟主持召开常务会议，纪要如下：\n一、研究预算\n会议同意。\n出席：林远舟、沈知行。\n'
const END = '\n抄送：县委办公室。\n云溪县人民政府办公室　2025年4月2日印发'

it.each(['此件公开发布', '此件发至县团级', '联系人：沈知行，电话：0512-5555'])(
  '附注 over 版记 has its place there, and prints where it stood: %s',
  (remark) => {
    const { minutes, leftover } = parseMinutesText(`${TEXT}（${remark}）${END}`)
    expect(findColophon(minutes.children)).toMatchObject({ remark })
    expect(leftover).toEqual([])
    expect(minutesToPlainText(minutes)).toMatch(new RegExp(`沈知行。\\s+（${remark}）\\s+抄送：`, 'u'))
    expect(parseMinutesText(minutesToPlainText(minutes)).minutes).toEqual(minutes)
  },
)

it('other words in brackets stay a paragraph', () => {
  const { minutes } = parseMinutesText(`${TEXT}（会后另行通知）${END}`)
  expect(findColophon(minutes.children)).toMatchObject({ remark: null })
  expect(minutesToPlainText(minutes)).toContain('（会后另行通知）')
})
