import type { Decision } from '../minutes/decision.ts'
import { GAP, type PatternFields } from '../pattern/pattern.ts'
import { fitsConclusion, isConsent } from './conclusion.ts'

/** What somebody does who is named, or given a date, without an action: 由市住建局抓好落实. */
export const PLAIN_ACTION = '抓好落实'
/** The same where the matter does not go ahead: 由市住建局进一步研究完善. */
export const PLAIN_STUDY = '进一步研究完善'

/**
 * A decision's fields as its sentence needs them, whichever of them are given. Who leads (牵头) also acts unless somebody else is named;
 * who is supported (配合) leads; whoever is named or given a date does something; 修改完善后 needs something to follow it; what contradicts
 * the conclusion (不通过 … 印发) is left out.
 */
export function settleFields(decision: Decision, reporter: string | null): PatternFields {
  const { unit, support, deadline, ...given } = tidyFields(decision)
  const fitting = (words: string | null) =>
    words !== null && fitsConclusion(decision.conclusion, words) ? words : null
  const destination = fitting(given.destination)
  const said = fitting(given.action)
  const plain = isConsent(decision.conclusion) ? PLAIN_ACTION : PLAIN_STUDY
  const lead = given.lead ?? (support === null ? null : (unit ?? reporter ?? GAP))
  const mustAct = deadline !== null || (unit !== null && unit !== lead)
  const takesDestination = said === null && mustAct
  const action = said ?? (mustAct ? (destination ?? plain) : null)
  const after = takesDestination ? null : destination
  const actor = lead === null ? (unit ?? reporter ?? GAP) : unit === lead ? null : unit
  return {
    lead,
    support,
    deadline,
    unit: action === null ? null : actor,
    action: after === null ? (action?.replace(/后$/u, '') ?? null) : action,
    destination: after,
  }
}

type Tidied = Pick<Decision, 'unit' | 'action' | 'destination' | 'deadline' | 'lead' | 'support'>

/** Without line breaks, stray marks at the ends, and the words that the sentence has around a field anyway; null where nothing is left. */
function tidyFields(decision: Decision): Tidied {
  return {
    unit: tidyWords(decision.unit),
    action: tidyWords(decision.action),
    destination: tidyWords(decision.destination),
    deadline: tidyWords(decision.deadline, /^于/u),
    lead: tidyWords(decision.lead, /^由(?=.*牵头$)|牵头$/gu),
    support: tidyWords(decision.support, /^由(?=.*配合$)|配合$/gu),
  }
}

export function tidyWords(words: string | null, around?: RegExp): string | null {
  if (words === null) return null
  const bare = words
    .replace(/[\r\n\t]+/gu, '')
    .replace(/^[\s，。；、]+|(?<![\s，。；、])[\s，。；、]+$/gu, '')
  return (around ? bare.replace(around, '') : bare) || null
}
