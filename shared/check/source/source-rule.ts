import type { Rule } from '../rule.ts'

/**
 * A rule of the text as it came: what import mends without a word (blanks, numbers). `index` of what it finds counts lines from 0, `field`
 * is 'source'. `fires` and `passes` are its tests.
 */
export interface SourceRule extends Rule<readonly string[]> {
  readonly fires: readonly string[]
  readonly passes: readonly string[]
}
