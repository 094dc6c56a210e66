import { expect, it } from 'vitest'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { openerLabel, splitOpener } from '#shared/wording/opener.ts'

const wording = builtInTemplates[0]!.wording

it.each([
  ['会议认为，很好。', '会议认为', '，', '很好。'],
  ['会议强调：要快。', '会议强调', '：', '要快。'],
  ['会议听取并审议了市发改委关于《甲》的汇报。', '会议听取并审议了', '', '市发改委关于《甲》的汇报。'],
  ['会议传达学习了讲话精神。', '会议传达学习了', '', '讲话精神。'],
  ['会议原则同意《甲》，由政府办印发。', '会议原则同意', '', '《甲》，由政府办印发。'],
  ['会议原则通过项目清单。', '会议原则通过', '', '项目清单。'],
  ['会议研究审议并原则同意《甲》', '会议研究审议并原则同意', '', '《甲》'],
  ['会议讨论并原则同意县财政局《甲》', '会议讨论并原则同意', '', '县财政局《甲》'],
  ['会议责成区政府办修改。', '会议责成', '', '区政府办修改。'],
  ['会议还研究了其他事项。', '会议还研究了', '', '其他事项。'],
  ['会议议定以下事项：', '会议议定以下事项', '：', ''],
  ['会议确定：县财政局负责。', '会议确定', '：', '县财政局负责。'],
  ['会议研究区两会相关事宜。', '会议研究', '', '区两会相关事宜。'],
  ['会议要求明确责任。', '会议要求', '', '明确责任。'],
  ['与会人员一致认为，可行。', '与会人员一致认为', '，', '可行。'],
])('%s begins with %s', (text, opener, mark, rest) => {
  expect(splitOpener(text)).toEqual({ opener, mark, rest })
})

it.each([
  '会议由胡市长传达了精神。',
  '会议讨论的意见要落实。',
  '会议室要改造。',
  '各部门要抓紧。',
  '',
  '会议',
])('%s has no opener', (text) => {
  expect(splitOpener(text, wording)).toEqual({ opener: null, mark: '', rest: text })
})

it('knows the phrases of the house besides the family', () => {
  const house = { openers: [{ phrase: '大家谈到', label: '谈到', mark: '，' as const }] }
  expect(splitOpener('大家谈到，好。', house)).toEqual({ opener: '大家谈到', mark: '，', rest: '好。' })
})

it('never loses a character', () => {
  for (const text of ['会议明确，（一）', '会议指出:半角', '会议同意，，', '会议听取并']) {
    const { opener, mark, rest } = splitOpener(text, wording)
    expect(`${opener ?? ''}${mark}${rest}`).toBe(text)
  }
})

it('labels an opener with the word of the house, or its verb', () => {
  expect(openerLabel('会议听取并审议了', wording)).toBe('听取并审议')
  expect(openerLabel('会议责成', wording)).toBe('责成')
  expect(openerLabel('会议部署了', wording)).toBe('部署')
})
