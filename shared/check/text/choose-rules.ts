import type { TextRule } from './text-rule.ts'

/**
 * Tells which of the rules have something to look at in a text, in one pass over its characters: most texts lack the character that most
 * rules need. O(n) in the text.
 */
export function chooseRules(rules: readonly TextRule[]): (text: string) => readonly TextRule[] {
  const needs = [...new Set(rules.flatMap((rule) => rule.needs ?? []))]
  /** By the code of a character: the rules it calls for, as a number in `sets`; 0 for none. */
  const setOf = new Uint8Array(0x10000)
  const sets: (readonly number[])[] = [[]]
  for (const character of new Set(needs.join(''))) {
    setOf[character.charCodeAt(0)] = sets.length
    sets.push(rules.flatMap(({ needs: own }, at) => (own?.includes(character) ? [at] : [])))
  }
  return (text) => {
    const seen = new Uint8Array(sets.length)
    const isCalled = new Uint8Array(rules.length)
    for (let at = 0; at < text.length; at += 1) {
      const set = setOf[text.charCodeAt(at)] ?? 0
      if (set === 0 || seen[set] === 1) continue
      seen[set] = 1
      for (const rule of sets[set] ?? []) isCalled[rule] = 1
    }
    return rules.filter((rule, at) => rule.needs === undefined || isCalled[at] === 1)
  }
}
