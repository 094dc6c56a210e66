import type { Editor } from 'slate'
import type { Opening } from '#shared/minutes/blocks.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { parsePattern } from '#shared/pattern/pattern.ts'
import { meetingFields } from '#shared/wording/opening.ts'
import { blockAt } from './blocks.ts'

/** Pattern names whose field in the form has another name. */
const FIELDS: Readonly<Record<string, string>> = {
  monthDay: 'date',
  year: 'date',
  meeting: 'body',
}

/** The field behind each □□ of a derived text, in their order, by schema name; fewer than □□ where a gap belongs to no field of this block. */
export function gapFields(editor: Editor, index: number): readonly string[] {
  const block = blockAt(editor, index)
  if (block?.type === 'opening') return gapsOfOpening(block, editor.wording)
  if (block?.type !== 'statement' && block?.type !== 'item') return []
  return block.derived?.from === 'decision' ? ['decision.unit'] : ['topic.reporter', 'topic.subject']
}

function gapsOfOpening({ meeting, form }: Opening, wording: Wording): string[] {
  const pattern = wording.openingForms.find((known) => known.id === form)?.pattern
  const values = meetingFields(meeting)
  return parsePattern(pattern ?? '').flatMap((part) =>
    part.type === 'field' && part.name in values && values[part.name] === null
      ? [`meeting.${FIELDS[part.name] ?? part.name}`]
      : [],
  )
}
