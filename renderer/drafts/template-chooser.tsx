import { useState } from 'react'
import type { Template } from '#shared/templates/template.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { uiStrings } from '../strings/ui.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'

export interface TemplateChooserProps {
  readonly builtIn: readonly Template[]
  readonly own: readonly Template[]
  readonly onChoose: (template: Template) => void
  readonly onClose: () => void
}

/** 从模板新建: the kinds of meeting, with what each one brings. Arrows choose, Enter or a double click creates. */
export function TemplateChooser({ builtIn, own, onChoose, onClose }: TemplateChooserProps) {
  const templates = [...own, ...builtIn]
  const [chosenId, setChosenId] = useState(templates[0]?.id ?? '')
  const chosen = templates.find((template) => template.id === chosenId) ?? templates[0]
  return (
    <Dialog
      title={strings.chooseTitle}
      size="medium"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiStrings.cancel}</Button>
          <Button look="primary" isDisabled={chosen === undefined} onPress={() => chosen && onChoose(chosen)}>
            {strings.chooseYes}
          </Button>
        </>
      }
    >
      <div className="chooser">
        <fieldset className="chooser-list">
          <legend className="visually-hidden">{strings.chooseList}</legend>
          {templates.map((template, place) => (
            <label
              key={`${own.includes(template) ? 'own' : 'built-in'}-${template.id}`}
              className={classNames('chooser-item', template === chosen && 'chooser-chosen')}
              onDoubleClick={() => onChoose(template)}
            >
              <input
                type="radio"
                name="template"
                autoFocus={place === 0}
                checked={template === chosen}
                onChange={() => setChosenId(template.id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) onChoose(chosen)
                }}
              />
              <span>{template.name}</span>
              {own.includes(template) ? <span className="chooser-own">{strings.chooseOwn}</span> : null}
            </label>
          ))}
        </fieldset>
        {chosen ? <TemplateSummary template={chosen} /> : null}
      </div>
    </Dialog>
  )
}

function TemplateSummary({ template }: { template: Template }) {
  const openers = template.wording.openers.map((opener) => opener.label)
  const rolls = template.skeleton.flatMap((block) => (block.type === 'roll' ? [block.role] : []))
  return (
    <div className="chooser-summary" aria-live="polite">
      <h3>{template.name}</h3>
      <p>{template.description}</p>
      <dl>
        <dt>{strings.chooseTopics}</dt>
        <dd>{openers.join('、')}</dd>
        <dt>{strings.chooseRolls}</dt>
        <dd>{rolls.join('、')}</dd>
      </dl>
    </div>
  )
}
