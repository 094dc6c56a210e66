import type { Wording } from '#shared/minutes/wording.ts'
import { ITEM_MARKS, type ItemMark, writeItemMark } from '#shared/text/marks.ts'
import { templateStrings as strings } from '../strings/templates.ts'
import { SelectField } from '../ui/select-field.tsx'

/** 一、 is the topic: in the body no item has it. */
const OPTIONS = ITEM_MARKS.filter((mark) => mark !== 'chinese').map((value) => ({
  value,
  label: value === 'none' ? strings.noMark : `${writeItemMark(value, 1)} ${writeItemMark(value, 2)}`,
}))

export interface ItemMarksFieldProps {
  readonly marks: Wording['itemMarks']
  readonly isReadOnly: boolean
  readonly onChange: (marks: Wording['itemMarks']) => void
}

/** What stands in front of items of each level in a new document. */
export function ItemMarksField({ marks, isReadOnly, onChange }: ItemMarksFieldProps) {
  const [first, second, third] = marks
  const field = (label: string, mark: ItemMark, change: (mark: ItemMark) => void) => (
    <SelectField
      label={label}
      value={mark}
      options={OPTIONS}
      onChange={(value) => change(ITEM_MARKS.find((one) => one === value) ?? mark)}
    />
  )
  return (
    <fieldset className="row-list" disabled={isReadOnly}>
      <legend>{strings.itemMarks}</legend>
      <p className="facts-note">{strings.itemMarksHint}</p>
      <div className="row-of-three">
        {field(strings.firstLevel, first, (mark) => onChange([mark, second, third]))}
        {field(strings.secondLevel, second, (mark) => onChange([first, mark, third]))}
        {field(strings.thirdLevel, third, (mark) => onChange([first, second, mark]))}
      </div>
    </fieldset>
  )
}
