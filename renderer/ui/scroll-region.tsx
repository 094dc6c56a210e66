import type { ReactNode, RefObject } from 'react'

export interface ScrollRegionProps {
  readonly label: string
  readonly className: string
  readonly element?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** What is longer than its room and may hold nothing that takes the focus: it takes it itself, so that arrows and Page Down scroll it. */
export function ScrollRegion({ label, className, element, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={className} aria-label={label} tabIndex={0} {...(element ? { ref: element } : {})}>
      {children}
    </section>
  )
}
