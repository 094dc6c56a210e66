import { COMMANDS, type CommandId } from '#shared/commands/commands.ts'

/** Electron's notation (CmdOrCtrl+Shift+E) as people read it: Ctrl+Shift+E. */
export function showKeys(keys: string): string {
  return keys
    .replaceAll('CmdOrCtrl', 'Ctrl')
    .split('+')
    .map((key) => SHOWN[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .map((key) => key.charAt(0).toUpperCase() + key.slice(1))
    .join('+')
}

const SHOWN: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  '=': '加号',
  '-': '减号',
}

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
  const { mod, alt, shift, name } = readKeys(keys)
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey !== alt) return false
  if (event.shiftKey !== shift && name !== '=') return false
  return keyNames(event).includes(name)
}

interface KeyPress {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly name: string
}
const read = new Map<string, KeyPress>()

/** Every key of the sheet asks all commands, so each notation is read once. */
function readKeys(keys: string): KeyPress {
  const known = read.get(keys)
  if (known) return known
  const parts = keys.toLowerCase().split('+')
  const press = {
    mod: parts.includes('cmdorctrl'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    name: parts.at(-1) ?? '',
  }
  read.set(keys, press)
  return press
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

/** The command whose key was pressed; undefined: none. */
export function findPressed<Named extends { readonly keys: string | null }>(
  commands: readonly Named[],
  event: KeyEvent,
): Named | undefined {
  return commands.find(({ keys }) => keys !== null && isPressed(keys, event))
}

/** A tip with the key of the command that does the same: 收起大纲 F9. */
export function withKeys(tip: string, id: CommandId): string {
  const { keys } = COMMANDS[id]
  return keys === null ? tip : `${tip} ${showKeys(keys)}`
}
