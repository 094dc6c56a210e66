import { useEffect, useState } from 'react'
import type { RosterStep } from '#shared/roster/roster.ts'
import { request } from '../platform/desktop.ts'
import { describeStep, rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { orTell } from '../ui/tell.ts'
import { undoRoster } from './roster-shelf.ts'

/** 改动记录: what was changed and when, newest first; all down to one of them can be taken back. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const [steps, setSteps] = useState<readonly RosterStep[] | null>(null)
  useEffect(() => {
    void request('roster:steps', null).then((answer) => setSteps(orTell(answer)))
  }, [])
  const takeBack = async (count: number) => {
    for (let step = 0; step < count; step += 1) await undoRoster()
    setSteps((steps ?? []).slice(count))
  }
  return (
    <Dialog title={strings.history} size="medium" onClose={onClose}>
      <p className="dialog-note">{steps?.length === 0 ? strings.historyEmpty : strings.historyHint}</p>
      <ol className="roster-steps" aria-label={strings.history}>
        {(steps ?? []).map((step, at) => (
          <li key={step.id}>
            <span className="facts-note">{formatWhen(step.atMs)}</span>
            <span className="roster-step-words">{describeStep(step)}</span>
            <Button look="plain" onPress={() => void takeBack(at + 1)}>
              {at === 0 ? strings.undo : strings.undoTo(at + 1)}
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
