import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { uiStrings } from '../strings/ui.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

export interface DialogProps {
  readonly title: string
  readonly size?: 'small' | 'medium' | 'large'
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
  /** Buttons, the safe one first in reading order, the main one last. */
  readonly footer?: ReactNode
  /** Esc, the cross and a click outside. */
  readonly onClose: () => void
}

/** A field that is typed into; a password is a choice, not what a dialog begins with. */
const FIELD =
  'input:not([type="checkbox"], [type="radio"], [type="password"], :disabled, [readonly]), textarea:not(:disabled)'

/** A dialog over the page; its first field has the focus unless another part asks for it or it is large, a place to look around in. Focus is kept inside and goes back where it was. */
export function Dialog({ title, size = 'small', role = 'dialog', children, footer, onClose }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-backdrop"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={classNames('dialog', `dialog-${size}`)}>
        <AriaDialog className="dialog-body" role={role}>
          <header className="dialog-header">
            <Heading slot="title">{title}</Heading>
            <Button look="plain" icon={X} label={uiStrings.close} onPress={onClose} className="button-icon" />
          </header>
          <DialogContent beginsInField={size !== 'large'}>{children}</DialogContent>
          {footer ? <footer className="dialog-footer">{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface DialogContentProps {
  readonly beginsInField: boolean
  readonly children: ReactNode
}

function DialogContent({ beginsInField, children }: DialogContentProps) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dialog = content.current?.closest('[role="dialog"], [role="alertdialog"]')
    if (beginsInField && dialog?.contains(document.activeElement) !== true)
      content.current?.querySelector<HTMLElement>(FIELD)?.focus()
  }, [beginsInField])
  return (
    <div ref={content} className="dialog-content">
      {children}
    </div>
  )
}
