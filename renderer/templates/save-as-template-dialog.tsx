import { useState } from 'react'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { Template } from '#shared/templates/template.ts'
import { type TemplateWishes, templateFromMinutes } from '#shared/templates/template-from-minutes.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { uiStrings } from '../strings/ui.ts'
import { CheckField } from '../ui/check-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { newId } from './templates-screen.tsx'

export interface SaveAsTemplateDialogProps {
  readonly minutes: Minutes
  readonly suggestedName: string
  readonly onSave: (template: Template) => void
  readonly onClose: () => void
}

type Kept = Omit<TemplateWishes, 'id' | 'name'>

/** 存为模板: what of the open draft repeats becomes a template of the house; what was so at this meeting only stays out unless ticked. */
export function SaveAsTemplateDialog({ minutes, suggestedName, onSave, onClose }: SaveAsTemplateDialogProps) {
  const [name, setName] = useState(suggestedName.slice(0, 60))
  const [kept, setKept] = useState<Kept>({ keepsPeople: true, keepsLeave: false, keepsDecisions: false })
  return (
    <FormDialog
      title={strings.saveAsTitle}
      deed={uiStrings.save}
      isReady={name.trim() !== ''}
      onClose={onClose}
      onDo={() => onSave(templateFromMinutes(minutes, { id: newId(), name: name.trim(), ...kept }))}
    >
      <p className="dialog-note">{strings.saveAsHint}</p>
      <TextField label={strings.name} value={name} autoFocus onChange={setName} />
      {(['keepsPeople', 'keepsLeave', 'keepsDecisions'] as const).map((wish) => (
        <CheckField
          key={wish}
          label={strings.kept[wish]}
          isChecked={kept[wish]}
          onChange={(isKept) => setKept({ ...kept, [wish]: isKept })}
        />
      ))}
    </FormDialog>
  )
}
