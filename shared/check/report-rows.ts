import type { MinutesContext } from '../minutes/minutes.ts'
import { describeFinding } from './describe-finding.ts'
import { createPlaces } from './describe-place.ts'
import { excerptOf } from './excerpt.ts'
import type { Finding, FindingGroup, FindingLevel } from './finding.ts'
import { fieldText } from './reading/field-text.ts'

/** A finding in words, for the command line and for reports. */
export interface ReportRow {
  readonly rule: string
  readonly level: string
  readonly group: string
  readonly message: string
  readonly excerpt: string
  readonly place: string
  readonly source: string
}

export const LEVEL_NAMES: Readonly<Record<FindingLevel, string>> = {
  error: '错误',
  suspect: '疑似',
  hint: '提示',
}

export const GROUP_NAMES: Readonly<Record<FindingGroup, string>> = {
  title: '标题与议题',
  decision: '议定',
  people: '人与单位',
  numbers: '数与日期',
  wording: '标点用字',
  page: '版面',
}

/** `source`: the lines of the text that the document was read from, for what was found there. */
export function toReportRows(
  context: MinutesContext,
  findings: readonly Finding[],
  source: readonly string[] = [],
): ReportRow[] {
  const placeOf = createPlaces(context)
  return findings.map((finding) => {
    const text = finding.field === 'source' ? (source[finding.index] ?? '') : fieldText(context, finding)
    const { before, found, after } = excerptOf(finding, text)
    return {
      rule: finding.rule,
      level: LEVEL_NAMES[finding.level],
      group: GROUP_NAMES[finding.group],
      message: describeFinding(finding),
      excerpt: before + found + after,
      place: placeOf(finding),
      source: finding.source,
    }
  })
}
