import { prefixOf } from './namespaces.ts'

/** Follows which prefix stands for which namespace while elements begin and end. */
export interface NameScopes {
  /** An element begins: its name and attributes with the usual prefixes, without the declarations. */
  enter(
    name: string,
    attributes: Readonly<Record<string, string>>,
  ): { readonly name: string; readonly attributes: Record<string, string> }
  leave(): void
}

interface Scope {
  /** Written prefix to usual one; '' is the prefix of elements without one. */
  readonly prefixes: ReadonlyMap<string, string>
  readonly elements: Map<string, string>
  readonly attributes: Map<string, string>
}

export function createNameScopes(): NameScopes {
  const open: Scope[] = [newScope(new Map([['xml', 'xml']]))]
  return {
    enter(name, written) {
      const around = open.at(-1) ?? newScope(new Map())
      const declared = Object.keys(written).filter((key) => key === 'xmlns' || key.startsWith('xmlns:'))
      const scope = declared.length === 0 ? around : inside(around, written, declared)
      open.push(scope)
      const attributes: Record<string, string> = {}
      for (const key in written) {
        const value = written[key]
        if (value !== undefined && !(declared.length > 0 && declared.includes(key))) {
          attributes[resolve(key, scope.attributes, scope, false)] = value
        }
      }
      return { name: resolve(name, scope.elements, scope, true), attributes }
    },
    leave() {
      if (open.length > 1) open.pop()
    },
  }
}

function newScope(prefixes: ReadonlyMap<string, string>): Scope {
  return { prefixes, elements: new Map(), attributes: new Map() }
}

function inside(
  around: Scope,
  written: Readonly<Record<string, string>>,
  declared: readonly string[],
): Scope {
  const prefixes = new Map(around.prefixes)
  for (const key of declared)
    prefixes.set(key === 'xmlns' ? '' : key.slice('xmlns:'.length), prefixOf(written[key] ?? ''))
  return newScope(prefixes)
}

/** An attribute without prefix is in no namespace, an element in the default one. */
function resolve(name: string, known: Map<string, string>, { prefixes }: Scope, isElement: boolean): string {
  const found = known.get(name)
  if (found !== undefined) return found
  const colon = name.indexOf(':')
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const full = colon < 0 && !isElement ? name : `${prefixes.get(prefix) ?? '?'}:${name.slice(colon + 1)}`
  known.set(name, full)
  return full
}
