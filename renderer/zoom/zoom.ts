/** Percentages the zoom steps through. */
export const ZOOM_STEPS = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const

/** The next step up or down from any percentage; the same at the ends. */
export function nextZoom(percent: number, by: -1 | 1): number {
  const next =
    by > 0 ? ZOOM_STEPS.find((step) => step > percent) : ZOOM_STEPS.findLast((step) => step < percent)
  return next ?? percent
}
