import type { Roll } from '#shared/minutes/blocks.ts'
import { formatRollEntries, isEmptyRoll } from '#shared/wording/roll-text.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** 出席：…, 黑体 label and hanging indent. */
export function RollFace({ roll }: { readonly roll: Roll }) {
  const isEmpty = isEmptyRoll(roll)
  const lines = isEmpty ? [words.emptyRoll] : formatRollEntries(roll)
  return (
    <div className="roll-face">
      <span className="roll-label">{`${roll.role}：`}</span>
      <div className="roll-lines" data-empty={isEmpty || undefined}>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </div>
  )
}
