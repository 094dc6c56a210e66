import type { WindowCommandId } from '#shared/commands/commands.ts'
import type { Deed } from '../commands/command.ts'
import { pageViewMode, stepPageZoom } from '../zoom/page-zoom.ts'
import { SHEET_PERCENTS, stepZoom } from '../zoom/zoom-step.ts'
import type { Side } from './app-state.ts'
import { foldSide } from './fold-side.ts'
import type { WindowParts } from './window-parts.ts'

type ViewDeeds = Readonly<
  Record<
    | 'view.palette'
    | 'view.outline'
    | 'view.facts'
    | 'view.check'
    | 'view.history'
    | 'view.zoomIn'
    | 'view.zoomOut'
    | 'view.zoomReset',
    Deed
  >
>

/** What is shown beside the sheet, and how large sheet and pages are. */
export function listViewDeeds(parts: WindowParts): ViewDeeds {
  const { state, dispatch, settings, isNarrow, changeSettings } = parts
  const isWriting = () => state.document !== null && state.place === 'editor'
  const isZoomed = () => isWriting() || (state.document !== null && state.place === 'pages')
  const zoom = (by: -1 | 1) => () => {
    if (state.place === 'pages') stepPageZoom(by)
    else changeSettings({ zoomPercent: stepZoom(SHEET_PERCENTS, settings.zoomPercent, by) })
  }
  return {
    'view.palette': { run: () => dispatch({ type: 'palette', isOpen: true }) },
    'view.outline': {
      canRun: isWriting,
      run: () =>
        isNarrow
          ? dispatch({ type: 'outline-over', isOpen: !state.isOutlineOver })
          : changeSettings({ outlineFolded: !settings.outlineFolded }),
    },
    'view.facts': {
      canRun: isWriting,
      run: () => (isInSide() ? foldSide(parts, true) : showSide(parts, 'facts')),
    },
    'view.history': { canRun: isWriting, run: () => showSide(parts, 'history') },
    // 校核 leaves the caret in the text, F8 goes from place to place there; asked for once more, its own buttons have the keys.
    'view.check': {
      canRun: isWriting,
      run: () => {
        const isShown = state.side === 'check' && !settings.factsFolded
        showSide(parts, 'check')
        if (isShown) globalThis.document.querySelector<HTMLElement>('.check-panel button:enabled')?.focus()
      },
    },
    'view.zoomIn': { canRun: isZoomed, run: zoom(1) },
    'view.zoomOut': { canRun: isZoomed, run: zoom(-1) },
    'view.zoomReset': {
      canRun: isZoomed,
      run: () =>
        state.place === 'pages' ? pageViewMode.set('auto', true) : changeSettings({ zoomPercent: 100 }),
    },
  } satisfies Partial<Record<WindowCommandId, Deed>>
}

/** Opens the right side with the caret in its first field. */
export function showSide(parts: WindowParts, side: Side): void {
  foldSide(parts, false)
  // The panel follows the caret after a pause; what takes the focus must be up to date.
  parts.state.document?.showNow()
  parts.dispatch({ type: 'turned-to', side, focus: true })
}

function isInSide(): boolean {
  return globalThis.document.activeElement?.closest('.side') !== null
}
