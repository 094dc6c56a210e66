/** What a stored text says; undefined when it is no JSON, as a damaged row may be. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
