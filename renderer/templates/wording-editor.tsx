import type { Opener, RollForm, Wording } from '#shared/minutes/wording.ts'
import { showPattern, storePattern } from '#shared/pattern/pattern-names.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ItemMarksField } from './item-marks-field.tsx'
import { LinesField } from './lines-field.tsx'
import { PatternField } from './pattern-field.tsx'
import { RowList } from './row-list.tsx'

export interface WordingEditorProps {
  readonly wording: Wording
  readonly isReadOnly: boolean
  readonly onChange: (wording: Wording) => void
}

const MARKS = (['，', '：', ''] as const).map((value) => ({ value, label: strings.marks[value] }))

/** Every set phrase and sentence pattern of a house. */
export function WordingEditor({ wording, isReadOnly, onChange }: WordingEditorProps) {
  const set = (fields: Partial<Wording>) => onChange({ ...wording, ...fields })
  const decide = (fields: Partial<Wording['decision']>) =>
    set({ decision: { ...wording.decision, ...fields } })
  return (
    <>
      <RowList
        title={strings.openers}
        hint={strings.openersHint}
        rows={wording.openers}
        isReadOnly={isReadOnly}
        createRow={(): Opener => ({ phrase: '会议', label: '', mark: '，' })}
        onChange={(openers) => set({ openers })}
      >
        {(opener, change) => (
          <div className="row-of-three">
            <TextField
              label={strings.openerPhrase}
              value={opener.phrase}
              onChange={(phrase) => change({ phrase })}
            />
            <TextField
              label={strings.openerLabel}
              value={opener.label}
              onChange={(label) => change({ label })}
            />
            <SelectField
              label={strings.openerMark}
              value={opener.mark}
              options={MARKS}
              onChange={(mark) => change({ mark: mark === '，' || mark === '：' ? mark : '' })}
            />
          </div>
        )}
      </RowList>
      <RowList
        title={strings.openingForms}
        hint={strings.openingHint}
        rows={wording.openingForms}
        isReadOnly={isReadOnly}
        createRow={() => ({
          id: crypto.randomUUID(),
          label: '',
          pattern: wording.openingForms[0]?.pattern ?? '',
        })}
        onChange={(openingForms) => set({ openingForms })}
      >
        {(form, change) => (
          <>
            <TextField label={strings.formLabel} value={form.label} onChange={(label) => change({ label })} />
            <PatternField
              label={strings.pattern}
              rows={3}
              value={form.pattern}
              onChange={(pattern) => change({ pattern })}
            />
          </>
        )}
      </RowList>
      <RowList
        title={strings.topicKinds}
        hint={strings.reportHint}
        rows={wording.topicKinds}
        isReadOnly={isReadOnly}
        createRow={() => ({ kind: '', listed: '', report: null, object: null })}
        onChange={(topicKinds) => set({ topicKinds })}
      >
        {(kind, change) => (
          <>
            <div className="row-of-two">
              <TextField label={strings.kind} value={kind.kind} onChange={(text) => change({ kind: text })} />
              <TextField
                label={strings.listed}
                value={kind.listed}
                onChange={(listed) => change({ listed })}
              />
            </div>
            <PatternField
              label={strings.report}
              value={kind.report ?? ''}
              onChange={(report) => change({ report: report === '' ? null : report })}
            />
            <TextField
              label={strings.kindObject}
              value={kind.object ?? ''}
              placeholder={wording.decision.plainObject}
              onChange={(object) => change({ object: object === '' ? null : object })}
            />
          </>
        )}
      </RowList>
      <fieldset className="row-list" disabled={isReadOnly}>
        <legend>{strings.decision}</legend>
        <p className="facts-note">{strings.decisionHint}</p>
        <TextField
          label={strings.decisionOpener}
          value={wording.decision.opener}
          onChange={(opener) => decide({ opener })}
        />
        <PatternField
          label={strings.decisionPattern}
          rows={2}
          value={wording.decision.pattern}
          onChange={(pattern) => decide({ pattern })}
        />
        <PatternField
          label={strings.objectPattern}
          value={wording.decision.objectPattern}
          onChange={(objectPattern) => decide({ objectPattern })}
        />
        <TextField
          label={strings.plainObject}
          value={wording.decision.plainObject}
          onChange={(plainObject) => decide({ plainObject })}
        />
        <LinesField
          label={strings.conclusions}
          lines={wording.decision.conclusions.map(showPattern)}
          onChange={(conclusions) => decide({ conclusions: conclusions.map(storePattern) })}
        />
        <LinesField
          label={strings.actions}
          lines={wording.decision.actions}
          onChange={(actions) => decide({ actions })}
        />
        <LinesField
          label={strings.destinations}
          lines={wording.decision.destinations}
          onChange={(destinations) => decide({ destinations })}
        />
      </fieldset>
      <ItemMarksField
        marks={wording.itemMarks}
        isReadOnly={isReadOnly}
        onChange={(itemMarks) => set({ itemMarks })}
      />
      <RowList
        title={strings.rolls}
        hint={strings.rollsHint}
        rows={wording.rolls}
        isReadOnly={isReadOnly}
        createRow={(): RollForm => ({ role: '', betweenNames: '、', betweenEntries: '，', endMark: '。' })}
        onChange={(rolls) => set({ rolls })}
      >
        {(roll, change) => (
          <>
            <TextField label={strings.rollRole} value={roll.role} onChange={(role) => change({ role })} />
            <div className="row-of-three">
              <TextField
                label={strings.betweenNames}
                value={roll.betweenNames}
                onChange={(betweenNames) => change({ betweenNames })}
              />
              <TextField
                label={strings.betweenEntries}
                value={roll.betweenEntries}
                onChange={(betweenEntries) => change({ betweenEntries })}
              />
              <TextField
                label={strings.endMark}
                value={roll.endMark}
                onChange={(endMark) => change({ endMark })}
              />
            </div>
          </>
        )}
      </RowList>
    </>
  )
}
