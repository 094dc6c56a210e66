import { type ComponentType, memo } from 'react'

/**
 * A component that is drawn again only when what it is given says something else, also when it is said by a new object: lists and records
 * are compared by what they hold, functions and everything else by identity. For panels that are told of every change of the
 * document and mostly show the same.
 */
export function memoByValue<Props extends object>(component: ComponentType<Props>) {
  return memo(component, isSameValue)
}

export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => isSameValue(one, b[at]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSameValue(a[key], b[key]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
