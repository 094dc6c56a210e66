import { type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceBar, ManyField } from './choice-bar.tsx'
import { readDay } from './read-day.ts'
import { changeRoster } from './roster-shelf.ts'
import type { RowOrder } from './use-row-order.ts'

export interface UnitsChoiceProps {
  readonly order: RowOrder
  /** How many units are listed. */
  readonly count: number
  readonly chosen: readonly RosterUnit[]
  readonly onChange: (units: RosterUnit[]) => void
  /** Of two, `from` becomes part of `into`. */
  readonly onMerge: (from: RosterUnit, into: RosterUnit) => void
}

/** What is done to all units that are chosen: their group, their last day, deleted; two of them become one, either way. */
export function UnitsChoice({ order, count, chosen, onChange, onMerge }: UnitsChoiceProps) {
  const set = (fields: Partial<RosterUnit>) => onChange(chosen.map((unit) => ({ ...unit, ...fields })))
  const [first, second, third] = chosen
  return (
    <ChoiceBar
      order={order}
      counted={(size) => strings.chosenUnits(size, count)}
      onRemove={() => void changeRoster(rosterChange({ removedUnits: chosen.map(({ id }) => id) }))}
    >
      <ManyField label={strings.group} list="roster-groups" onCommit={(group) => set({ group })} />
      <ManyField
        label={strings.unitTo}
        placeholder={strings.dateHint}
        onCommit={(text) => {
          const day = readDay(text, 'last')
          if (day !== undefined) set({ validTo: day })
        }}
      />
      {first === undefined || second === undefined || third !== undefined ? null : (
        <>
          <Button look="plain" onPress={() => onMerge(second, first)}>
            {strings.mergeInto(second.name, first.name)}
          </Button>
          <Button look="plain" onPress={() => onMerge(first, second)}>
            {strings.mergeInto(first.name, second.name)}
          </Button>
        </>
      )}
    </ChoiceBar>
  )
}
