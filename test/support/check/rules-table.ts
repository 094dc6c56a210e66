import { describeFinding } from '#shared/check/describe-finding.ts'
import { DOCUMENT_RULES } from '#shared/check/document/document-rules.ts'
import type { Found } from '#shared/check/finding.ts'
import { makePiece } from '#shared/check/reading/piece.ts'
import { GROUP_NAMES, LEVEL_NAMES } from '#shared/check/report-rows.ts'
import { completeFinding } from '#shared/check/rule.ts'
import { SOURCE_RULES } from '#shared/check/source/check-source.ts'
import { TEXT_RULES } from '#shared/check/text/text-rules.ts'
import { readExample } from './rule-example.ts'

const BEGIN = '<!-- rules -->'
const END = '<!-- /rules -->'
const GROUPS = ['title', 'decision', 'people', 'numbers', 'wording'] as const

/** What each rule says of its first example. */
function listRules() {
  const example = (text: string): Found => ({ index: 0, field: 'text', data: { found: text } })
  return [
    ...DOCUMENT_RULES.map((rule) => ({ rule, found: rule.find(readExample(rule.fires[0] ?? ''))[0] })),
    ...TEXT_RULES.map((rule) => {
      const [text = ''] = rule.fires
      const [match] = rule.find(text, makePiece('statement', 'text', text, true))
      return { rule, found: { ...example(text), ...(match?.data === undefined ? {} : { data: match.data }) } }
    }),
    ...SOURCE_RULES.map((rule) => ({ rule, found: rule.find((rule.fires[0] ?? '').split('\n'))[0] })),
  ]
}

/** The rules as a Markdown table, in the order of the panel. */
export function rulesTable(): string {
  const rules = listRules()
  const rows = GROUPS.flatMap((group) =>
    rules
      .filter(({ rule }) => rule.group === group)
      .sort((one, other) => (one.rule.id < other.rule.id ? -1 : 1))
      .map(({ rule, found }) => {
        const says = found === undefined ? '' : describeFinding(completeFinding(rule, found))
        const cells = [
          rule.id,
          GROUP_NAMES[group],
          LEVEL_NAMES[rule.level],
          rule.source,
          says.replaceAll('|', '\\|'),
        ]
        return `| ${cells.join(' | ')} |`
      }),
  )
  return [
    `${rules.length} rules; what each says of its first example.`,
    '',
    '| Rule | Group | Level | Source | Says |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The text with the table between its marks. */
export function withTable(text: string, table: string): string {
  const start = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (start < 0 || end < start) throw new Error('docs/checker.md has no place for the table')
  return `${text.slice(0, start + BEGIN.length)}\n${table}\n${text.slice(end)}`
}
