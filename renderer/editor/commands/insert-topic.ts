import type { Editor } from 'slate'
import { createTopic } from '#shared/minutes/factories.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex, topicIndexAt } from '../queries/current-block.ts'
import { endOfBody, topicSpan } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { placeBlock } from './place-block.ts'
import { topicFields } from './turn-into.ts'

/** A new topic heading: in place of an empty line, otherwise after the topic the caret stands in. */
export function insertTopic(editor: Editor, text = ''): void {
  asOneStep(editor, () => {
    const blocks = blocksOf(editor)
    const index = currentBlockIndex(editor)
    const heading = index === null ? null : topicIndexAt(blocks, index)
    const at = heading === null ? endOfBody(blocks) : topicSpan(blocks, heading).end
    placeBlock(editor, createTopic(text, topicFields(blocks, at)), at)
  })
}
