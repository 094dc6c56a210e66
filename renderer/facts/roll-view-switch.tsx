import type { Ref } from 'react'
import { withKeys } from '../commands/keys.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { rosterStrings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'

export type RollView = 'table' | 'text' | 'ticks'

export interface RollViewSwitchProps {
  readonly view: RollView
  readonly onChange: (view: RollView) => void
  /** The group of the three buttons. */
  readonly frame?: Ref<HTMLFieldSetElement>
}

/** 按表格, 按文字编辑 or 勾选名单, the one in use pressed: three ways to fill in the same roll, each one press away from the others. */
export function RollViewSwitch({ view, onChange, frame }: RollViewSwitchProps) {
  const press = (wanted: RollView) => (view === wanted ? undefined : onChange(wanted))
  return (
    <fieldset className="segments segments-first" aria-label={strings.rollView} ref={frame}>
      <Button look="plain" isPressed={view === 'table'} onPress={() => press('table')}>
        {strings.asTable}
      </Button>
      <Button look="plain" isPressed={view === 'text'} onPress={() => press('text')}>
        {strings.asText}
      </Button>
      <Button
        look="plain"
        isPressed={view === 'ticks'}
        title={withKeys(rosterStrings.tick, 'edit.ticks')}
        onPress={() => press('ticks')}
      >
        {rosterStrings.tick}
      </Button>
    </fieldset>
  )
}
