import type { Decision } from '../minutes/decision.ts'
import type { Wording } from '../minutes/wording.ts'
import { fillPattern } from '../pattern/pattern.ts'

/** consent: the matter goes ahead (原则同意, 通过). refusal: it does not (不通过). delay: it comes again (暂缓审议, 再作研究). */
export type ConclusionKind = 'consent' | 'refusal' | 'delay'

export function kindOfConclusion(conclusion: string): ConclusionKind {
  if (/暂缓|暂不|缓议|再(?!次(?:同意|通过))|另行|继续研究|进一步研究/u.test(conclusion)) return 'delay'
  if (/不(?:予|再|宜|同意|通过|批准|支持)|未(?:获)?(?:同意|通过|批准)|否决|退回/u.test(conclusion))
    return 'refusal'
  return /同意|通过|批准|赞成|支持|决定|确定/u.test(conclusion) ? 'consent' : 'delay'
}

/** Whether a conclusion lets the matter go ahead. */
export function isConsent(conclusion: string): boolean {
  return kindOfConclusion(conclusion) === 'consent'
}

/** What only follows consent: a matter that is refused or put off is not issued, carried out or sent up for approval. */
const AHEAD = /印发|下发|制发|签发|发布|公布|公示|施行|实施|执行|落实|报批|备案|审定|审批|签订|按程序办理/u
const AGAIN = /再次|再行|再作|重新|另行|下次|下一次|待/u

/** Whether an action or a destination fits the conclusion: 不通过…以市政府名义印发 does not. */
export function fitsConclusion(conclusion: string, words: string): boolean {
  return isConsent(conclusion) || AGAIN.test(words) || !AHEAD.test(words)
}

/** The fields of a decision that contradict its conclusion and are therefore not written. */
export function listContradictions(
  decision: Pick<Decision, 'conclusion' | 'action' | 'destination'>,
): ('action' | 'destination')[] {
  const fields = ['action', 'destination'] as const
  return fields.filter(
    (field) => decision[field] !== null && !fitsConclusion(decision.conclusion, decision[field] ?? ''),
  )
}

/** A conclusion as it is read in the sentence: 对该《措施》再作研究 for 对{object}再作研究. */
export function showConclusion(conclusion: string, object: string): string {
  return fillPattern(conclusion, { object })
}

/** Words that name what is decided on: 该《办法》, 该事项, 此方案. */
const NAMED_OBJECT =
  /[该此本](?:《[^》]*》|事项|汇报|报告|请示|方案|议题|项目|意见|情况|工作|建议|申请|办法|规划|计划)/u

/**
 * A conclusion as it was chosen or typed. One that is shown with its object (对该《措施》再作研究) is the wording's pattern again; one that
 * names an object of its own (对该事项再作研究) keeps it as the decision's object, so that none is added behind it.
 */
export function readConclusion(
  text: string,
  object: string,
  wording: Wording,
): Pick<Decision, 'conclusion'> & Partial<Decision> {
  const known = wording.decision.conclusions.find(
    (one) => one === text || showConclusion(one, object) === text,
  )
  if (known !== undefined) return { conclusion: known }
  if (object !== '' && text.includes(object)) return { conclusion: text.replace(object, '{object}') }
  const named = NAMED_OBJECT.exec(text)?.[0]
  return named === undefined
    ? { conclusion: text }
    : { conclusion: text.replace(named, '{object}'), object: named }
}
