import { Component, type ReactNode } from 'react'
import { appStrings as strings } from '../strings/app.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Called once when the page breaks: the last chance to save. */
  readonly onBreak: () => void
}

interface ErrorBoundaryState {
  readonly broken: string | null
}

/** Shows a sentence instead of a blank window when drawing fails. The draft is saved first; opening again brings it back. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { broken: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }

  override componentDidCatch(): void {
    this.props.onBreak()
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children
    return (
      <main className="broken" role="alert">
        <h1>{strings.brokenTitle}</h1>
        <p>{strings.brokenText}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {strings.brokenReload}
        </button>
        <pre>{this.state.broken}</pre>
      </main>
    )
  }
}
