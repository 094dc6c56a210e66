import { Plus, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Colophon } from '#shared/minutes/blocks.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { Button } from '../ui/button.tsx'
import { ComboField } from '../ui/combo-field.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type FactsEdit, orNull } from './facts-edit.ts'

export interface ColophonFormProps {
  readonly index: number
  readonly colophon: Colophon
  /** Says whether 附注 is printed. */
  readonly profile: FormatProfile
  /** Units that may be told; others may be typed. */
  readonly units: readonly string[]
  /** Another day that the document tells. */
  readonly beside: string | null
  readonly edit: FactsEdit
}

/** 版记: who gets it, who printed it, when, how many. */
export function ColophonForm({ index, colophon, profile, units, beside, edit }: ColophonFormProps) {
  const { distribution } = colophon
  // Without any the first one stands ready: typing makes it, as it makes the first row of a roll.
  const shown = distribution.length === 0 ? [newLine()] : distribution
  const lines = useRef<HTMLDivElement>(null)
  const [wantedLine, setWantedLine] = useState<number | null>(null)
  useEffect(() => {
    if (wantedLine === null || wantedLine >= distribution.length) return
    setWantedLine(null)
    lines.current?.children[wantedLine]?.querySelector('textarea')?.focus()
  }, [wantedLine, distribution.length])
  const set = (fields: Partial<Omit<Colophon, 'type' | 'children'>>) => edit.update(index, fields)
  const change = (at: number, fields: Partial<Line>) => {
    const lines = shown.map((line, place) => (place === at ? { ...line, ...fields } : line))
    // The one that stood ready and is empty again would print as 抄送： without anybody.
    set({ distribution: lines.length === 1 && isUntouched(lines[0]) ? [] : lines })
  }
  return (
    <section className="facts-section" aria-labelledby="facts-colophon">
      <h3 id="facts-colophon">{strings.colophon}</h3>
      <div ref={lines}>
        {shown.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own; a line is its place
          <div className="distribution" key={at}>
            <ComboField
              label={strings.distributionLabel}
              value={line.label}
              options={strings.distributionLabels}
              onChange={(label) => (label === '' ? undefined : change(at, { label }))}
            />
            <TextField
              name={`colophon.distribution.${at}`}
              label={strings.distributionText}
              rows={3}
              value={line.text}
              onChange={(text) => change(at, { text: text.replaceAll('\n', '') })}
            />
            <ComboField
              label={strings.distributionAdd}
              value=""
              options={units.filter((unit) => !receiversOf(line.text).includes(unit))}
              onChoose={(unit) => {
                if (unit === '' || receiversOf(line.text).includes(unit)) return
                edit.endEdit()
                change(at, { text: withReceiver(line.text, unit) })
              }}
            />
            {distribution.length === 0 ? null : (
              <Button
                look="plain"
                icon={X}
                onPress={() => {
                  edit.endEdit()
                  set({ distribution: distribution.filter((_, place) => place !== at) })
                }}
              >
                {strings.removeDistribution}
              </Button>
            )}
          </div>
        ))}
      </div>
      {distribution.length === 0 ? null : (
        <Button
          look="plain"
          icon={Plus}
          onPress={() => {
            edit.endEdit()
            set({ distribution: [...distribution, newLine()] })
            setWantedLine(distribution.length)
          }}
        >
          {strings.addDistribution}
        </Button>
      )}
      <TextField
        name="colophon.printer"
        label={strings.printer}
        value={colophon.printer ?? ''}
        onChange={(text) => set({ printer: orNull(text) })}
      />
      <DateField
        name="colophon.printDate"
        label={strings.printDate}
        value={colophon.printDate}
        beside={beside}
        onChange={(printDate) => set({ printDate })}
      />
      <TextField
        name="colophon.copies"
        label={strings.copies}
        inputMode="numeric"
        value={colophon.copies === null ? '' : String(colophon.copies)}
        onChange={(text) => set({ copies: readCopies(text, colophon.copies) })}
      />
      {profile.remark === 'shown' || colophon.remark !== null ? (
        <TextField
          name="colophon.remark"
          label={strings.remark}
          placeholder={strings.remarkPlaceholder}
          value={colophon.remark ?? ''}
          onChange={(text) => set({ remark: orNull(text.replace(/^（(.*)）$/u, '$1')) })}
        />
      ) : null}
      <div className="facts-tools facts-tools-end">
        <Button look="plain" icon={Trash2} onPress={() => edit.remove(index)}>
          {strings.removeColophon}
        </Button>
      </div>
    </section>
  )
}

type Line = Colophon['distribution'][number]

function newLine(): Line {
  return { label: strings.distributionLabels[0], text: '' }
}

function isUntouched(line: Line | undefined): boolean {
  return line?.text === '' && line.label === newLine().label
}

/** 市委各部门。 and 市财政局 → 市委各部门，市财政局。 */
function receiversOf(text: string): string[] {
  return text.split(/[。，、；\s]+/u)
}

function withReceiver(text: string, unit: string): string {
  const bare = text.replace(/(?<![。，、；\s])[。，、；\s]+$/u, '')
  return `${bare === '' ? '' : `${bare}，`}${unit}。`
}

/** A whole number of copies; what is no number leaves the fact as it was. */
function readCopies(text: string, before: number | null): number | null {
  const digits = text.replaceAll(/[^\d]/gu, '')
  if (digits === '') return text.trim() === '' ? null : before
  const copies = Number(digits)
  return copies >= 1 && copies <= 99999 ? copies : before
}
