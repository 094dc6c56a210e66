import { ArrowLeft, Plus, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { newPerson, newUnit, nextPlace } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { useStore } from '../ui/store.ts'
import { createPersonMatch } from './matches-person.ts'
import { PeopleTable } from './people-table.tsx'
import { RosterFiles } from './roster-files.tsx'
import { changeRoster, rosterUndos, roster as shelf, undoRoster } from './roster-shelf.ts'
import { UnitsTable } from './units-table.tsx'

export interface RosterScreenProps {
  readonly onBack: () => void
}

/** 人员和单位: who and what the house's rolls name, in the official order. */
export function RosterScreen({ onBack }: RosterScreenProps) {
  const roster = useStore(shelf)
  const undos = useStore(rosterUndos)
  const [tab, setTab] = useState<'people' | 'units'>('people')
  const [search, setSearch] = useState('')
  const unitNames = useMemo(() => new Map(roster.units.map(({ id, name }) => [id, name])), [roster.units])
  const matches = useMemo(() => createPersonMatch(search), [search])
  const people = roster.people.filter(({ name, unitId, post }) =>
    matches({ name, unit: unitNames.get(unitId ?? '') ?? null, post }),
  )
  const units = roster.units.filter(({ name, fullName, aliases }) =>
    [name, fullName, ...aliases].some((one) => matches({ name: null, unit: one, post: '' })),
  )
  const groups = [...new Set(roster.units.map(({ group }) => group).filter(Boolean))]
  const add = () => {
    const id = crypto.randomUUID()
    void changeRoster(
      tab === 'people'
        ? rosterChange({ people: [newPerson(id, strings.newPerson, null, '', nextPlace(roster.people))] })
        : rosterChange({ units: [newUnit(id, strings.newUnit, nextPlace(roster.units))] }),
    )
    setSearch('')
  }
  return (
    <main className="roster">
      <header className="roster-bar">
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.back}
        </Button>
        <h1>{strings.title}</h1>
        <span className="facts-count">{strings.count(roster.units.length, roster.people.length)}</span>
        <input
          className="input roster-search"
          type="search"
          data-own-undo
          aria-label={strings.search}
          placeholder={strings.searchHint}
          spellCheck={false}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <RosterFiles />
        <Button icon={Undo2} isDisabled={undos === 0} onPress={() => void undoRoster()}>
          {strings.undo}
        </Button>
        <Button icon={Plus} look="primary" onPress={add}>
          {tab === 'people' ? strings.addPerson : strings.addUnit}
        </Button>
      </header>
      <fieldset className="segments roster-tabs" aria-label={strings.title}>
        {(['people', 'units'] as const).map((one) => (
          <Button key={one} look="plain" isPressed={tab === one} onPress={() => setTab(one)}>
            {strings[one]}
          </Button>
        ))}
      </fieldset>
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
      <div className="roster-room">
        {tab === 'people' ? (
          <PeopleTable roster={roster} shown={people} />
        ) : (
          <UnitsTable roster={roster} shown={units} />
        )}
        <Nothing
          isEmpty={roster.units.length + roster.people.length === 0}
          isFound={(tab === 'people' ? people : units).length > 0}
        />
      </div>
    </main>
  )
}

function Nothing({ isEmpty, isFound }: { isEmpty: boolean; isFound: boolean }) {
  if (isFound) return null
  return (
    <div className="nothing">
      <p className="nothing-title">{isEmpty ? strings.empty : strings.nothingFound}</p>
      {isEmpty ? <p>{strings.emptyHint}</p> : null}
    </div>
  )
}
