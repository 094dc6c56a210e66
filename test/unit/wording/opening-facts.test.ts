import { expect, it } from 'vitest'
import { createMasthead, createMeeting, createOpening, createTopic } from '#shared/minutes/factories.ts'
import { minutesSchema, readMinutes } from '#shared/minutes/minutes.ts'
import { findOpening } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { findBuiltInTemplate } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { adoptDerivations } from '#shared/wording/adopt-derivations.ts'
import { composeOpening } from '#shared/wording/opening.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

const { wording } = findBuiltInTemplate('gov-standing')!
const facts = createMeeting({
  body: '县政府',
  ordinal: '第97次',
  name: '常务会议',
  date: '2025-11-03',
  chairName: '张三',
  chairPost: '县长',
})

it('writes what the meeting did as the writer sums it up, in place of the list of topics', () => {
  const agenda = '传达学习省政府会议精神，专题研究防汛、欠薪等方面工作。在家领导出席会议'
  const children = [
    createMasthead(),
    createOpening({ ...facts, agenda }, 'post-name-settled'),
    createTopic('审议《甲办法》'),
  ]
  expect(composeOpening({ wording, children })).toBe(
    `11月3日，县长张三主持召开县政府第97次常务会议，${agenda}。现将会议研究确定事项纪要如下：`,
  )
})

it('takes an opening that sums up for the form with its own summary', () => {
  const text =
    '11月3日，县长张三主持召开县政府第97次常务会议，研究了防汛等工作。现将会议研究确定事项纪要如下：'
  const children = [createMasthead(), createOpening(facts, null, text), createTopic('审议《甲办法》')]
  const adopted = adoptDerivations({ wording, children })
  expect(adopted[1]).toMatchObject({
    form: 'post-name-settled',
    meeting: { agenda: '研究了防汛等工作' },
    children: [{ text: '' }],
  })
  expect(composeOpening({ wording, children: adopted })).toBe(text)
})

it('says why a meeting went somewhere and who went along', () => {
  const onSite = findBuiltInTemplate('on-site')!
  const meeting = createMeeting({
    purpose: '为解决企业困难',
    companions: '市环保局李四、王五',
    agenda: '听取了企业情况汇报',
    date: '2025-02-12',
    period: '上午',
    place: '甲公司',
    chairName: '张三',
    chairPost: '副市长',
    name: '现场办公会',
  })
  const children = [createMasthead(), createOpening(meeting, 'led')]
  expect(composeOpening({ wording: onSite.wording, children })).toBe(
    '为解决企业困难，2025年2月12日上午，副市长张三率市环保局李四、王五到甲公司召开现场办公会。会议听取了企业情况汇报。现纪要如下：',
  )
})

it('opens a draft of the first format, which had none of these facts', () => {
  const minutes = createMinutesFromTemplate(findBuiltInTemplate('gov-standing')!)
  const old = JSON.parse(JSON.stringify(minutes)) as Omit<typeof minutes, 'formatVersion'> & {
    formatVersion: number
  }
  old.formatVersion = 1
  const opening = old.children[1] as { meeting: Record<string, unknown> }
  for (const fact of ['agenda', 'purpose', 'companions']) delete opening.meeting[fact]
  expect(readMinutes(old)).toEqual({ ok: true, value: minutes })
  expect(minutesSchema.safeParse(old).success).toBe(false)
})

/** Whose kind of meeting is not 常务会议. */
const TEMPLATES: Readonly<Record<string, string>> = {
  '16-yuxi-xianchang-bangonghui.txt': 'on-site',
  'on-site.txt': 'on-site',
}

/** 研究… without a topic of that name: its opening stays as it is written. */
const AS_WRITTEN = ['prose-after-rolls.txt']

it.each(readSampleTexts().filter(({ name }) => !AS_WRITTEN.includes(name)))(
  'writes the opening of $name from facts, character for character',
  ({ name, text }) => {
    const templateId = TEMPLATES[name] ?? 'gov-standing'
    const { minutes } = parseMinutesText(text, { templateId })
    const opening = findOpening(minutes.children)
    expect(opening?.form).not.toBeNull()
    const bare = (words: string) => words.replace(/\s/gu, '')
    const written = bare(composeOpening(minutes))
    expect(written).not.toContain('□')
    expect(bare(text)).toContain(written)
  },
)
