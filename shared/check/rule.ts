import type { MinutesBlock } from '../minutes/blocks.ts'
import type { Finding, FindingGroup, FindingLevel, Found } from './finding.ts'

/**
 * One thing that is checked. `source`: the clause it comes from, or the custom. Its sentence stands in describe-finding.ts.
 * `Given` is what it reads: a document, its pages, one text.
 */
export interface Rule<Given> {
  readonly id: string
  readonly level: FindingLevel
  readonly group: FindingGroup
  readonly source: string
  readonly find: (given: Given) => readonly Found[]
}

/** What a rule finds in a document of these blocks, as findings. */
export function runRule<Given>(
  rule: Rule<Given>,
  given: Given,
  blocks: readonly MinutesBlock[] = [],
): Finding[] {
  return rule
    .find(given)
    .map((found) => ({ ...completeFinding(rule, found), block: blocks[found.index]?.id ?? null }))
}

export function completeFinding(
  { id, level, group, source }: Pick<Rule<never>, 'id' | 'level' | 'group' | 'source'>,
  found: Found,
): Finding {
  return {
    rule: id,
    level: found.level ?? level,
    group,
    source,
    block: null,
    index: found.index,
    field: found.field,
    range: found.range ?? null,
    data: found.data ?? {},
    fix: found.fix ?? null,
  }
}
