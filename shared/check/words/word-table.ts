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

type WordTable = ReadonlyMap<string, readonly WrongWord[]>

/** The words by their first character; the longest first. */
export function tableOf(words: readonly WrongWord[]): WordTable {
  const table = new Map<string, WrongWord[]>()
  for (const word of words) {
    const first = word.wrong.charAt(0)
    const list = table.get(first)
    if (list) list.push(word)
    else table.set(first, [word])
  }
  for (const list of table.values()) list.sort((a, b) => b.wrong.length - a.wrong.length)
  return table
}

let table: WordTable | null = null

/** The table of confusables, read when it is first needed. */
export function confusableTable(): WordTable {
  table ??= tableOf(confusables.flatMap((line) => readLine(line) ?? []))
  return table
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
