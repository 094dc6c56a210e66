import { useCallback, useEffect } from 'react'
import type { FileNote } from '#shared/ipc/files.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { type ComparedSide, CompareScreen } from '../compare/compare-screen.tsx'
import { compareStrings as strings } from '../strings/compare.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { useStore } from '../ui/store.ts'
import type { AppAction, Compared, ComparedDocument } from './app-state.ts'
import type { AppActions } from './create-app-actions.ts'
import type { OpenDocument } from './open-document.ts'

export interface ComparePlaceProps {
  readonly document: OpenDocument
  readonly compared: Compared
  readonly dispatch: (action: AppAction) => void
  readonly actions: AppActions
}

const NO_NOTES: readonly FileNote[] = []

/** 比对 with the open draft as it is now, or of two states that stay as they are. */
export function ComparePlace({ document, compared, dispatch, actions }: ComparePlaceProps) {
  const { context } = useStore(document.view)
  const profile = useStore(document.profile)
  const isLocked = useStore(document.isLocked)
  const { before, after } = compared
  const versions = useStore(document.versions)
  useEffect(() => void document.versions.refresh(), [document])
  const choicesFor = (side: keyof Compared): MenuEntry[] => [
    {
      id: 'now',
      label: strings.nowDraft,
      run: () => dispatch({ type: 'compare-asked', compared: { ...compared, [side]: { kind: 'open' } } }),
    },
    ...(versions ?? [])
      .filter(({ isDamaged }) => !isDamaged)
      .map((version) => ({
        id: version.id,
        label: actions.describeVersion(version),
        run: () => void actions.chooseCompared(compared, side, version),
      })),
  ]
  const sideOf = (side: keyof Compared): ComparedSide => {
    const one = compared[side]
    const choices = choicesFor(side)
    return one.kind === 'open'
      ? { label: strings.nowDraft, context, choices }
      : { label: one.label, context: one.minutes, choices }
  }
  const minutesOf = (one: ComparedDocument): Minutes =>
    one.kind === 'open' ? document.takeMinutes() : one.minutes
  const canChange = !isLocked && before.kind === 'open'
  const undo = useCallback(() => document.travel('undo'), [document])
  return (
    <CompareScreen
      before={sideOf('before')}
      after={sideOf('after')}
      profile={profile}
      notes={after.kind === 'open' ? NO_NOTES : (after.notes ?? NO_NOTES)}
      onTake={canChange ? actions.takeChange : null}
      onUndo={canChange ? undo : null}
      onSwap={() => dispatch({ type: 'compare-asked', compared: { before: after, after: before } })}
      onMarked={(format) => {
        const states = { before: minutesOf(before), after: minutesOf(after) }
        if (format === 'print') dispatch({ type: 'asked', dialog: { kind: 'print-marked', ...states } })
        else void actions.exportMarked(format, states.before, states.after)
      }}
      onBack={() => dispatch({ type: 'went', place: 'editor' })}
    />
  )
}
