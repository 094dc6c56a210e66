declare module 'is-hotkey' {
  /** Compiles a key such as mod+alt+1; compares by key code, so that it holds in every keyboard layout. */
  export function isHotkey(keys: string): (event: KeyboardEvent) => boolean
}
