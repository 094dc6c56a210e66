import type { Roll } from '#shared/minutes/blocks.ts'
import { isEmptyRoll, isIdleRoll } from '#shared/wording/roll-text.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { PrintedLine } from './printed-line.tsx'
import { usePrinted } from './use-printed.ts'

/** 出席：…, 黑体 label and hanging indent. */
export function RollFace({ roll }: { readonly roll: Roll }) {
  return usePrinted(roll).map((paragraph, at) => (
    // Lines of one roll have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <PrintedLine key={at} paragraph={paragraph}>
      {isEmptyRoll(roll) && (
        <span className="roll-empty">{isIdleRoll(roll) ? words.idleRoll : words.emptyRoll}</span>
      )}
    </PrintedLine>
  ))
}
