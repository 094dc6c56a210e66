import { type RefObject, useEffect, useRef, useState } from 'react'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { readTemplate, type Template } from '#shared/templates/template.ts'
import { useProfiles } from '../profiles/profile-shelf.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { SelectField, type SelectOption } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SkeletonEditor } from './skeleton-editor.tsx'
import { WordingEditor } from './wording-editor.tsx'

/** A pause after which a change is kept, in ms. */
const KEEP_PAUSE_MS = 500

export interface TemplateEditorProps {
  readonly template: Template
  readonly isReadOnly: boolean
  readonly onKeep: (template: Template) => void
  /** Holds, while the editor is shown, what keeps the last change at once and gives the template as it stands in the form. */
  readonly settled: RefObject<(() => Template) | null>
}

/** One template as a form. What is valid is kept by itself; what is not says why and waits. */
export function TemplateEditor({ template, isReadOnly, onKeep, settled }: TemplateEditorProps) {
  const [edited, setEdited] = useState(template)
  const latest = useRef({ edited, kept: template, onKeep })
  latest.current.edited = edited
  latest.current.onKeep = onKeep
  const checked = readTemplate(edited)
  const { all: profiles } = useProfiles()
  useEffect(() => {
    if (edited === latest.current.kept) return
    const timer = setTimeout(() => keep(latest.current), KEEP_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [edited])
  useEffect(() => {
    const link = latest.current
    settled.current = () => {
      keep(link)
      return link.edited
    }
    return () => {
      settled.current = null
      keep(link)
    }
  }, [settled])
  const set = (fields: Partial<Template>) => setEdited({ ...edited, ...fields })
  return (
    <div className="template-editor">
      {isReadOnly ? <p className="facts-note">{strings.readOnly}</p> : null}
      {checked.ok || isReadOnly ? null : (
        <p className="alert" role="alert">
          {strings.invalid(checked.error.kind === 'template-invalid' ? checked.error.detail : '')}
        </p>
      )}
      <fieldset className="row-list" disabled={isReadOnly}>
        <legend className="visually-hidden">{strings.title}</legend>
        <TextField label={strings.name} value={edited.name} onChange={(name) => set({ name })} />
        <TextField
          label={strings.description}
          rows={2}
          isWide={false}
          value={edited.description}
          onChange={(description) => set({ description })}
        />
        <SelectField
          label={strings.profile}
          value={edited.suggestedProfileId}
          options={profileOptions(profiles, edited.suggestedProfileId)}
          onChange={(suggestedProfileId) => set({ suggestedProfileId })}
        />
      </fieldset>
      <SkeletonEditor template={edited} isReadOnly={isReadOnly} onChange={(skeleton) => set({ skeleton })} />
      <WordingEditor
        wording={edited.wording}
        isReadOnly={isReadOnly}
        onChange={(wording) => set({ wording })}
      />
    </div>
  )
}

/** Every profile there is; the template's own choice too when it is not on this computer, so that it is not lost by looking. */
function profileOptions(profiles: readonly FormatProfile[], chosen: string): SelectOption[] {
  const options = profiles.map(({ id, name }) => ({ value: id, label: name }))
  if (options.some((option) => option.value === chosen)) return options
  return [...options, { value: chosen, label: strings.profileElsewhere(nationalStandardProfile.name) }]
}

interface KeepLink {
  edited: Template
  kept: Template
  onKeep: (template: Template) => void
}

function keep(link: KeepLink): void {
  const { edited, kept } = link
  if (edited === kept || !readTemplate(edited).ok) return
  link.kept = edited
  link.onKeep(edited)
}
