import { simplifiedAt } from './traditional-characters.ts'

/** A text as it is searched: code points one by one, each with the place in the original (UTF-16) it comes from; '\n' parts what does not belong together. */
export interface FoldedText {
  readonly characters: readonly string[]
  readonly places: readonly number[]
}

/** Stands for a half-width mark, so that marks are searched like characters: SQLite's tokenizers would part words at them. */
const MARK_BASE = 0xe000
const kept = new Map<string, string>()

/** Marks that a keyboard gives for one another: 〔2025〕 is typed as [2025], 2025—2030 as 2025-2030. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[[〔【〖﹝]/gu, '('],
  [/[\]〕】〗﹞]/gu, ')'],
  [/[‐‑–—―−]/gu, '-'],
  [/〜/gu, '~'],
  // “十四五”规划 is found by 十四五规划, 阿依古丽·买买提 with whatever dot or none.
  [/["“”„‟‘’「」『』〝〞·•‧・∙]/gu, ''],
]

/**
 * Full and half width, upper and lower case, compatible forms (㈠, ①, Kangxi radicals), simplified and traditional characters and marks that
 * stand for one another become alike; blanks inside Chinese, quotes and signs without width go, so that 张　三 is found by 张三.
 */
export function foldText(text: string): FoldedText {
  const characters: string[] = []
  const places: number[] = []
  let place = 0
  let blankAt = -1
  for (const character of text) {
    const at = place
    place += character.length
    if (character === '\n') {
      characters.push('\n')
      places.push(at)
      blankAt = -1
      continue
    }
    const folded = foldCharacter(character)
    if (folded === ' ') {
      blankAt = at
      continue
    }
    for (const one of folded) {
      if (blankAt >= 0 && isWordSign(characters.at(-1)) && isWordSign(one)) {
        characters.push('\n')
        places.push(blankAt)
      }
      blankAt = -1
      characters.push(one)
      places.push(at)
    }
  }
  return { characters, places }
}

/** The words of a search, folded; blanks part them, but for those in quotes: “统筹 安排” is one. */
export function foldWords(search: string): string[] {
  return (search.match(/(?:["＂“][^"＂“”]*["＂”]|\S)+/gu) ?? [])
    .flatMap((word) => foldText(word).characters.join('').split('\n'))
    .filter((word) => word !== '')
}

/** One blank for every blank, nothing for signs without width. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedAt(character, 0) ?? character
  const known = kept.get(character)
  if (known !== undefined) return known
  const folded = foldAnew(character)
  if (kept.size < 20_000) kept.set(character, folded)
  return folded
}

function foldAnew(character: string): string {
  if (/^\s$/u.test(character)) return ' '
  if (/^[\p{Cc}\p{Cf}]$/u.test(character)) return ''
  const plain = character.normalize('NFKC').toLowerCase()
  const alike = ALIKE.reduce((text, [marks, one]) => text.replace(marks, one), plain)
  return [...alike].map(asCharacter).join('').replaceAll(' ', '')
}

function asCharacter(one: string): string {
  if (/^\s$/u.test(one)) return ' '
  const code = one.codePointAt(0) ?? 0
  return code < 128 && !/^[0-9a-z]$/u.test(one) ? String.fromCodePoint(MARK_BASE + code) : one
}

function isWordSign(character: string | undefined): boolean {
  return character !== undefined && /^[0-9a-z]$/u.test(character)
}
