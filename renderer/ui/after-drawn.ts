/** Runs it when the page shows what was done to it last: a hidden sheet can take no focus, a closing dialog gives it back meanwhile. */
export function afterDrawn(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
