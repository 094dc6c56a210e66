/** Percentages the sheet's zoom steps through. */
export const SHEET_PERCENTS = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const

/** The next step up or down from any percentage; the last one at the ends. */
export function stepZoom(steps: readonly number[], percent: number, by: -1 | 1): number {
  // What fits a window is seldom a whole percentage: half of one is no step.
  const next =
    by > 0 ? steps.find((step) => step > percent + 0.5) : steps.findLast((step) => step < percent - 0.5)
  return next ?? steps.at(by > 0 ? -1 : 0) ?? percent
}
