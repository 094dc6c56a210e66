import { useId, useState } from 'react'
import { setColumns } from '#shared/minutes/table-widths.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { mmToTwips, twipsToMm } from '#shared/profile/units.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { Button } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useStore } from '../../ui/store.ts'
import { setColumnWidths } from '../commands/ask-column-width.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { blocksOf } from '../queries/blocks.ts'
import { columnTwips, leastTwips } from '../queries/column-twips.ts'
import { type ColumnWidthAsked, columnWidthAsked } from '../state/column-width.ts'

/** 列宽: the width of the selected columns in millimetres, or by what stands in them. */
export function ColumnWidthDialog({ profile }: { readonly profile: FormatProfile }) {
  const asked = useStore(columnWidthAsked)
  return asked === null ? null : <WidthForm asked={asked} profile={profile} />
}

function WidthForm({
  asked,
  profile,
}: {
  readonly asked: ColumnWidthAsked
  readonly profile: FormatProfile
}) {
  const { editor, tableId, from, to } = asked
  const [twips] = useState(() => {
    const table = blocksOf(editor).find(({ id }) => id === tableId)
    return table?.type === 'table' ? columnTwips(table, profile) : []
  })
  const [typed, setTyped] = useState(() => writeMm(twips[from] ?? 0))
  const field = useId()
  const least = leastTwips(profile)
  const total = twips.reduce((sum, one) => sum + one, 0)
  const most = (total - (twips.length - (to - from)) * least) / (to - from)
  const mm = readMm(typed)
  const isFitting = mm !== null && mm >= round(twipsToMm(least)) && mm <= round(twipsToMm(most))
  const close = () => columnWidthAsked.set(null)
  const take = (widths: readonly number[] | null) => {
    close()
    setColumnWidths(editor, tableId, widths)
    takeFocus(editor)
  }
  const setWidth = () => {
    if (mm === null) return
    take(setColumns(twips, { from, to }, mmToTwips(mm), least).map((one) => round(twipsToMm(one), 2)))
  }
  return (
    <FormDialog
      title={words.columnWidth}
      deed={words.takeWidth}
      isReady={isFitting}
      otherDeed={<Button onPress={() => take(null)}>{words.widthsByWords}</Button>}
      onClose={close}
      onDo={setWidth}
    >
      <FieldFrame label={words.widthOf(from + 1, to)} htmlFor={field}>
        <input
          id={field}
          className="input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </FieldFrame>
      <p className="dialog-note">{words.widthRange(writeMm(least), writeMm(most), writeMm(total))}</p>
    </FormDialog>
  )
}

function writeMm(twips: number): string {
  return String(round(twipsToMm(twips)))
}

function readMm(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(?:mm|毫米)$/u, '')
    .trim()
  return /^\d{1,3}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : null
}

function round(value: number, places = 1): number {
  return Number(value.toFixed(places))
}
