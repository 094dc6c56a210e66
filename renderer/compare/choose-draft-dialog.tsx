import { useEffect, useMemo, useState } from 'react'
import type { DraftSummary } from '#shared/ipc/drafts.ts'
import { request } from '../platform/desktop.ts'
import { compareStrings as strings } from '../strings/compare.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatWhen } from '../ui/format-time.ts'
import { matchesText } from '../ui/match-text.ts'
import { SearchInput } from '../ui/search-input.tsx'
import { useSounds } from '../ui/use-sounds.ts'

export interface ChooseDraftDialogProps {
  /** Not offered: the open one. */
  readonly except: string
  readonly onChoose: (draft: DraftSummary) => void
  readonly onClose: () => void
}

/** More than a person looks through: the field above finds the rest. */
const MOST_SHOWN = 60

/** The draft to compare the open one with. */
export function ChooseDraftDialog({ except, onChoose, onClose }: ChooseDraftDialogProps) {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([])
  const [search, setSearch] = useState('')
  useEffect(() => {
    void request('drafts:list', { place: 'library' }).then((answer) => {
      if (answer.ok)
        setDrafts(answer.value.flatMap(({ summary, state }) => (state === 'damaged' ? [] : [summary])))
    })
  }, [])
  const canHear = useSounds()
  // biome-ignore lint/correctness/useExhaustiveDependencies(canHear): more is found once the dictionary is there
  const found = useMemo(
    () =>
      drafts
        .filter(({ id, title }) => id !== except && (search === '' || matchesText(title, search)))
        .slice(0, MOST_SHOWN),
    [drafts, except, search, canHear],
  )
  return (
    <Dialog
      title={strings.chooseTitle}
      size="medium"
      onClose={onClose}
      footer={<Button onPress={onClose}>{uiStrings.cancel}</Button>}
    >
      <p className="dialog-note">{strings.chooseHint}</p>
      <SearchInput label={strings.search} value={search} autoFocus onChange={setSearch} />
      <ul className="choose-drafts" aria-label={strings.choose}>
        {found.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => onChoose(draft)}>
              <span>{draft.title}</span>
              <span className="choose-when">{formatWhen(draft.updatedAtMs)}</span>
            </button>
          </li>
        ))}
        {found.length === 0 ? <li className="facts-note">{strings.noDrafts}</li> : null}
      </ul>
    </Dialog>
  )
}
