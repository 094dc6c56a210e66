import { expect, it } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

const wording = builtInTemplates[0]!.wording

function decisionsIn(text: string) {
  const { minutes } = parseMinutesText(text)
  return minutes.children.flatMap((block) =>
    'derived' in block && block.derived?.from === 'decision' ? [block.derived.decision] : [],
  )
}

const minutes = (...sentences: string[]) =>
  [
    '2026年1月29日，县长张三主持召开县人民政府第2次常务会议。现将会议有关事项纪要如下：',
    ...sentences.flatMap((sentence, index) => [`${'一二三'[index]}、审议第${index + 1}件事`, sentence]),
  ].join('\n')

it('reads decisions in the pattern that the text itself follows', () => {
  expect(
    decisionsIn(
      minutes('会议原则同意编制规划，由生态环境分局依规办理。', '会议原则同意成立专班，由政府办按程序印发。'),
    ),
  ).toMatchObject([
    { conclusion: '原则同意', object: '编制规划', unit: '生态环境分局', action: '依规办理' },
    { conclusion: '原则同意', object: '成立专班', unit: '政府办', action: '按程序印发' },
  ])
  expect(
    decisionsIn(
      minutes('会议研究审议并原则同意《报告》，责成区财政局结合会上意见修改完善后，报区委常委会审议。'),
    ),
  ).toMatchObject([{ unit: '区财政局', action: '结合会上意见修改完善后', destination: '报区委常委会审议' }])
})

it('stays with the house where no other pattern understands more', () => {
  const { minutes: read } = parseMinutesText(minutes('会议明确，原则同意该事项。'))
  expect(read.wording).toBe(wording)
  const given = parseMinutesText(minutes('会议原则同意成立专班，由政府办抓好落实。'), { wording })
  expect(given.minutes.wording).toBe(wording)
})

/** How many decisions are understood in each text; others are written in ways of their own and stay as they are. */
const DECISIONS: Readonly<Record<string, number>> = {
  'bare-numerals.txt': 0,
  'list.txt': 1,
  'numbered-paragraphs.txt': 1,
  'on-site.txt': 0,
  'own-items.txt': 2,
  'prose-after-rolls.txt': 0,
  'round-topics.txt': 1,
  'standing.txt': 2,
  'table-roll.txt': 0,
  'wrapped.txt': 0,
  'model.txt': 10,
  '000_fdc6da3f72665197.txt': 10,
  '01-changning-96.txt': 0,
  '03-miluo-47.txt': 1,
  '04-shandan-97-html.txt': 2,
  '06-zhenping-49.txt': 0,
  '08-wulumuqixian-2026-2.txt': 8,
  '09-kundulun-2026-1.txt': 3,
  '12-changshu-62.txt': 4,
  '16-yuxi-xianchang-bangonghui.txt': 0,
}

it.each(readSampleTexts())('understands the decisions of $name', ({ name, text }) => {
  expect(decisionsIn(text)).toHaveLength(DECISIONS[name] ?? -1)
})
