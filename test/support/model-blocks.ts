import { existsSync, readFileSync } from 'node:fs'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'

const MODEL = new URL('../../../shared/minutes/000_fdc6da3f72665197.txt', import.meta.url)

/** Whether the shared samples lie beside the project. */
export const hasModelDocument = existsSync(MODEL)

/**
 * The model document's opening and topics as hand-written blocks, cut at paragraph starts, at 会议 after a full stop and at （一）: no
 * reporter, nothing derived. Independent of the importer, so that derivations are measured alone.
 */
export function readModelBlocks(): MinutesBlock[] {
  const lines = readFileSync(MODEL, 'utf8').split('\n')
  const meeting = createMeeting({
    body: '市政府',
    ordinal: '第59次',
    name: '常务会议',
    date: '2021-07-31',
    period: '上午',
    chairName: '胡卫江',
    chairPost: '代市长',
  })
  const opening = lines.find((line) => line.includes('主持召开'))?.replace('[bookmark: _GoBack]', '') ?? ''
  const blocks: MinutesBlock[] = [createMasthead(), createOpening(meeting, null, opening)]
  for (const line of lines) {
    const heading = /^\d+、\s*(.*)$/u.exec(line)?.[1]
    if (heading !== undefined) blocks.push(createTopic(heading))
    else if (line.startsWith('会议')) blocks.push(...cutParagraph(line))
  }
  return blocks
}

function cutParagraph(line: string): MinutesBlock[] {
  return line.split(/(?<=。)(?=会议)/u).flatMap((sentence, place) => {
    const [lead = '', ...items] = sentence.split(/（[一二三四五]）/u)
    return [createStatement(lead, { runIn: place > 0 }), ...items.map((text) => createItem(text))]
  })
}
