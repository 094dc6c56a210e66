import type { RollEntry } from '#shared/minutes/blocks.ts'
import { isAskedAbout, rollDoubts, settleRows } from '../editor/state/roll-doubts.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { useStore } from '../ui/store.ts'

/** What was not sure when the list was read: how many rows to look at, and columns that were left out. Nothing when all is sure. */
export function RollDoubtsStrip({ entries }: { readonly entries: readonly RollEntry[] }) {
  const doubts = useStore(rollDoubts)
  const count = entries.filter((entry) => isAskedAbout(doubts, entry)).length
  if (count === 0 && doubts.leftOut.length === 0) return null
  return (
    <div className="roll-doubts" role="status">
      <span>
        {count === 0 ? '' : strings.rowsToCheck(count)}
        {doubts.leftOut.length === 0 ? '' : strings.columnsLeftOut(doubts.leftOut)}
      </span>
      <Button look="plain" onPress={settleRows}>
        {strings.rowsChecked}
      </Button>
    </div>
  )
}
