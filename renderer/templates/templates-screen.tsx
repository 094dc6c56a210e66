import { ArrowLeft, Copy, Download, FilePlus2, Trash2, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { remarkOnProof } from '#shared/ipc/describe-reading.ts'
import { readTemplate, type Template } from '#shared/templates/template.ts'
import { freeName } from '#shared/text/free-name.ts'
import { request } from '../platform/desktop.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Place } from '../ui/place.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { orTell, tell, tellError, tellUndoable } from '../ui/tell.ts'
import { TemplateEditor } from './template-editor.tsx'
import type { Templates } from './use-templates.ts'

export interface TemplatesScreenProps {
  readonly templates: Templates
  readonly onUse: (template: Template) => void
  readonly onBack: () => void
}

/** 模板: the kinds of meeting the house writes, and their wording. */
export function TemplatesScreen({ templates, onUse, onBack }: TemplatesScreenProps) {
  const { own, builtIn, save, remove } = templates
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = [...own, ...builtIn].find((template) => template.id === chosenId) ?? own[0] ?? builtIn[0]
  const settled = useRef<(() => Template) | null>(null)
  const readWritten = (template: Template) => readTemplate(settled.current?.() ?? template)
  /** Does something with what stands in the form, or says why nothing can be done with it yet. */
  const withWritten = (template: Template, use: (written: Template) => unknown) => {
    const read = readWritten(template)
    if (read.ok) return void use(read.value)
    const detail = read.error.kind === 'template-invalid' ? read.error.detail : ''
    tellError(strings.invalid(detail))
  }
  const isOwn = chosen !== undefined && own.includes(chosen)

  const copy = async (template: Template) => {
    const added = {
      ...template,
      id: newId(),
      name: freeName(
        strings.copyName(template.name).slice(0, 60),
        own.map((one) => one.name),
      ),
    }
    if (await save(added)) setChosenId(added.id)
  }
  const importTemplate = async () => {
    const read = orTell(await request('templates:import', null))
    if (read === null) return
    // A file never replaces a template that is here: it comes in beside it.
    const { value, isProven } = read
    const isTaken = [...own, ...builtIn].some((template) => template.id === value.id)
    const name = freeName(
      value.name,
      [...own, ...builtIn].map((template) => template.name),
    )
    const added = { ...value, name, id: isTaken ? newId() : value.id }
    if (!(await save(added))) return
    setChosenId(added.id)
    tell(strings.imported(added.name) + remarkOnProof(isProven))
  }
  const exportTemplate = async (template: Template) => {
    const written = orTell(await request('templates:export', { template }))
    if (written !== null) tell(strings.exported(written.fileName))
  }
  const removeTemplate = async (template: Template) => {
    const read = readWritten(template)
    const removed = read.ok ? read.value : template
    if (!(await remove(template))) return
    setChosenId(null)
    tellUndoable(strings.removed(removed.name), () => save(removed))
  }
  return (
    <Place className="templates" onBack={onBack}>
      <nav className="library-filter" aria-label={strings.title}>
        <Button look="plain" icon={ArrowLeft} onPress={onBack}>
          {strings.back}
        </Button>
        <h2>{strings.own}</h2>
        {own.length === 0 ? <p className="templates-none">{strings.noOwn}</p> : null}
        {own.map((template) => (
          <TemplateChoice
            key={template.id}
            template={template}
            isChosen={template === chosen}
            onChoose={() => setChosenId(template.id)}
          />
        ))}
        <h2>{strings.builtIn}</h2>
        {builtIn.map((template) => (
          <TemplateChoice
            key={template.id}
            template={template}
            isChosen={template === chosen}
            onChoose={() => setChosenId(template.id)}
          />
        ))}
        <div className="library-filter-end">
          <Button look="plain" icon={Upload} onPress={() => void importTemplate()}>
            {strings.import}
          </Button>
        </div>
      </nav>
      <section className="library-main">
        {chosen === undefined ? null : (
          <>
            <div className="library-bar templates-bar">
              <h1>{chosen.name}</h1>
              <Button icon={FilePlus2} look="primary" onPress={() => withWritten(chosen, onUse)}>
                {strings.use}
              </Button>
              <Button icon={Copy} onPress={() => withWritten(chosen, copy)}>
                {strings.copy}
              </Button>
              <Button icon={Download} onPress={() => withWritten(chosen, exportTemplate)}>
                {strings.export}
              </Button>
              {isOwn ? (
                <Button icon={Trash2} onPress={() => void removeTemplate(chosen)}>
                  {strings.remove}
                </Button>
              ) : null}
            </div>
            <p className="templates-intro">{strings.intro}</p>
            <ScrollRegion className="templates-scroll" label={chosen.name}>
              <TemplateEditor
                key={`${isOwn ? 'own' : 'built-in'}-${chosen.id}`}
                template={chosen}
                isReadOnly={!isOwn}
                onKeep={(template) => void save(template)}
                settled={settled}
              />
            </ScrollRegion>
          </>
        )}
      </section>
    </Place>
  )
}

interface TemplateChoiceProps {
  readonly template: Template
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TemplateChoice({ template, isChosen, onChoose }: TemplateChoiceProps) {
  return (
    <button
      type="button"
      className={classNames('choice', isChosen && 'choice-current')}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="choice-label">{template.name}</span>
    </button>
  )
}

/** Ids of templates are lower-case letters, digits and hyphens, beginning with a letter or digit. */
export function newId(): string {
  return `own-${crypto.randomUUID()}`
}
