import type { Written } from './record-lines.ts'

/** A change of the text as what differs, and what was selected before and after it. */
interface Step {
  readonly at: number
  readonly removed: string
  readonly inserted: string
  readonly before: Pick<Written, 'start' | 'end'>
  readonly after: Pick<Written, 'start' | 'end'>
  /** Typing goes on in the same step. */
  readonly isTyped: boolean
}

export interface RecordSteps {
  readonly undos: readonly Step[]
  readonly redos: readonly Step[]
}

export const NO_STEPS: RecordSteps = { undos: [], redos: [] }
const MOST_STEPS = 1000
/** Typed letters that are taken back together: about a phrase. */
const TOGETHER = 12

/** After a change; `isTyped`: by the keyboard, so that the letters of a phrase are one step. */
export function noteStep(
  { undos }: RecordSteps,
  before: Written,
  after: Written,
  isTyped: boolean,
): RecordSteps {
  const step: Step = {
    ...difference(before.text, after.text),
    before: selected(before),
    after: selected(after),
    isTyped,
  }
  const last = undos.at(-1)
  if (last === undefined || !goesOn(last, step))
    return { undos: [...undos, step].slice(-MOST_STEPS), redos: [] }
  const joined = { ...last, inserted: last.inserted + step.inserted, after: step.after }
  return { undos: [...undos.slice(0, -1), joined], redos: [] }
}

/** The text before the last change, or with it again; null: there is none. */
export function travel(
  { undos, redos }: RecordSteps,
  text: string,
  way: 'undo' | 'redo',
): { readonly steps: RecordSteps; readonly written: Written } | null {
  const isUndo = way === 'undo'
  const step = (isUndo ? undos : redos).at(-1)
  if (step === undefined) return null
  const { at, removed, inserted, before, after } = step
  const [gone, back] = isUndo ? [inserted, removed] : [removed, inserted]
  const written = {
    text: text.slice(0, at) + back + text.slice(at + gone.length),
    ...(isUndo ? before : after),
  }
  const steps = isUndo
    ? { undos: undos.slice(0, -1), redos: [...redos, step] }
    : { undos: [...undos, step], redos: redos.slice(0, -1) }
  return { steps, written }
}

function goesOn(last: Step, step: Step): boolean {
  if (!last.isTyped || !step.isTyped || step.removed !== '' || step.inserted.includes('\n')) return false
  if (last.inserted.length >= TOGETHER || last.inserted.endsWith('\n')) return false
  return step.at === last.at + last.inserted.length
}

/** What stands between the beginning and the end that two texts have in common. */
function difference(before: string, after: string): Pick<Step, 'at' | 'removed' | 'inserted'> {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at += 1
  let end = 0
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return {
    at,
    removed: before.slice(at, before.length - end),
    inserted: after.slice(at, after.length - end),
  }
}

function selected({ start, end }: Written): Pick<Written, 'start' | 'end'> {
  return { start, end }
}
