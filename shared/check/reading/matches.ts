const NONE: readonly RegExpExecArray[] = []

/**
 * Every match of a global pattern, as `matchAll` gives them. Most texts have none, and this is asked of every text by many rules: the
 * pattern is not copied, and nothing is made where nothing is found.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return NONE
  const found: RegExpExecArray[] = []
  while (match !== null) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return found
}

/** The text with blanks in the place of 《…》, so that places stay: the name of a document is as it is. */
export function blankTitles(text: string): string {
  return text.includes('《') ? text.replaceAll(/《[^《》]*》/gu, (title) => '　'.repeat(title.length)) : text
}
