import confusables from './confusables.json' with { type: 'json' }

/** A word that is written for another. */
export interface WrongWord {
  readonly wrong: string
  readonly right: string
  /** What must and must not stand after and before it; null: anything may. */
  readonly after: RegExp | null
  readonly notAfter: RegExp | null
  readonly before: RegExp | null
  readonly notBefore: RegExp | null
  readonly isDoubtful: boolean
}

/**
 * Reads one line of confusables.json: the wrong word, the right one, and conditions on what stands beside them. `>X|Y` only before one of these,
 * `!>X` not before, `<X` only after, `!<X` not after; conditions are regular expressions. `?` at the beginning of one: only doubtful. The
 * conditions keep 报名截止, 蚊帐, 起动电机 and the like out.
 */
function readLine(line: string): WrongWord | null {
  const [wrong, right, ...conditions] = line.trim().split(/ +/u)
  if (!wrong || !right) return null
  const find = (sign: string) => conditions.find((one) => one.startsWith(sign))?.slice(sign.length)
  const ahead = (source: string | undefined) =>
    source === undefined ? null : new RegExp(`^(?:${source})`, 'u')
  const behind = (source: string | undefined) =>
    source === undefined ? null : new RegExp(`(?:${source})$`, 'u')
  return {
    wrong,
    right,
    after: ahead(find('?>') ?? find('>')),
    notAfter: ahead(find('!>')),
    before: behind(find('<')),
    notBefore: behind(find('!<')),
    isDoubtful: conditions.some((one) => one.startsWith('?')),
  }
}

/** The words by their first two characters, the longest first; and whether any begins so, which is asked of every place of a text. */
interface WordTable {
  readonly words: ReadonlyMap<string, readonly WrongWord[]>
  readonly mayBegin: Uint8Array
}

function tableOf(all: readonly WrongWord[]): WordTable {
  const words = new Map<string, WrongWord[]>()
  const mayBegin = new Uint8Array(0x10000)
  for (const word of all) {
    const start = word.wrong.slice(0, 2)
    const list = words.get(start)
    if (list) list.push(word)
    else words.set(start, [word])
    mayBegin[hashAt(start, 0)] = 1
  }
  for (const list of words.values()) list.sort((a, b) => b.wrong.length - a.wrong.length)
  return { words, mayBegin }
}

function hashAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85ebca6b)) >>> 16
}

const NONE: readonly WrongWord[] = []
let table: WordTable | null = null

/** The confusables that may stand at `at`; all of them have two characters or more. */
export function confusablesAt(text: string, at: number): readonly WrongWord[] {
  table ??= tableOf(confusables.flatMap((line) => readLine(line) ?? []))
  return table.mayBegin[hashAt(text, at)] === 1 ? (table.words.get(text.slice(at, at + 2)) ?? NONE) : NONE
}

/** Whether the word stands at `at` under its conditions. */
export function standsAt(word: WrongWord, text: string, at: number): boolean {
  if (!text.startsWith(word.wrong, at)) return false
  const after = text.slice(at + word.wrong.length, at + word.wrong.length + 30)
  const before = text.slice(Math.max(0, at - 8), at)
  return (
    (word.after?.test(after) ?? true) &&
    !(word.notAfter?.test(after) ?? false) &&
    (word.before?.test(before) ?? true) &&
    !(word.notBefore?.test(before) ?? false)
  )
}
