/** Splits a text at single-character marks, but not inside （）, () or 《》. Empty parts are kept. O(n). */
export function splitOutside(text: string, marks: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if ('（(《'.includes(character)) depth += 1
    else if ('）)》'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(character)) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** Whether one of the marks stands in the text outside （）, () and 《》. */
export function hasOutside(text: string, marks: string): boolean {
  return splitOutside(text, marks).length > 1
}
