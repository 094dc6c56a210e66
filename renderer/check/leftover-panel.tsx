import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { appStrings as strings } from '../strings/app.ts'
import { Button } from '../ui/button.tsx'

export interface LeftoverPanelProps {
  readonly context: MinutesContext
  /** Paragraphs that import did not understand, as they were read. */
  readonly leftover: readonly string[]
  readonly onGo: (index: number) => void
  readonly onDone: () => void
}

/** 待整理: what import left as plain paragraphs, until it is changed or made into something. */
export function LeftoverPanel({ context, leftover, onGo, onDone }: LeftoverPanelProps) {
  const open = context.children.flatMap((block, index) =>
    block.type === 'paragraph' && leftover.includes(ownText(block)) ? [{ index, text: ownText(block) }] : [],
  )
  return (
    <div className="leftover">
      <p className="facts-note">{open.length === 0 ? strings.leftoverNone : strings.leftoverHint}</p>
      <ul>
        {open.map(({ index, text }) => (
          <li key={index}>
            <button type="button" className="leftover-line" onClick={() => onGo(index)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <Button look="plain" onPress={onDone}>
        {strings.leftoverDone}
      </Button>
    </div>
  )
}
