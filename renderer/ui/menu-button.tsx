import { ChevronDown, type LucideIcon } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  /** A line above it. */
  readonly startsGroup?: boolean
  readonly run: () => void
}

export interface MenuButtonProps {
  readonly children: string
  readonly icon?: LucideIcon
  readonly label?: string
  readonly look?: 'plain' | 'normal'
  readonly className?: string
  readonly entries: readonly MenuEntry[]
}

/** A button that opens a list of commands. */
export function MenuButton({
  children,
  icon: Icon,
  label,
  look = 'plain',
  className,
  entries,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames('button', `button-${look}`, className)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {Icon ? <Icon aria-hidden="true" size={15} strokeWidth={1.75} /> : null}
        {children}
        <ChevronDown aria-hidden="true" size={13} className="button-caret" />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <MenuEntries entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

/** The list itself, for menu buttons and context menus. */
export function MenuEntries({ entries, onClose }: { entries: readonly MenuEntry[]; onClose?: () => void }) {
  return (
    <Menu
      className="menu"
      {...(onClose === undefined ? {} : { onClose })}
      disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
      onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
    >
      {entries.flatMap((entry) => [
        ...(entry.startsGroup === true ? [<Separator key={`${entry.id}-line`} className="menu-line" />] : []),
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          className={classNames('menu-item', entry.isDanger === true && 'menu-item-danger')}
        >
          <span>{entry.label}</span>
          {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
        </MenuItem>,
      ])}
    </Menu>
  )
}
