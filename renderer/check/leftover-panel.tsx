import { leftoverText } from '#shared/check/document/leftover-text.ts'
import { runRule } from '#shared/check/rule.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { appStrings as strings } from '../strings/app.ts'
import { Button } from '../ui/button.tsx'
import { FindingList } from './finding-list.tsx'

export interface LeftoverPanelProps {
  readonly context: MinutesContext
  /** Paragraphs that import did not understand, as they were read. */
  readonly leftover: readonly string[]
  readonly onGo: (index: number) => void
  readonly onDone: () => void
}

/** 待整理: what import left as plain paragraphs, until it is changed or made into something. */
export function LeftoverPanel({ context, leftover, onGo, onDone }: LeftoverPanelProps) {
  const open = runRule(leftoverText, { ...context, leftover }, context.children)
  return (
    <div className="leftover">
      <p className="facts-note">{open.length === 0 ? strings.leftoverNone : strings.leftoverHint}</p>
      <FindingList
        findings={open}
        look="rows"
        placeOf={({ data }) => data.found ?? ''}
        onGo={({ index }) => onGo(index)}
      />
      <Button look="plain" onPress={onDone}>
        {strings.leftoverDone}
      </Button>
    </div>
  )
}
