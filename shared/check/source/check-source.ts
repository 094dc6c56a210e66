import type { Finding } from '../finding.ts'
import { runRule } from '../rule.ts'
import { sourceBlank } from './source-blank.ts'
import { sourceNumber } from './source-number.ts'
import type { SourceRule } from './source-rule.ts'

export const SOURCE_RULES: readonly SourceRule[] = [sourceBlank, sourceNumber]

/** What a text says wrong that import mends: told, because the writer's original still has it. */
export function checkSource(text: string): Finding[] {
  const lines = text.split(/\r\n|[\r\n]/u)
  return SOURCE_RULES.flatMap((rule) => runRule(rule, lines))
}
