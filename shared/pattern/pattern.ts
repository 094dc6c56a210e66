/** Shown where a fact is not known yet, so that the gap is seen in the sentence and found by the checker. */
export const GAP = '□□'

export type PatternPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'optional'; readonly parts: readonly PatternPart[] }

/** Values by field name. null or absent: not known; '': known to be nothing. */
export type PatternFields = Readonly<Record<string, string | null | undefined>>

const TOKEN = /\{([A-Za-z]+)\}|\[|\]|[^[\]{]+|\{/g
const CACHE_LIMIT = 200
const cache = new Map<string, readonly PatternPart[]>()

/** The parts of a pattern: {field}, [optional part] (may nest), other characters as they are. Unclosed brackets close at the end. */
export function parsePattern(pattern: string): readonly PatternPart[] {
  const known = cache.get(pattern)
  if (known) return known
  const root: PatternPart[] = []
  const open: PatternPart[][] = [root]
  for (const match of pattern.matchAll(TOKEN)) {
    const target = open.at(-1) ?? root
    if (match[0] === '[') {
      const parts: PatternPart[] = []
      target.push({ type: 'optional', parts })
      open.push(parts)
    } else if (match[0] === ']') {
      if (open.length > 1) open.pop()
    } else if (match[1] !== undefined) target.push({ type: 'field', name: match[1] })
    else target.push({ type: 'text', text: match[0] })
  }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(pattern, root)
  return root
}

/**
 * Fills a pattern. A field outside brackets that is not known becomes □□ ('' stays empty); a part in square brackets is left out when
 * one of its own fields (not those of a part nested in it) is not known or empty.
 */
export function fillPattern(pattern: string, fields: PatternFields): string {
  return fillParts(parsePattern(pattern), fields)
}

function fillParts(parts: readonly PatternPart[], fields: PatternFields): string {
  let text = ''
  for (const part of parts) {
    if (part.type === 'text') text += part.text
    else if (part.type === 'field') text += fields[part.name] ?? GAP
    else if (part.parts.every((inner) => inner.type !== 'field' || fields[inner.name]))
      text += fillParts(part.parts, fields)
  }
  return text
}

/** Names of the fields a pattern uses, optional ones too. */
export function patternFieldNames(pattern: string): Set<string> {
  const names = new Set<string>()
  const visit = (parts: readonly PatternPart[]) => {
    for (const part of parts) {
      if (part.type === 'field') names.add(part.name)
      else if (part.type === 'optional') visit(part.parts)
    }
  }
  visit(parsePattern(pattern))
  return names
}

/** Literal words as part of a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
