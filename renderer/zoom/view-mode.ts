/** How large pages are shown: as many as fit side by side, one at full width, a whole page, or a percentage. */
export type ViewMode = 'auto' | 'fit-width' | 'fit-page' | 'two-up' | number

export const VIEW_PERCENTS = [50, 75, 100, 125, 150, 200] as const

/** White around pages and between them. */
export const PAGE_GAP_PX = 16
const PX_PER_MM = 96 / 25.4
const LARGEST = 1
/** Below it two pages side by side are too small to read. */
const SMALLEST_TWO_UP = 0.5

/** The scale of pages of that size in a room of that size, and how many stand side by side. */
export function fitPages(
  mode: ViewMode,
  page: { readonly widthMm: number; readonly heightMm: number },
  room: { readonly widthPx: number; readonly heightPx: number },
): { readonly zoom: number; readonly columns: number } {
  const width = page.widthMm * PX_PER_MM
  const height = page.heightMm * PX_PER_MM
  const one = Math.max(0.1, (room.widthPx - 2 * PAGE_GAP_PX) / width)
  const two = Math.max(0.1, (room.widthPx - 3 * PAGE_GAP_PX) / 2 / width)
  const whole = Math.max(0.1, (room.heightPx - 2 * PAGE_GAP_PX) / height)
  if (typeof mode === 'number') return { zoom: mode / 100, columns: mode / 100 <= two ? 2 : 1 }
  if (mode === 'two-up') return { zoom: Math.min(two, 2), columns: 2 }
  if (mode === 'fit-page') return { zoom: Math.min(one, whole), columns: whole <= two ? 2 : 1 }
  if (mode === 'fit-width') return { zoom: Math.min(one, 2), columns: 1 }
  if (two >= SMALLEST_TWO_UP) return { zoom: Math.min(two, LARGEST), columns: 2 }
  return { zoom: Math.min(one, LARGEST), columns: 1 }
}
