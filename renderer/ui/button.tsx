import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'

export interface ButtonProps {
  readonly children?: ReactNode
  readonly icon?: LucideIcon
  /** plain: no border until hovered; primary: the one thing to do; danger: cannot be undone. */
  readonly look?: 'plain' | 'normal' | 'primary' | 'danger'
  /** The name for screen readers when the visible words are not enough. */
  readonly label?: string
  readonly title?: string
  readonly isDisabled?: boolean
  /** What it does is done and it says so: nothing to press, but it keeps the focus. */
  readonly isDone?: boolean
  readonly isPressed?: boolean
  readonly autoFocus?: boolean
  readonly className?: string
  readonly slot?: string
  /** Id of the form that it sends, as Enter in one of the form's fields does. */
  readonly form?: string
  readonly onPress?: () => void
}

/** A button; icons always come with a word (children), or with `label` in rows where the word is in the heading. */
export function Button(props: ButtonProps) {
  const { icon: Icon, look = 'normal', label, title, isPressed, isDone = false, className } = props
  const button = (
    <AriaButton
      className={classNames('button', `button-${look}`, isPressed === true && 'button-pressed', className)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(props.form === undefined ? {} : { type: 'submit', form: props.form })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
      {...(isDone ? { 'aria-disabled': true } : {})}
      {...(props.onPress === undefined || isDone ? {} : { onPress: props.onPress })}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
    >
      {Icon ? <Icon aria-hidden="true" size={15} strokeWidth={1.75} /> : null}
      {props.children}
    </AriaButton>
  )
  // An icon alone says its name to the mouse too.
  const tip = title ?? (props.children === undefined ? label : undefined)
  return tip === undefined ? button : <span title={tip}>{button}</span>
}
