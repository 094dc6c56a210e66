import { createContext, type ReactNode, useContext } from 'react'
import { classNames } from './class-names.ts'

/** Names of fields that are still to be entered; they are marked. */
export const WantedFields = createContext<ReadonlySet<string>>(new Set())

export interface FieldFrameProps {
  /** What the field holds, by its schema name: masthead.number. It is found by it. */
  readonly name?: string | undefined
  readonly label: string
  readonly htmlFor: string
  readonly hint?: string | undefined
  /** What is wrong with what was entered. */
  readonly problem?: string | undefined
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** Label beside its control, as in the facts panel; `isWide` puts the label above. */
export function FieldFrame(props: FieldFrameProps) {
  const { name, label, htmlFor, hint, problem, isWide = false, children } = props
  const isWanted = useContext(WantedFields).has(name ?? '')
  return (
    <div
      className={classNames('field', isWide && 'field-wide', isWanted && 'field-wanted')}
      data-field={name}
    >
      <label className="field-label" htmlFor={htmlFor}>
        {label}
      </label>
      <div className="field-control">
        {children}
        {problem === undefined ? null : (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      </div>
    </div>
  )
}
