import { ArrowDown, ArrowUp, CircleHelp, GripVertical, X } from 'lucide-react'
import type { ClipboardEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { RollEntry } from '#shared/minutes/blocks.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { noteApart, readPeopleField, writePeople } from '#shared/people/people-field.ts'
import { isEmptyRoll } from '#shared/wording/roll-text.ts'
import { fieldEntries } from '../commands/field-entries.ts'
import { factsStrings as strings } from '../strings/facts.ts'
import { classNames } from '../ui/class-names.ts'
import { openContextMenu } from '../ui/context-menu.tsx'
import { RowButton } from '../ui/row-button.tsx'
import { useFieldDraft } from '../ui/use-field-draft.ts'
import { orNull } from './facts-edit.ts'
import type { RollCell } from './roll-paste.ts'

export interface RollRowProps {
  readonly row: number
  readonly entry: RollEntry
  readonly showsNote: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  /** It was read from a list and may be wrong. */
  readonly isDoubtful: boolean
  readonly onChange: (fields: Partial<RollEntry>) => void
  /** A row that is dragged would come before (after) this one. */
  readonly isDropBefore: boolean
  readonly isDropAfter: boolean
  readonly onDrag: (press: PointerEvent<HTMLElement>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** Enter: the next row is wanted, a new one after the last. */
  readonly onEnter: () => void
  /** Whether a pasted list went into rows; false leaves the words to the cell. */
  readonly onPaste: (cell: RollCell, text: string) => boolean
}

/** One unit with its people. Alt+↑↓ moves the row. */
export function RollRow(props: RollRowProps) {
  const { row, entry, onChange } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      props.onMove(event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter' && props.isLast && isEmptyRoll({ entries: [entry] })) {
      // Nothing more to enter: what is missing elsewhere comes next.
      if (!props.isFirst) props.onRemove()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      props.onEnter()
    }
  }
  /** Left with words in the cell of the unit only: 韩青 is somebody, 市应急局苏禾 a unit with its people. （代） after a name is a note. */
  const settle = () => {
    const apart = noteApart(entry)
    if (apart !== null) onChange(apart)
    if (entry.unit === null || writePeople(entry) !== '') return
    const { entries, leftOut } = readPastedPeople(entry.unit)
    const [read, ...others] = entries
    // What was typed stays as it is where a part of it would go.
    if (read === undefined || others.length > 0 || read.names.length === 0 || leftOut.length > 0) return
    const { unit, names, unnamed, note } = read
    onChange({ unit, names, unnamed, note: note ?? entry.note })
  }
  return (
    <li
      className={classNames(
        'roll-row',
        props.isDoubtful && 'roll-row-doubtful',
        props.isDropBefore && 'roll-drop-before',
        props.isDropAfter && 'roll-drop-after',
      )}
      onKeyDown={onKeyDown}
      onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : settle())}
      onContextMenu={(event) => openRowMenu(event, props)}
    >
      <Cell
        label={strings.entryUnitOf(row)}
        value={entry.unit ?? ''}
        onChange={(text) => onChange({ unit: orNull(text) })}
        onPaste={(text) => props.onPaste('unit', text)}
      />
      <Cell
        label={strings.entryNamesOf(row)}
        value={writePeople(entry)}
        placeholder={row === 1 ? strings.entryNamesPlaceholder : ''}
        onChange={(text) => onChange(readPeopleField(text, entry))}
        onPaste={(text) => props.onPaste('names', text)}
      />
      <span className="roll-row-tools">
        <span className="roll-grip" aria-hidden="true" title={strings.dragRow} onPointerDown={props.onDrag}>
          <GripVertical size={13} />
        </span>
        {props.isDoubtful ? (
          <span className="row-doubt" role="img" aria-label={strings.rowToCheck} title={strings.rowToCheck}>
            <CircleHelp aria-hidden="true" size={13} />
          </span>
        ) : null}
        <RowButton
          label={`${strings.moveUp}${row}`}
          isDisabled={props.isFirst}
          onPress={() => props.onMove(-1)}
          icon={ArrowUp}
        />
        <RowButton
          label={`${strings.moveDown}${row}`}
          isDisabled={props.isLast}
          onPress={() => props.onMove(1)}
          icon={ArrowDown}
        />
        <RowButton
          label={`${strings.removeEntry}${row}`}
          isDisabled={false}
          onPress={props.onRemove}
          icon={X}
        />
      </span>
      {props.showsNote ? (
        <Cell
          label={strings.entryNoteOf(row)}
          value={entry.note ?? ''}
          placeholder={strings.entryNote}
          onChange={(text) => onChange({ note: orNull(text) })}
        />
      ) : null}
    </li>
  )
}

/** The right button on a row: the clipboard for the cell under it, and what can be done with the row. */
function openRowMenu(event: MouseEvent, props: RollRowProps): void {
  event.preventDefault()
  openContextMenu(event.clientX, event.clientY, [
    ...fieldEntries(event.target),
    {
      id: 'row-up',
      label: strings.moveUp,
      keys: 'Alt+↑',
      isDisabled: props.isFirst,
      startsGroup: true,
      run: () => props.onMove(-1),
    },
    {
      id: 'row-down',
      label: strings.moveDown,
      keys: 'Alt+↓',
      isDisabled: props.isLast,
      run: () => props.onMove(1),
    },
    { id: 'row-remove', label: strings.removeEntry, isDanger: true, startsGroup: true, run: props.onRemove },
  ])
}

interface CellProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly onChange: (text: string) => void
  /** Whether the pasted text went elsewhere. */
  readonly onPaste?: (text: string) => boolean
}

function Cell({ label, value, placeholder = '', onChange, onPaste }: CellProps) {
  const draft = useFieldDraft(value, onChange)
  const paste = (event: ClipboardEvent) => {
    if (onPaste?.(event.clipboardData.getData('text/plain')) === true) event.preventDefault()
  }
  return (
    <input
      className="input roll-input"
      type="text"
      aria-label={label}
      // A long unit is cut off in its column.
      title={draft.text}
      placeholder={placeholder}
      spellCheck={false}
      autoComplete="off"
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      onPaste={paste}
      onCompositionStart={draft.onCompositionStart}
      onCompositionEnd={draft.onCompositionEnd}
    />
  )
}
