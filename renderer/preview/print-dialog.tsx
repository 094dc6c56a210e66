import { useEffect, useId, useMemo, useState } from 'react'
import type { PrintedPart } from '#shared/compose/printed-part.ts'
import type { Printer, PrintSettings } from '#shared/ipc/print.ts'
import { SIDES } from '#shared/ipc/print.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { request } from '../platform/desktop.ts'
import { printStrings as strings } from '../strings/print.ts'
import { FieldFrame } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { countSheets, readPageRanges } from './page-ranges.ts'

/** The pages of a part of the document. */
export type SetPart = (part: PrintedPart) => TypesetDocument

export interface PrintDialogProps {
  /** All that can be printed. */
  readonly whole: TypesetDocument
  /** What each 附件 is called, in their order; left out: they are printed with the rest. */
  readonly annexes?: readonly string[]
  readonly setPart?: SetPart
  /** The page of the whole that is looked at. */
  readonly current: number
  readonly onPrint: (settings: PrintSettings, part: PrintedPart) => void
  readonly onClose: () => void
}

type Which = 'all' | 'current' | 'some'

/** Printer, copies, what of the document, pages, one or both sides; the system's own dialog where that is wanted. */
export function PrintDialog({ whole, annexes = [], setPart, current, onPrint, onClose }: PrintDialogProps) {
  const [part, setChosenPart] = useState<PrintedPart>('whole')
  const document = useMemo(
    () => (part === 'whole' || setPart === undefined ? whole : setPart(part)),
    [part, setPart, whole],
  )
  const count = document.pages.length
  const printers = usePrinters()
  const [printer, setPrinter] = useState<string | null>(null)
  const [copies, setCopies] = useState('1')
  const [which, setWhich] = useState<Which>('all')
  const [some, setSome] = useState('')
  const [sides, setSides] = useState<PrintSettings['sides']>('long-edge')
  const chosen = printer ?? printers?.find((one) => one.isDefault)?.name ?? printers?.[0]?.name ?? ''
  const copyCount = readCopies(copies)
  const ranges =
    which === 'all'
      ? []
      : which === 'current'
        ? [{ from: current, to: current }]
        : readPageRanges(some, count)
  const problem = copyCount === null ? strings.badCopies : ranges === null ? strings.badRanges(count) : null
  // Nothing typed yet is nothing wrong yet.
  const isAsking = copyCount !== null && some.trim() === ''
  const sheets = countSheets(ranges ?? [], count, sides !== 'one') * (copyCount ?? 1)
  const isColophonOdd = sides !== 'one' && count % 2 === 1 && hasColophon(document)
  const print = () => {
    if (copyCount === null || ranges === null) return
    onPrint({ printer: chosen === '' ? null : chosen, copies: copyCount, ranges, sides }, part)
  }
  return (
    <FormDialog
      title={strings.title}
      className="print-form"
      deed={strings.print}
      isReady={problem === null}
      firstFocus="deed"
      onClose={onClose}
      onDo={print}
    >
      <SelectField
        label={strings.printer}
        value={chosen}
        options={[
          ...(printers ?? []).map((one) => {
            return { value: one.name, label: one.isDefault ? one.label + strings.isDefault : one.label }
          }),
          { value: '', label: strings.systemDialog },
        ]}
        onChange={setPrinter}
      />
      {printers?.length === 0 ? <p className="print-warning">{strings.noPrinters}</p> : null}
      <NumberLine label={strings.copies} value={copies} onChange={setCopies} />
      {annexes.length === 0 || setPart === undefined ? null : (
        <SelectField
          label={strings.content}
          value={String(part)}
          options={partOptions(annexes).map((option) => ({
            value: String(option.part),
            label: option.label,
          }))}
          onChange={(value) => {
            setChosenPart(
              partOptions(annexes).find((option) => String(option.part) === value)?.part ?? 'whole',
            )
            // Page numbers mean other pages now.
            setWhich('all')
          }}
        />
      )}
      <SelectField
        label={strings.pages}
        value={which}
        options={[
          { value: 'all', label: strings.allPages(count) },
          ...(part === 'whole' ? [{ value: 'current', label: strings.currentPage(current) }] : []),
          { value: 'some', label: strings.somePages },
        ]}
        onChange={(value) => setWhich(value === 'some' || value === 'current' ? value : 'all')}
      />
      {which === 'some' ? (
        <NumberLine
          label={strings.somePages}
          value={some}
          placeholder={strings.rangesExample}
          onChange={setSome}
        />
      ) : null}
      <SelectField
        label={strings.sides}
        value={sides}
        options={SIDES.map((side) => ({ value: side, label: strings.side[side] }))}
        onChange={(value) => setSides(SIDES.find((side) => side === value) ?? 'one')}
      />
      {problem === null ? (
        <p className="print-hint">{strings.hintSheets(sheets)}</p>
      ) : isAsking ? (
        <p className="print-hint">{strings.badRanges(count)}</p>
      ) : (
        <p className="print-problem" role="alert">
          {problem}
        </p>
      )}
      {sides === 'one' ? null : <p className="print-hint">{strings.hintBinding}</p>}
      {part === 'whole' || part === 'minutes' ? null : <p className="print-hint">{strings.hintApart}</p>}
      {isColophonOdd ? <p className="print-warning">{strings.hintEven}</p> : null}
    </FormDialog>
  )
}

/** The ways to print a document with these 附件; where there is one, it is all of them. */
function partOptions(annexes: readonly string[]): { part: PrintedPart; label: string }[] {
  const each = annexes.map((name, place) => ({ part: place + 1, label: strings.onlyAnnex(name) }))
  return [
    { part: 'whole', label: strings.withAnnexes },
    { part: 'minutes', label: strings.withoutAnnexes },
    ...(each.length > 1 ? [{ part: 'annexes' as const, label: strings.onlyAnnexes }] : []),
    ...each,
  ]
}

function NumberLine(props: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <FieldFrame label={props.label} htmlFor={id}>
      <input
        id={id}
        className="input"
        value={props.value}
        placeholder={props.placeholder ?? ''}
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FieldFrame>
  )
}

function readCopies(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  const copies = /^\d{1,3}$/u.test(plain) ? Number(plain) : 0
  return copies >= 1 ? copies : null
}

/** 版记 prints in lines of these roles. */
function hasColophon(document: TypesetDocument): boolean {
  return document.paragraphs.some(({ role }) => role === 'distribution' || role === 'printing')
}

/** null until the system has told. */
function usePrinters(): readonly Printer[] | null {
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void request('print:printers', null).then((answer) => {
      if (isCurrent && answer.ok) setPrinters(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return printers
}
