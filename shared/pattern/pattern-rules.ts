import { type PatternPart, parsePattern } from './pattern.ts'
import { showPattern } from './pattern-names.ts'

/** What a pattern is for; each kind has its own fields. */
export type PatternUse = 'opening' | 'report' | 'decision' | 'object' | 'conclusion'

const OPENING =
  'date year monthDay period place chairName chairPost purpose companions body ordinal name meeting topics topicsBare'
const FIELDS: Readonly<Record<PatternUse, readonly string[]>> = {
  opening: OPENING.split(' '),
  report: ['reporter', 'subject'],
  decision: [
    'conclusion',
    'object',
    'unit',
    'action',
    'destination',
    'deadline',
    'lead',
    'support',
    'documentKind',
  ],
  object: ['documentKind'],
  conclusion: ['object'],
}
/** Fields without which the sentence says nothing. */
const NEEDED: Readonly<Record<PatternUse, readonly string[]>> = {
  opening: [],
  report: ['subject'],
  decision: ['conclusion'],
  object: [],
  conclusion: [],
}
const LONGEST_PATTERN = 400

/**
 * What is wrong with a pattern, as a Chinese phrase for the template editor; null when nothing is. Only known fields, each once where
 * sentences are read back, brackets in pairs, no more than two fields in a row.
 */
export function findPatternFault(pattern: string, use: PatternUse): string | null {
  if (pattern.length > LONGEST_PATTERN) return `句式超过${LONGEST_PATTERN}字`
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/gu)].find(([, name = '']) => !FIELDS[use].includes(name))
  if (unknown !== undefined) return `句式里有不认识的项：${showPattern(unknown[0])}`
  const unpaired = findUnpaired(pattern)
  if (unpaired !== null) return unpaired
  const names = listFields(parsePattern(pattern))
  if (use !== 'opening') {
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) return `句式里的${showPattern(`{${twice}}`)}只能用一次`
  }
  const missing = NEEDED[use].find((name) => !names.includes(name))
  if (missing !== undefined) return `句式里缺少${showPattern(`{${missing}}`)}`
  if (use === 'decision' && /\}\]*\[*\{[^}]*\}\]*\[*\{/u.test(pattern)) return '句式里相连的项不能超过两个'
  return null
}

function listFields(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'field') return [part.name]
    return part.type === 'optional' ? listFields(part.parts) : []
  })
}

function findUnpaired(pattern: string): string | null {
  let depth = 0
  for (const character of pattern.replace(/\{[A-Za-z]+\}/gu, '')) {
    if (character === '{' || character === '}') return '句式里的花括号不成对'
    if (character === '[') depth += 1
    if (character === ']') depth -= 1
    if (depth < 0) return '句式里的方括号不成对'
    if (depth > 3) return '句式里的方括号套得太多'
  }
  return depth === 0 ? null : '句式里的方括号不成对'
}
