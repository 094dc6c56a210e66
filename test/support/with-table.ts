import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createTextTable } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'

const HEAD = ['序号', '任务', '责任单位']
const ROWS = [
  ['1', '完善防汛预案', '市水利局'],
  ['2', '清理河道障碍物', '市城管局'],
  ['3', '储备抢险物资', '市应急局'],
]

/** A document with a table, and the same with the table changed: a word, a row less, a row more. */
export function withTable(
  minutes: Minutes,
  random: () => number,
): readonly [before: Minutes, after: Minutes] {
  const changed = ROWS.map((row) => [...row])
  const dice = random()
  if (dice < 0.7) changed[0] = ['1', '修订完善防汛应急预案', '市水利局']
  if (dice > 0.3) changed.splice(1, 1)
  if (dice > 0.5) changed.push(['4', '开展应急演练', '市人防办'])
  return [put(minutes, ROWS), put(minutes, changed)]
}

/** After the first statement. */
function put(minutes: Minutes, rows: readonly (readonly string[])[]): Minutes {
  const at = minutes.children.findIndex(({ type }) => type === 'statement' || type === 'paragraph') + 1
  const table: MinutesBlock = { ...createTextTable([HEAD, ...rows]), id: 'the-table' }
  return { ...minutes, children: [...minutes.children.slice(0, at), table, ...minutes.children.slice(at)] }
}
