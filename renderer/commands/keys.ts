/** Electron's notation (CmdOrCtrl+Shift+E) as people read it: Ctrl+Shift+E. */
export function showKeys(keys: string): string {
  return keys
    .replaceAll('CmdOrCtrl', 'Ctrl')
    .replaceAll(/\bmod\b/gu, 'Ctrl')
    .split('+')
    .map((key) => SHOWN[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .map((key) => key.charAt(0).toUpperCase() + key.slice(1))
    .join('+')
}

const SHOWN: Readonly<Record<string, string>> = { up: '↑', down: '↓', '=': '加号', '-': '减号' }

type KeyEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>

/** Whether an input method is at work, so that no shortcut may fire. */
export function isComposing(event: Pick<KeyEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/** Whether a key press is the one a command names in Electron's notation. */
export function isPressed(keys: string, event: KeyEvent): boolean {
  const parts = keys.split('+').map((part) => part.toLowerCase())
  const wanted = parts.at(-1) ?? ''
  const mod = event.ctrlKey || event.metaKey
  if (mod !== parts.includes('cmdorctrl')) return false
  if (event.altKey !== parts.includes('alt')) return false
  if (event.shiftKey !== parts.includes('shift') && wanted !== '=') return false
  return keyNames(event).includes(wanted)
}

/** The names a pressed key goes by: the character, and the key's place on the board where the character depends on the layout. */
function keyNames(event: KeyEvent): string[] {
  const key = event.key.toLowerCase()
  const names = [key]
  if (key.startsWith('arrow')) names.push(key.slice(5))
  const place = /^(?:Key|Digit|Numpad)(.)$/u.exec(event.code)?.[1]
  if (place !== undefined) names.push(place.toLowerCase())
  if (key === '+' || event.code === 'NumpadAdd') names.push('=')
  if (key === '_' || event.code === 'NumpadSubtract') names.push('-')
  return names
}
