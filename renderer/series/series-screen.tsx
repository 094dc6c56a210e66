import { ArrowLeft, FilePlus2, Plus, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { nextPlace } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import type { SeriesRegister } from '#shared/series/number-register.ts'
import { newSeries, type Series } from '#shared/series/series.ts'
import type { Template } from '#shared/templates/template.ts'
import { changeRoster, rosterUndos, roster as shelf, undoRoster } from '../roster/roster-shelf.ts'
import { seriesStrings as strings } from '../strings/series.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Place } from '../ui/place.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { useStore } from '../ui/store.ts'
import { tellUndoable } from '../ui/tell.ts'
import { RegisterTable } from './register-table.tsx'
import { SeriesForm } from './series-form.tsx'
import { proposeSettings } from './series-of-draft.ts'
import { useRegister } from './use-register.ts'

export interface SeriesScreenProps {
  readonly templates: readonly Template[]
  /** The series shown first; null: the one used last. */
  readonly first: string | null
  readonly onNext: (series: SeriesRegister) => void
  readonly onOpen: (draftId: string) => void
  readonly onBack: () => void
}

/** 会议系列: what each series of meetings begins with, and its numbers. */
export function SeriesScreen({ templates, first, onNext, onOpen, onBack }: SeriesScreenProps) {
  const register = useRegister()
  const { series } = useStore(shelf)
  const undos = useStore(rosterUndos)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const unnamed = series.filter(({ body, meetingName }) => body + meetingName === '')
  const known = register ?? []
  const chosenNew = unnamed.find(({ id }) => id === chosenKey)
  const chosen =
    chosenNew !== undefined
      ? undefined
      : (known.find((one) => keyOf(one) === chosenKey) ??
        known.find(({ name }) => name === (chosenKey ?? first)) ??
        known[0])
  const settings = chosenNew ?? chosen?.settings ?? null
  const add = async () => {
    const made = newSeries(crypto.randomUUID(), nextPlace(series))
    if (await changeRoster(rosterChange({ series: [made] }))) setChosenKey(made.id)
  }
  const setUp = async (one: SeriesRegister) => {
    const proposed = one.last === null ? null : await proposeSettings(one.last.id)
    if (proposed === null) return
    if (await changeRoster(rosterChange({ series: [proposed] }))) setChosenKey(proposed.id)
  }
  const remove = async (gone: Series) => {
    if (!(await changeRoster(rosterChange({ removedSeries: [gone.id] })))) return
    tellUndoable(strings.removed(gone.body + gone.meetingName), undoRoster)
  }
  return (
    <Place className="templates series" onBack={onBack}>
      <nav className="library-filter" aria-label={strings.title}>
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.back}
        </Button>
        <h2>{strings.title}</h2>
        {known.map((one) => (
          <button
            key={keyOf(one)}
            type="button"
            className={classNames('choice', one === chosen && 'choice-current')}
            aria-current={one === chosen ? 'true' : undefined}
            onClick={() => setChosenKey(keyOf(one))}
          >
            <span className="choice-label">{one.name}</span>
            {one.settings === null ? <span className="choice-count">{strings.notSet}</span> : null}
          </button>
        ))}
        {unnamed.map((one) => (
          <button
            key={one.id}
            type="button"
            className={classNames('choice', one === chosenNew && 'choice-current')}
            aria-current={one === chosenNew ? 'true' : undefined}
            onClick={() => setChosenKey(one.id)}
          >
            <span className="choice-label">{strings.unnamed}</span>
          </button>
        ))}
        <div className="library-filter-end">
          <Button look="plain" icon={Plus} onPress={() => void add()}>
            {strings.add}
          </Button>
          <Button look="plain" icon={Undo2} isDisabled={undos === 0} onPress={() => void undoRoster()}>
            {strings.undo}
          </Button>
        </div>
      </nav>
      <section className="library-main">
        <div className="library-bar templates-bar">
          <h1>{chosen?.name ?? (chosenNew === undefined ? strings.title : strings.unnamed)}</h1>
          {chosen === undefined ? null : (
            <Button icon={FilePlus2} look="primary" onPress={() => onNext(chosen)}>
              {strings.next}
            </Button>
          )}
          {settings === null ? null : (
            <Button icon={Trash2} onPress={() => void remove(settings)}>
              {strings.remove}
            </Button>
          )}
        </div>
        <ScrollRegion className="templates-scroll" label={strings.title}>
          {register !== null && known.length + unnamed.length === 0 ? (
            <div className="nothing">
              <p className="nothing-title">{strings.empty}</p>
              <p>{strings.emptyHint}</p>
            </div>
          ) : null}
          {chosen === undefined ? null : (
            <p className="series-next">{strings.nextIs(chosen.nextOrdinal, chosen.nextNumber)}</p>
          )}
          {chosen !== undefined && settings === null ? (
            <div className="roll-strip">
              <span>{strings.notSetHint}</span>
              <Button look="plain" onPress={() => void setUp(chosen)}>
                {strings.set}
              </Button>
            </div>
          ) : null}
          {settings === null ? null : (
            <SeriesForm
              key={settings.id}
              series={settings}
              templates={templates}
              lastDraftId={chosen?.last?.id ?? null}
            />
          )}
          {chosen === undefined ? null : (
            <section className="register-series" aria-label={strings.register}>
              <h2>{strings.register}</h2>
              <p className="dialog-note">{strings.registerHint}</p>
              {chosen.years.map((year) => (
                <RegisterTable key={year.year} year={year} onOpen={onOpen} />
              ))}
            </section>
          )}
        </ScrollRegion>
      </section>
    </Place>
  )
}

/** What stays of a series while its name is typed. */
function keyOf({ settings, name }: SeriesRegister): string {
  return settings?.id ?? name
}
