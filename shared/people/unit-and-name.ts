import { rateSurname } from './surnames.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** 市人大朱大丰 taken apart. Both null: the text names nobody. */
export interface UnitAndName {
  readonly unit: string | null
  readonly name: string | null
}

const HAN = /^\p{Script=Han}+$/u
/** 阿不都热依木·买买提 */
const DOTTED = /^[\p{Script=Han}]{1,12}(?:[·•・][\p{Script=Han}]{1,12})+$/u
/** A name with what is printed after it: 朱大丰副主任, 朱大丰同志. */
const TITLE_AFTER =
  /(?:(?:代|常务)?副?(?:主任|局长|书记|部长|主席|市长|县长|区长|秘书长|院长|处长|科长|经理)|同志)$/u
const ENOUGH = 1
const LONGEST_TITLED = 40

/**
 * Parts a unit from the name that follows without a mark: 市人大朱大丰 → 市人大 + 朱大丰. Every length of name (2–4 characters) is
 * rated by its surname, its length and by how the unit before it would end; the best one wins. `likelyBare`: prefer no unit.
 */
export function splitUnitAndName(text: string, likelyBare = false): UnitAndName {
  const dotted = splitDotted(text)
  if (dotted !== null) return dotted
  let best: UnitAndName = { unit: null, name: null }
  let bestRating = ENOUGH
  const consider = (candidate: UnitAndName, rating: number) => {
    if (rating <= bestRating) return
    best = candidate
    bestRating = rating
  }
  for (const length of [2, 3, 4]) {
    const start = text.length - length
    if (start < 0) break
    const name = text.slice(start)
    const unit = text.slice(0, start)
    const rating = rateName(name) + rateUnit(unit, likelyBare)
    consider({ unit: unit === '' ? null : unit, name }, rating)
  }
  const titled = splitTitled(text, likelyBare)
  if (titled !== null) consider(titled, 3.6)
  if (endsLikeUnit(text) && text.length > 1) consider({ unit: text, name: null }, likelyBare ? 2 : 3.5)
  if (best.unit !== null || best.name !== null) return best
  // A rare surname standing alone.
  return { unit: null, name: isHan(text, 2, 3) ? text : null }
}

function rateName(name: string): number {
  if (!HAN.test(name)) return -9
  const surname = rateSurname(name)
  if (name.length === 4) return surname === 4 ? 5.5 : -6
  const known = surname === 0 ? -2 : surname
  return known + (name.length === 3 ? 1 : 0.6)
}

function rateUnit(unit: string, likelyBare: boolean): number {
  if (unit === '') return likelyBare ? 2 : 0
  return endsLikeUnit(unit) ? 3 : -1
}

/** A name with a title after it; null when there is none. */
function splitTitled(text: string, likelyBare: boolean): UnitAndName | null {
  const title = text.length > LONGEST_TITLED ? undefined : TITLE_AFTER.exec(text)?.[0]
  if (title === undefined || title.length === text.length) return null
  const { unit, name } = splitUnitAndName(text.slice(0, -title.length), likelyBare)
  return name === null ? null : { unit, name: name + title }
}

function splitDotted(text: string): UnitAndName | null {
  if (!/[·•・]/u.test(text)) return null
  if (DOTTED.test(text) && text.length <= 8) return { unit: null, name: text }
  for (let start = text.length - 3; start > Math.max(0, text.length - 26); start -= 1) {
    const name = text.slice(start)
    const unit = text.slice(0, start)
    if (DOTTED.test(name) && endsLikeUnit(unit)) return { unit, name }
  }
  return DOTTED.test(text) ? { unit: null, name: text } : null
}

function isHan(text: string, least: number, most: number): boolean {
  return text.length >= least && text.length <= most && HAN.test(text)
}

/** Whether a text alone reads as a person's name of 2–4 characters with a known surname. */
export function isLikelyName(text: string): boolean {
  return HAN.test(text) && rateName(text) > 0 && text.length >= 2
}
