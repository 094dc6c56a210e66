import { expect, it } from 'vitest'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { adoptDerivations } from '#shared/wording/adopt-derivations.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'

const wording = builtInTemplates[0]!.wording

function buildLong(topics: number): MinutesBlock[] {
  const children: MinutesBlock[] = [
    createMasthead(),
    createOpening(createMeeting({ date: '2025-01-09' }), 'name-post'),
  ]
  for (let count = 1; count <= topics; count += 1) {
    children.push(
      createTopic(`审议《云州市第${count}号管理办法（试行）》`),
      createStatement(`会议听取并审议了市第${count}局关于《云州市第${count}号管理办法（试行）》的汇报。`),
      createStatement(`会议认为，${'出台该《管理办法》很有必要，'.repeat(10)}势在必行。`),
      createStatement(
        `会议明确，原则同意该《管理办法》，会后由市第${count}局根据会议讨论意见修改完善后，以市政府名义印发。`,
      ),
      createStatement('会议强调，'),
      createItem('各地各部门要提高认识。'),
      createItem('各地各部门要抓紧落实。'),
    )
  }
  return children
}

function bestOf(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

it('gives the texts of 200 derived topics in under 2 ms when warm', () => {
  const children = adoptDerivations({ wording, children: buildLong(200) })
  expect(children.filter((block) => 'derived' in block && block.derived !== null)).toHaveLength(400)
  expect(bestOf(60, () => effectiveTexts({ wording, children }))).toBeLessThan(2)
})

it('adopts derivations in time that grows with the length', () => {
  const time = (topics: number) => {
    const children = buildLong(topics)
    return bestOf(12, () => adoptDerivations({ wording, children }))
  }
  time(50)
  expect(time(400) / time(100)).toBeLessThan(8)
})
