import { createStore } from '../ui/store.ts'
import { VIEW_PERCENTS, type ViewMode } from './view-mode.ts'
import { stepZoom } from './zoom-step.ts'

/** How large 版面 shows its pages; kept while the window is open. */
export const pageViewMode = createStore<ViewMode>('auto')
/** The percentage that comes of it in the room there is; 100 is life size. */
export const shownPagePercent = createStore(100)

/** One step larger or smaller than what is seen now. */
export function stepPageZoom(by: -1 | 1): void {
  pageViewMode.set(stepZoom(VIEW_PERCENTS, shownPagePercent.get(), by), true)
}
