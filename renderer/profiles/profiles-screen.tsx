import { ArrowLeft, Check, Copy, Download, FileSearch, Trash2, Undo2, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { remarkOnProof } from '#shared/ipc/describe-reading.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { freeName } from '#shared/text/free-name.ts'
import { request } from '../platform/desktop.ts'
import { profileStrings as strings } from '../strings/profiles.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Place } from '../ui/place.tsx'
import { orTell, tell, tellError, tellUndoable } from '../ui/tell.ts'
import { HouseProfileDialog } from './house-profile-dialog.tsx'
import { ProfileForm } from './profile-form.tsx'
import { ProfilePreview } from './profile-preview.tsx'
import { copyProfile, keepProfile, removeProfile, useProfiles } from './profile-shelf.ts'

export interface ProfilesScreenProps {
  readonly context: MinutesContext | null
  /** The profile of the open document; null: none is open. */
  readonly usedId: string | null
  readonly onUse: (id: string) => void
  readonly onBack: () => void
}

/** 版式设置: the profiles there are, and every number of the one chosen. */
export function ProfilesScreen({ context, usedId, onUse, onBack }: ProfilesScreenProps) {
  const { own, all } = useProfiles()
  // Where the focus goes from a button that goes away.
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosenId, setChosenId] = useState(usedId)
  const chosen = all.find((profile) => profile.id === chosenId) ?? builtInProfiles[0]
  const [copiedId, setCopiedId] = useState<string | null>(null)
  const [opened, setOpened] = useState<FormatProfile | undefined>(chosen)
  /** What was read out of a Word file and is not kept yet. */
  const [fromWord, setFromWord] = useState<{ profile: FormatProfile; fileName: string } | null>(null)
  const [draft, setDraft] = useState<FormatProfile | undefined>(chosen)
  if (draft?.id !== chosen?.id) {
    setDraft(chosen)
    setOpened(chosen)
  }
  if (chosen === undefined || draft === undefined) return null
  const isOwn = own.some((profile) => profile.id === chosen.id)
  const shown = draft.id === chosen.id ? draft : chosen
  const change = (profile: FormatProfile) => {
    setDraft(profile)
    void keepProfile(profile).then((kept) => {
      if (!kept.ok) tellError(kept.error)
    })
  }
  const add = async (profile: FormatProfile): Promise<boolean> => {
    const kept = await keepProfile(profile)
    if (kept.ok) setChosenId(profile.id)
    else tellError(kept.error)
    return kept.ok
  }
  const revert = () => {
    if (opened !== undefined) change(opened)
    heading.current?.focus()
  }
  const taken = all.map((profile) => profile.name)
  const readFromWord = async () => {
    setFromWord(orTell(await request('profiles:readFromWord', null)))
  }
  const copy = () => {
    const copied = copyProfile(shown, freeName(strings.copyName(shown.name), taken))
    setCopiedId(copied.id)
    void add(copied)
  }
  const remove = async () => {
    const removed = await removeProfile(chosen.id)
    if (!removed.ok) return tellError(removed.error)
    setChosenId(null)
    heading.current?.focus()
    tellUndoable(strings.removed(chosen.name), () => keepProfile(shown))
  }
  return (
    <Place className="templates profiles" onBack={onBack}>
      <ProfileList
        own={own}
        chosen={chosen}
        onChoose={setChosenId}
        onBack={onBack}
        onImport={() => void importProfile(all, add)}
        onFromWord={() => void readFromWord()}
      />
      {fromWord === null ? null : (
        <HouseProfileDialog
          fileName={fromWord.fileName}
          profile={fromWord.profile}
          suggestedName={freeName(fromWord.profile.name, taken)}
          onSave={(profile) => {
            setFromWord(null)
            void add(profile).then((kept) => {
              if (kept) tell(strings.readFromWord(profile.name))
            })
          }}
          onClose={() => setFromWord(null)}
        />
      )}
      <section className="library-main">
        <div className="library-bar templates-bar">
          <h1 ref={heading} tabIndex={-1}>
            {shown.name}
          </h1>
          {usedId === null ? null : (
            <Button
              icon={Check}
              look="primary"
              isDone={usedId === chosen.id}
              onPress={() => onUse(chosen.id)}
            >
              {usedId === chosen.id ? strings.inUse : strings.use}
            </Button>
          )}
          {isOwn && opened !== undefined && shown !== opened ? (
            <Button icon={Undo2} onPress={revert}>
              {strings.revert}
            </Button>
          ) : null}
          <Button icon={Copy} onPress={copy}>
            {strings.copy}
          </Button>
          <Button icon={Download} onPress={() => void exportProfile(shown)}>
            {strings.export}
          </Button>
          {isOwn ? (
            <Button icon={Trash2} onPress={() => void remove()}>
              {strings.remove}
            </Button>
          ) : null}
        </div>
        <p className="templates-intro">{isOwn ? strings.autosaved : strings.readOnly}</p>
        <div className="profile-room">
          <ProfileForm
            key={chosen.id}
            profile={shown}
            isReadOnly={!isOwn}
            isNew={chosen.id === copiedId}
            onChange={change}
          />
          <ProfilePreview profile={shown} context={context} />
        </div>
      </section>
    </Place>
  )
}

interface ProfileListProps {
  readonly own: readonly FormatProfile[]
  readonly chosen: FormatProfile
  readonly onChoose: (id: string) => void
  readonly onBack: () => void
  readonly onImport: () => void
  readonly onFromWord: () => void
}

function ProfileList({ own, chosen, onChoose, onBack, onImport, onFromWord }: ProfileListProps) {
  const choice = (profile: FormatProfile) => (
    <button
      key={profile.id}
      type="button"
      className={classNames('choice', profile.id === chosen.id && 'choice-current')}
      aria-current={profile.id === chosen.id ? 'true' : undefined}
      onClick={() => onChoose(profile.id)}
    >
      <span className="choice-label" title={profile.name}>
        {profile.name}
      </span>
    </button>
  )
  return (
    <nav className="library-filter" aria-label={strings.title}>
      <Button look="plain" icon={ArrowLeft} onPress={onBack}>
        {strings.back}
      </Button>
      <h2>{strings.own}</h2>
      {own.length === 0 ? <p className="templates-none">{strings.noOwn}</p> : own.map(choice)}
      <h2>{strings.builtIn}</h2>
      {builtInProfiles.map(choice)}
      <div className="library-filter-end">
        <Button look="plain" icon={FileSearch} onPress={onFromWord}>
          {strings.fromWord}
        </Button>
        <Button look="plain" icon={Upload} onPress={onImport}>
          {strings.import}
        </Button>
      </div>
    </nav>
  )
}

/** A file never replaces a profile that is here: it comes in beside it. */
async function importProfile(
  all: readonly FormatProfile[],
  add: (profile: FormatProfile) => Promise<boolean>,
): Promise<void> {
  const read = orTell(await request('profiles:import', null))
  if (read === null) return
  const { value, isProven } = read
  const others = all.map((profile) => profile.name)
  const name = freeName(value.name, others)
  const isHere = all.some((profile) => profile.id === value.id)
  const added = isHere ? copyProfile(value, name) : { ...value, name }
  const told = strings.imported(added.name) + remarkOnProof(isProven)
  if (await add(added)) tell(told)
}

async function exportProfile(profile: FormatProfile): Promise<void> {
  const written = orTell(await request('profiles:export', { profile }))
  if (written !== null) tell(strings.exported(written.fileName))
}
