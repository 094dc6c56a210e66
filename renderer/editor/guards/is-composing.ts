/** While an input method composes, keys belong to it: 229 is what Chromium reports before the composition begins. */
export function isComposingKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
