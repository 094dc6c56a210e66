import type { MinutesContext } from '../minutes/minutes.ts'
import { describeField } from './describe-field.ts'
import { createPlaces } from './describe-place.ts'
import { missingFacts } from './document/missing-facts.ts'
import type { Finding } from './finding.ts'
import { runRule } from './rule.ts'
import { placeholder } from './text/placeholder.ts'

/** The facts that nobody has entered yet; they are no findings of the checker, because a draft begins with them. */
export function listMissingFacts(context: MinutesContext): readonly Finding[] {
  return runRule(missingFacts, context, context.children)
}

/** How many places of a document wait to be filled in: missing facts, and □□ and the like among the words. */
export function countOpenPlaces(context: MinutesContext, findings: readonly Pick<Finding, 'rule'>[]): number {
  return listMissingFacts(context).length + findings.filter(({ rule }) => rule === placeholder.id).length
}

/** Facts of 版头 are left out of the page where they are missing; all others leave □□ or an empty line. */
const LEFT_OUT = 'masthead.'

/** An open place that is seen on the page: the minutes cannot be issued with it. */
export function isHoleOnPage({ rule, field }: Pick<Finding, 'rule' | 'field'>): boolean {
  return rule === placeholder.id || (rule === missingFacts.id && !field.startsWith(LEFT_OUT))
}

/**
 * The facts that are still to be entered, place by place: 版头的机关、编号；开头段的主持人；议题二的汇报单位；出席名单. '' when there are none.
 */
export function describeMissingFacts(
  context: MinutesContext,
  findings: readonly Pick<Finding, 'rule' | 'index' | 'field' | 'data'>[],
): string {
  const placeOf = createPlaces(context)
  const named = new Map<string, string[]>()
  for (const finding of findings) {
    if (finding.rule !== missingFacts.id) continue
    const place = placeOf(finding).replace(/标题$/u, '')
    const isRoll = context.children[finding.index]?.type === 'roll'
    const fields = named.get(place) ?? []
    // 议题一的名称, not 议题一的议题名称.
    if (!isRoll) fields.push(describeField(finding.field).replace(/^议题/u, ''))
    named.set(place, fields)
  }
  return [...named]
    .map(([place, fields]) => (fields.length === 0 ? place : `${place}的${fields.join('、')}`))
    .join('；')
}
