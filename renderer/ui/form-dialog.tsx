import { type ReactNode, useId } from 'react'
import { uiStrings } from '../strings/ui.ts'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'

export interface FormDialogProps extends Omit<DialogProps, 'footer'> {
  /** The words of the button that does what the dialog is for. */
  readonly deed: string
  /** False while something is missing: the button is grey and Enter does nothing. */
  readonly isReady?: boolean
  /** What is done cannot be undone. */
  readonly isDanger?: boolean
  /** The button that has the focus first, where no field does. */
  readonly firstFocus?: 'deed' | 'cancel'
  /** A class for how the fields lie. */
  readonly className?: string
  /** A way out of its own, before 取消. */
  readonly otherDeed?: ReactNode
  readonly onDo: () => void
}

/** A dialog that asks for something and does one thing with it, or nothing. Enter in a field is the button; what is undone in a field is the field's. */
export function FormDialog(props: FormDialogProps) {
  const {
    deed,
    isReady = true,
    isDanger = false,
    firstFocus,
    className,
    otherDeed,
    onDo,
    children,
    ...dialog
  } = props
  const form = useId()
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          {otherDeed}
          <Button autoFocus={firstFocus === 'cancel'} onPress={props.onClose}>
            {uiStrings.cancel}
          </Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            form={form}
            isDisabled={!isReady}
            autoFocus={firstFocus === 'deed'}
          >
            {deed}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={className}
        data-own-undo
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onDo()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
