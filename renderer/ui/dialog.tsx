import { X } from 'lucide-react'
import type { ReactNode } from 'react'
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

/** A dialog over the page; focus is kept inside and goes back where it was. */
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
          <div className="dialog-content">{children}</div>
          {footer ? <footer className="dialog-footer">{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
