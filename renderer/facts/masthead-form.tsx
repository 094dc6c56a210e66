import type { Masthead } from '#shared/minutes/blocks.ts'
import { meantNumber, writeNumber } from '#shared/profile/number-form.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { offerIssuers } from '#shared/wording/issuer-offers.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { ComboField } from '../ui/combo-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactsEdit, orNull } from './facts-edit.ts'

export interface MastheadFormProps {
  readonly index: number
  readonly masthead: Masthead
  /** Says how a 编号 is written and what of the head is printed at all. */
  readonly profile: FormatProfile
  /** Of the document, for a 编号 counted by year. */
  readonly year: string
  /** Another day that the document tells. */
  readonly beside: string | null
  readonly edit: FactsEdit
}

/** 版头: what stands above the red line. */
export function MastheadForm({ index, masthead, profile, year, beside, edit }: MastheadFormProps) {
  const { numberForm } = profile
  const unprinted = profile.issuerLine === 'hidden' ? strings.issuerLineHidden : undefined
  const isClassified = [masthead.copyNumber, masthead.secrecy, masthead.urgency].some((mark) => mark !== null)
  const set = (fields: Partial<Omit<Masthead, 'type' | 'children'>>) => edit.update(index, fields)
  return (
    <section className="facts-section" aria-labelledby="facts-masthead">
      <h3 id="facts-masthead">{strings.masthead}</h3>
      <TextField
        name="masthead.organ"
        label={strings.organ}
        value={masthead.organ ?? ''}
        onChange={(text) => set({ organ: orNull(text) })}
      />
      <TextField
        name="masthead.kind"
        label={strings.kind}
        value={masthead.kind ?? ''}
        onChange={(text) => set({ kind: orNull(text) })}
      />
      <SelectField
        name="masthead.lines"
        label={strings.lines}
        value={String(masthead.lines)}
        options={[
          { value: '1', label: strings.oneLine },
          { value: '2', label: strings.twoLines },
        ]}
        onChange={(value) => set({ lines: value === '2' ? 2 : 1 })}
      />
      <TextField
        name="masthead.number"
        label={strings.number}
        value={masthead.number ?? ''}
        placeholder={writeNumber(numberForm, { count: '9', year }) ?? strings.numberPlaceholder}
        meant={(text) => meantNumber(text, numberForm, year)}
        onChange={(text) => set({ number: orNull(text) })}
      />
      {profile.signer === 'shown' || masthead.signer !== null ? (
        <TextField
          name="masthead.signer"
          label={strings.signer}
          value={masthead.signer ?? ''}
          onChange={(text) => set({ signer: orNull(text) })}
        />
      ) : null}
      <TextField
        name="masthead.title"
        label={strings.minutesTitle}
        value={masthead.title ?? ''}
        placeholder={strings.minutesTitlePlaceholder}
        onChange={(text) => set({ title: orNull(text) })}
      />
      <ComboField
        name="masthead.issuer"
        label={strings.issuer}
        value={masthead.issuer ?? ''}
        options={offerIssuers(masthead.organ)}
        hint={unprinted}
        onChange={(text) => set({ issuer: orNull(text) })}
      />
      <DateField
        name="masthead.issueDate"
        label={strings.issueDate}
        value={masthead.issueDate}
        beside={beside}
        onChange={(issueDate) => set({ issueDate })}
      />
      <details className="facts-more" open={isClassified}>
        <summary>{strings.classification}</summary>
        <TextField
          name="masthead.copyNumber"
          label={strings.copyNumber}
          value={masthead.copyNumber ?? ''}
          placeholder={strings.copyNumberPlaceholder}
          inputMode="numeric"
          onChange={(text) => set({ copyNumber: orNull(text) })}
        />
        <TextField
          name="masthead.secrecy"
          label={strings.secrecy}
          value={masthead.secrecy ?? ''}
          placeholder={strings.secrecyPlaceholder}
          hint={masthead.secrecy === null ? undefined : strings.secrecyHint}
          onChange={(text) => set({ secrecy: orNull(text) })}
        />
        <TextField
          name="masthead.urgency"
          label={strings.urgency}
          value={masthead.urgency ?? ''}
          placeholder={strings.urgencyPlaceholder}
          onChange={(text) => set({ urgency: orNull(text) })}
        />
      </details>
    </section>
  )
}
