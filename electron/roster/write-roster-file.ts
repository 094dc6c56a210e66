import type { CellStyle } from 'hucre/xlsx'
import type { Roster } from '../../shared/roster/roster.ts'
import { ROSTER_COLUMNS } from '../../shared/roster/roster-columns.ts'
import { rosterToTable } from '../../shared/roster/roster-table.ts'

/** Widths of the columns in characters. */
const WIDTHS = [18, 30, 20, 12, 12, 18, 16, 12, 12, 12, 12]
const HEADING: CellStyle = { font: { bold: true } }
/** Rows below the last that still offer the lists, for those who add people. */
const SPARE_ROWS = 500

/**
 * The roster as an .xlsx: a heading row that stays in sight, lists of units and groups to choose from, the official order. An empty roster gives
 * the form to fill in.
 */
export async function writeRosterFile(roster: Roster): Promise<Uint8Array> {
  const rows = rosterToTable(roster)
  const units = roster.units.map(({ name }) => name)
  const groups = [...new Set(roster.units.map(({ group }) => group).filter(Boolean))]
  const lists = [
    { name: '单位', values: units, column: 'A' },
    { name: '分组', values: groups, column: 'D' },
  ].filter(({ values }) => values.length > 0)
  const last = rows.length + 1 + SPARE_ROWS
  // Loaded when first needed: the library of .xlsx is large, and most starts write no list.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      {
        name: '人员和单位',
        columns: ROSTER_COLUMNS.map((header, at) => ({ header, width: WIDTHS[at] ?? 12 })),
        rows: [[...ROSTER_COLUMNS], ...rows],
        cells: new Map(ROSTER_COLUMNS.map((header, at) => [`0,${at}`, { value: header, style: HEADING }])),
        freezePane: { rows: 1 },
        dataValidations: lists.map(({ name, values, column }) => ({
          type: 'list' as const,
          formula1: `${name}!$A$1:$A$${values.length}`,
          range: `${column}2:${column}${last}`,
          allowBlank: true,
          // What is not in the list is new.
          showErrorMessage: false,
        })),
      },
      ...lists.map(({ name, values }) => ({
        name,
        rows: values.map((value) => [value]),
        columns: [{ width: 24 }],
      })),
    ],
  })
}
