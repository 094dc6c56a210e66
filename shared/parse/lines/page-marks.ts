/** — 1 —, -1-, ·1·, ― 12 ― and 第1页, 第 1 页 共 3 页, 1/3, Page 1 of 3: what the foot of a page says. */
const SURE =
  /^(?:[—–\-―－_]{1,3}\s*\d{1,4}\s*[—–\-―－_]{1,3}|[·•]\s*\d{1,4}\s*[·•]|第\s*\d{1,4}\s*页(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu
/** A line drawn with signs: ——————, ======, * * *. */
const RULE = /^(?:[-—–―─━_=~*＊]\s*){3,}$/u
const ALONE = /^\d{1,4}$/u

/**
 * Positions of the lines that are page marks or drawn rules: nothing of the text. A number alone is a page mark only where such numbers
 * count on from 1 to the end; 1/3 only where they rise.
 */
export function findPageMarks(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  const alone: { index: number; value: number }[] = []
  const fractions: { index: number; value: number }[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (text.length > 200 || text === '') continue
    if (RULE.test(text)) found.add(index)
    else if (/^\d{1,4}\s*[/／]/u.test(text) && SURE.test(text))
      fractions.push({ index, value: Number.parseInt(text, 10) })
    else if (SURE.test(text)) found.add(index)
    else if (ALONE.test(text)) alone.push({ index, value: Number(text) })
  }
  for (const numbers of [alone, fractions]) {
    const counts =
      numbers.length > 1 && numbers.every(({ value }, place) => value === (numbers[0]?.value ?? 0) + place)
    if (counts) for (const { index } of numbers) found.add(index)
  }
  return found
}
