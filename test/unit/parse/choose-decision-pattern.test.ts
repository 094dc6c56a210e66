import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'

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

const shared = join(import.meta.dirname, '../../../../shared/minutes')

it.runIf(existsSync(shared))('understands the decisions of the published texts', () => {
  const counts = readdirSync(shared)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, 2), decisionsIn(readFileSync(join(shared, name), 'utf8')).length])
  expect(counts).toEqual([
    ['00', 10],
    ['01', 0],
    ['03', 1],
    ['04', 2],
    ['06', 0],
    ['08', 8],
    ['09', 3],
    ['12', 4],
    ['16', 0],
  ])
})
