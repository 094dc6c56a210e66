import { readFileSync } from 'node:fs'
import type { Meeting, MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'

/**
 * A model document's opening and topics as hand-written blocks, cut at paragraph starts, at 会议 after a full stop and at （一）: no
 * reporter, nothing derived. Independent of the importer, so that derivations are measured alone.
 *
 * @param file its text
 * @param facts of its meeting
 */
export function readModelBlocks(file: string, facts: Partial<Meeting>): MinutesBlock[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const meeting = createMeeting(facts)
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
