import { useState } from 'react'
import type { SeriesRegister } from '#shared/series/number-register.ts'
import type { Template } from '#shared/templates/template.ts'
import { libraryStrings as strings } from '../strings/library.ts'
import { seriesStrings } from '../strings/series.ts'
import { classNames } from '../ui/class-names.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** So many series are offered, the one used last first. */
const MOST_SERIES = 4

export interface TemplateChooserProps {
  /** The series whose next meeting is offered first. */
  readonly register: readonly SeriesRegister[]
  readonly builtIn: readonly Template[]
  readonly own: readonly Template[]
  readonly onChoose: (template: Template) => void
  readonly onNext: (series: SeriesRegister) => void
  readonly onClose: () => void
}

/** What can be begun: the next meeting of a series, or a kind of meeting. */
type Choice =
  | { readonly id: string; readonly name: string; readonly series: SeriesRegister }
  | { readonly id: string; readonly name: string; readonly template: Template; readonly isOwn: boolean }

/** 从模板新建: the next meetings of the series there are, then the kinds of meeting. Arrows choose, Enter or a double click creates. */
export function TemplateChooser({ register, builtIn, own, onChoose, onNext, onClose }: TemplateChooserProps) {
  const choices: Choice[] = [
    ...register.slice(0, MOST_SERIES).map((series) => ({
      id: `series-${series.name}`,
      name: seriesStrings.nextOf(series.name),
      series,
    })),
    ...own.map((template) => ({ id: `own-${template.id}`, name: template.name, template, isOwn: true })),
    ...builtIn.map((template) => ({
      id: `built-in-${template.id}`,
      name: template.name,
      template,
      isOwn: false,
    })),
  ]
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = choices.find(({ id }) => id === chosenId) ?? choices[0]
  const begin = (choice: Choice | undefined) => {
    if (choice === undefined) return
    if ('series' in choice) onNext(choice.series)
    else onChoose(choice.template)
  }
  return (
    <FormDialog
      title={strings.chooseTitle}
      size="medium"
      deed={strings.chooseYes}
      isReady={chosen !== undefined}
      onClose={onClose}
      onDo={() => begin(chosen)}
    >
      <div className="chooser">
        <fieldset className="chooser-list">
          <legend className="visually-hidden">{strings.chooseList}</legend>
          {choices.map((choice) => (
            <label
              key={choice.id}
              className={classNames('chooser-item', choice === chosen && 'chooser-chosen')}
              onDoubleClick={() => begin(choice)}
            >
              <input
                type="radio"
                name="template"
                // biome-ignore lint/a11y/noAutofocus: the list is opened to choose one, arrows and Enter do.
                autoFocus={choice === chosen}
                checked={choice === chosen}
                onChange={() => setChosenId(choice.id)}
              />
              <span>{choice.name}</span>
              {'isOwn' in choice && choice.isOwn ? (
                <span className="chooser-own">{strings.chooseOwn}</span>
              ) : null}
            </label>
          ))}
        </fieldset>
        {chosen === undefined ? null : 'series' in chosen ? (
          <SeriesSummary series={chosen.series} />
        ) : (
          <TemplateSummary template={chosen.template} />
        )}
      </div>
    </FormDialog>
  )
}

function SeriesSummary({ series }: { series: SeriesRegister }) {
  return (
    <div className="chooser-summary" aria-live="polite">
      <h3>{series.name}</h3>
      <p>{series.last === null ? seriesStrings.firstHint : seriesStrings.nextHint(series.last.title)}</p>
      <p className="chooser-next">{seriesStrings.nextIs(series.nextOrdinal, series.nextNumber)}</p>
    </div>
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
