import { ArrowLeft, FileInput, History, Plus, Undo2 } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { newPerson, newUnit, nextPlace } from '#shared/roster/propose-people.ts'
import { type RosterUnit, rosterChange } from '#shared/roster/roster.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from '../ui/check-field.tsx'
import { localToday } from '../ui/format-time.ts'
import { Place } from '../ui/place.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { useStore } from '../ui/store.ts'
import { useSounds } from '../ui/use-sounds.ts'
import { HistoryDialog } from './history-dialog.tsx'
import { createPersonMatch } from './matches-person.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'
import { RosterFiles } from './roster-files.tsx'
import { changeRoster, rosterUndos, roster as shelf, undoRoster } from './roster-shelf.ts'
import { RosterTree } from './roster-tree.tsx'
import { EVERYTHING, isAtPlace, type RosterPlace } from './tree-rows.ts'
import type { DraftRenaming } from './unit-name-dialog.tsx'
import { UnitsTable } from './units-table.tsx'

export interface RosterScreenProps {
  readonly drafts: DraftRenaming
  readonly onOpen: (draftId: string) => void
  /** 导入已有纪要. */
  readonly onImport: () => void
  readonly onBack: () => void
}

/** 人员和单位: who and what the house's rolls name, in the official order. */
export function RosterScreen({ drafts, onOpen, onImport, onBack }: RosterScreenProps) {
  const roster = useStore(shelf)
  const undos = useStore(rosterUndos)
  const [tab, setTab] = useState<'people' | 'units'>('people')
  const [search, setSearch] = useState('')
  const [showsEnded, setShowsEnded] = useState(false)
  const [place, setPlace] = useState<RosterPlace>(EVERYTHING)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isHistoryAsked, setHistoryAsked] = useState(false)
  const unitNames = useMemo(() => new Map(roster.units.map(({ id, name }) => [id, name])), [roster.units])
  const canHear = useSounds()
  // biome-ignore lint/correctness/useExhaustiveDependencies(canHear): more is found once the dictionary is there
  const matches = useMemo(() => createPersonMatch(search), [search, canHear])
  const today = localToday()
  const isShown = ({ validTo }: { validTo: string | null }) =>
    showsEnded || validTo === null || validTo >= today
  const unitsById = useMemo(() => new Map(roster.units.map((unit) => [unit.id, unit])), [roster.units])
  // A search looks everywhere: what it finds must not hang on what was chosen in the tree.
  const isHere = (unit: RosterUnit | null) => search !== '' || isAtPlace(place, unit)
  const people = roster.people.filter(
    (person) =>
      isShown(person) &&
      isHere(unitsById.get(person.unitId ?? '') ?? null) &&
      matches({ name: person.name, unit: unitNames.get(person.unitId ?? '') ?? null, post: person.post }),
  )
  const units = roster.units.filter(
    (unit) =>
      isShown(unit) &&
      isHere(unit) &&
      [unit.name, unit.fullName, ...unit.aliases, ...unit.formerNames.map(({ name }) => name)].some((one) =>
        matches({ name: null, unit: one, post: '' }),
      ),
  )
  const isEmpty = roster.units.length + roster.people.length === 0
  const chosen = tab === 'people' ? people.find(({ id }) => id === chosenId) : undefined
  const groups = [...new Set(roster.units.map(({ group }) => group).filter(Boolean))]
  // What is added belongs where one is.
  const unitHere = place.kind === 'unit' && unitsById.has(place.id) ? place.id : null
  const groupHere = place.kind === 'group' ? place.group : (unitsById.get(unitHere ?? '')?.group ?? '')
  const add = () => {
    const id = crypto.randomUUID()
    void changeRoster(
      tab === 'people'
        ? rosterChange({ people: [newPerson(id, strings.newPerson, unitHere, '', nextPlace(roster.people))] })
        : rosterChange({
            units: [{ ...newUnit(id, strings.newUnit, nextPlace(roster.units)), group: groupHere }],
          }),
    )
    setSearch('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'z' || !event.ctrlKey || event.shiftKey || undos === 0) return
    const { target } = event
    // A cell that is being typed into takes back its own letters first.
    if (target instanceof HTMLInputElement && target.value !== (target.dataset.kept ?? '')) return
    event.preventDefault()
    void undoRoster()
  }
  return (
    <Place className="roster" onBack={onBack} onKeyDown={onKeyDown}>
      <header className="roster-bar">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.back}
        </Button>
        <h1>{strings.title}</h1>
        <span className="facts-count">{strings.count(roster.units.length, roster.people.length)}</span>
        <SearchInput
          className="roster-search"
          label={strings.search}
          hint={strings.searchHint}
          value={search}
          autoFocus
          onChange={setSearch}
        />
        <RosterFiles />
        <Button icon={History} onPress={() => setHistoryAsked(true)}>
          {strings.history}
        </Button>
        <Button icon={Undo2} isDisabled={undos === 0} onPress={() => void undoRoster()}>
          {strings.undo}
        </Button>
        <Button icon={Plus} look={isEmpty ? 'normal' : 'primary'} onPress={add}>
          {tab === 'people' ? strings.addPerson : strings.addUnit}
        </Button>
      </header>
      <div className="roster-tabs">
        <fieldset className="segments" aria-label={strings.title}>
          {(['people', 'units'] as const).map((one) => (
            <Button key={one} look="plain" isPressed={tab === one} onPress={() => setTab(one)}>
              {strings[one]}
            </Button>
          ))}
        </fieldset>
        <CheckField label={strings.ended} isChecked={showsEnded} onChange={setShowsEnded} />
      </div>
      <datalist id="roster-units">
        {roster.units.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <datalist id="roster-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <div className="roster-body">
        {roster.units.length === 0 ? null : (
          <RosterTree
            roster={roster}
            units={roster.units.filter(isShown)}
            place={search === '' ? place : EVERYTHING}
            onPlace={(next) => {
              setSearch('')
              setPlace(next)
            }}
          />
        )}
        <div className="roster-room">
          {isEmpty ? null : tab === 'people' ? (
            <PeopleTable roster={roster} shown={people} onChoose={setChosenId} />
          ) : (
            <UnitsTable roster={roster} shown={units} drafts={drafts} />
          )}
          {isEmpty ? (
            <div className="nothing">
              <p className="nothing-title">{strings.empty}</p>
              <p>{strings.emptyHint}</p>
              <p className="roster-first">
                <Button look="primary" icon={FileInput} onPress={onImport}>
                  {strings.importMinutes}
                </Button>
                <Button icon={Plus} onPress={add}>
                  {tab === 'people' ? strings.addPerson : strings.addUnit}
                </Button>
              </p>
            </div>
          ) : (tab === 'people' ? people : units).length > 0 ? null : (
            <div className="nothing">
              <p className="nothing-title">{strings.nothingFound}</p>
            </div>
          )}
        </div>
        {chosen === undefined ? null : (
          <PersonPanel key={chosen.id} roster={roster} person={chosen} onOpen={onOpen} />
        )}
      </div>
      {isHistoryAsked ? <HistoryDialog onClose={() => setHistoryAsked(false)} /> : null}
    </Place>
  )
}
