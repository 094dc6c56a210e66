import { factsStrings as strings } from '../strings/facts.ts'
import { notify } from '../ui/notices.tsx'

/** Says what of a list no roll has a place for, where no roll on the sheet can say it (`RollDoubtsStrip`). */
export function tellLeftOut(leftOut: readonly string[]): void {
  if (leftOut.length > 0) notify({ tone: 'info', text: strings.columnsLeftOut(leftOut) })
}
