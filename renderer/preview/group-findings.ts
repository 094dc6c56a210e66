import type { Finding } from '#shared/check/finding.ts'

/** Findings of one rule and kind together, in the order of the first of each. */
export function groupByKind(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.data.kind ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}
