import { useState } from 'react'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { Template } from '#shared/templates/template.ts'
import { templateFromMinutes } from '#shared/templates/template-from-minutes.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { newId } from './templates-screen.tsx'

export interface SaveAsTemplateDialogProps {
  readonly minutes: Minutes
  readonly suggestedName: string
  readonly onSave: (template: Template) => void
  readonly onClose: () => void
}

/** 存为模板: what of the open draft repeats becomes a template of the house. */
export function SaveAsTemplateDialog({ minutes, suggestedName, onSave, onClose }: SaveAsTemplateDialogProps) {
  const [name, setName] = useState(suggestedName.slice(0, 60))
  const [keepsPeople, setKeepsPeople] = useState(true)
  const save = () => onSave(templateFromMinutes(minutes, { id: newId(), name: name.trim(), keepsPeople }))
  return (
    <Dialog
      title={strings.saveAsTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiStrings.cancel}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={save}>
            {uiStrings.save}
          </Button>
        </>
      }
    >
      <p className="dialog-note">{strings.saveAsHint}</p>
      <TextField label={strings.name} value={name} autoFocus onChange={setName} />
      <label className="check-line">
        <input
          type="checkbox"
          checked={keepsPeople}
          onChange={(event) => setKeepsPeople(event.target.checked)}
        />
        {strings.keepPeople}
      </label>
    </Dialog>
  )
}
