import { ArrowDown, ArrowUp, Download, Plus, Trash2, Upload } from 'lucide-react'
import { useState } from 'react'
import { remarkOnProof } from '#shared/ipc/describe-reading.ts'
import { mergeBanks } from '#shared/phrases/merge-banks.ts'
import type { Phrase, PhraseBank } from '#shared/phrases/phrase-bank.ts'
import { request } from '../platform/desktop.ts'
import { phraseStrings as strings } from '../strings/phrases.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { orTell, tell } from '../ui/tell.ts'
import { TextField } from '../ui/text-field.tsx'
import { changePhrase, movePhrase, renameGroup } from './change-bank.ts'
import { readFields, showFields } from './field-marks.ts'

export interface PhraseManagerProps {
  readonly bank: PhraseBank
  readonly onSave: (bank: PhraseBank) => void
  readonly onClose: () => void
}

/** 常用语管理: groups on the left, the phrases of one in the middle, the chosen one as a form. Every change is kept at once. */
export function PhraseManager({ bank, onSave, onClose }: PhraseManagerProps) {
  const [groupAt, setGroupAt] = useState(0)
  const [phraseId, setPhraseId] = useState<string | null>(null)
  const group = bank.groups[groupAt] ?? bank.groups[0]
  const phrase = group?.phrases.find((one) => one.id === phraseId) ?? group?.phrases[0]
  const addGroup = () => {
    onSave({ ...bank, groups: [...bank.groups, { name: strings.newGroup, phrases: [] }] })
    setGroupAt(bank.groups.length)
  }
  const addPhrase = () => {
    if (!group) return
    const added: Phrase = {
      id: crypto.randomUUID(),
      title: strings.newPhrase,
      text: strings.newPhraseText,
      trigger: null,
    }
    onSave({
      ...bank,
      groups: bank.groups.map((one) => (one === group ? { ...one, phrases: [...one.phrases, added] } : one)),
    })
    setPhraseId(added.id)
  }
  return (
    <Dialog title={strings.manageTitle} size="large" onClose={onClose}>
      <div className="manager">
        <div className="manager-list">
          <h3>{strings.groups}</h3>
          {bank.groups.map((one, at) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: groups may share a name; a group is its place
              key={at}
              type="button"
              className={classNames('choice', one === group && 'choice-current')}
              onClick={() => setGroupAt(at)}
            >
              <span className="choice-label">{one.name}</span>
              <span className="choice-count">{one.phrases.length}</span>
            </button>
          ))}
          <Button look="plain" icon={Plus} onPress={addGroup}>
            {strings.addGroup}
          </Button>
          <BankFiles bank={bank} onSave={onSave} />
        </div>
        <div className="manager-list">
          <h3>{strings.phrases}</h3>
          {group?.phrases.map((one) => (
            <button
              key={one.id}
              type="button"
              className={classNames('choice', one === phrase && 'choice-current')}
              onClick={() => setPhraseId(one.id)}
            >
              <span className="choice-label">{one.title}</span>
            </button>
          ))}
          <Button look="plain" icon={Plus} isDisabled={!group} onPress={addPhrase}>
            {strings.addPhrase}
          </Button>
        </div>
        <div className="manager-form">
          {group ? (
            <TextField
              key={`group-${groupAt}`}
              label={strings.groupName}
              value={group.name}
              onChange={(name) => onSave(renameGroup(bank, group, name))}
            />
          ) : null}
          {phrase ? (
            <PhraseForm
              key={phrase.id}
              phrase={phrase}
              onChange={(next) => onSave(changePhrase(bank, phrase.id, next))}
            />
          ) : null}
          <div className="facts-tools">
            {phrase ? (
              <>
                <Button look="plain" icon={ArrowUp} onPress={() => onSave(movePhrase(bank, phrase.id, -1))}>
                  {strings.moveUp}
                </Button>
                <Button look="plain" icon={ArrowDown} onPress={() => onSave(movePhrase(bank, phrase.id, 1))}>
                  {strings.moveDown}
                </Button>
                <Button
                  look="plain"
                  icon={Trash2}
                  onPress={() => onSave(changePhrase(bank, phrase.id, null))}
                >
                  {strings.removePhrase}
                </Button>
              </>
            ) : null}
            {group && group.phrases.length === 0 ? (
              <Button
                look="plain"
                icon={Trash2}
                onPress={() => onSave({ ...bank, groups: bank.groups.filter((one) => one !== group) })}
              >
                {strings.removeGroup}
              </Button>
            ) : null}
          </div>
        </div>
      </div>
    </Dialog>
  )
}

/** The fields of one phrase; what cannot be kept (no title, no text) waits in the field. */
function PhraseForm({ phrase, onChange }: { phrase: Phrase; onChange: (phrase: Phrase) => void }) {
  const set = (fields: Partial<Phrase>) => {
    const next = { ...phrase, ...fields }
    if (next.title.trim() !== '' && next.text !== '') onChange(next)
  }
  return (
    <>
      <TextField label={strings.phraseTitle} value={phrase.title} onChange={(title) => set({ title })} />
      <TextField
        label={strings.phraseText}
        rows={6}
        value={showFields(phrase.text)}
        hint={strings.phraseTextHint}
        onChange={(text) => set({ text: readFields(text) })}
      />
      <TextField
        label={strings.trigger}
        value={phrase.trigger ?? ''}
        hint={strings.triggerHint}
        onChange={(trigger) => set({ trigger: trigger.trim() === '' ? null : trigger.trim().slice(0, 20) })}
      />
    </>
  )
}

/** The whole bank to and from a file. Import adds to what is there. */
function BankFiles({ bank, onSave }: { bank: PhraseBank; onSave: (bank: PhraseBank) => void }) {
  const importBank = async () => {
    const read = orTell(await request('phrases:import', null))
    if (read === null) return
    const { value, isProven } = read
    const { groups } = value
    onSave(mergeBanks(bank, value))
    const count = groups.reduce((sum, group) => sum + group.phrases.length, 0)
    tell(strings.imported(groups.length, count) + remarkOnProof(isProven))
  }
  const exportBank = async () => {
    const written = orTell(await request('phrases:export', { bank }))
    if (written !== null) tell(strings.exported(written.fileName))
  }
  return (
    <div className="facts-tools">
      <Button look="plain" icon={Upload} onPress={() => void importBank()}>
        {strings.import}
      </Button>
      <Button look="plain" icon={Download} onPress={() => void exportBank()}>
        {strings.export}
      </Button>
    </div>
  )
}
