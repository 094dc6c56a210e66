import type { Finding, FindingGroup } from '#shared/check/finding.ts'

/** The order a proof-reader goes in: 标题与议题 → 议定 → 人与单位 → 数与日期 → 标点用字. */
export const PANEL_GROUPS: readonly FindingGroup[] = ['title', 'decision', 'people', 'numbers', 'wording']

/** The findings as the panel lists them, and 下一处 goes through them. */
export function inPanelOrder(findings: readonly Finding[]): Finding[] {
  return PANEL_GROUPS.flatMap((group) => findings.filter((finding) => finding.group === group))
}
