import type { ItemMark } from '../text/marks.ts'
import { newBlockId } from './block-id.ts'
import type {
  Attachment,
  Colophon,
  Item,
  ItemLevel,
  Masthead,
  Meeting,
  MinutesBlock,
  Opening,
  Paragraph,
  Roll,
  RollEntry,
  Statement,
  Topic,
} from './blocks.ts'
import { type Cell, type Column, type Row, type Table, tableText } from './table.ts'

/** 结构层次序数 （一） 1. （1） below 一、 (GB/T 9704 7.3.3). */
export const STANDARD_MARKS: Readonly<Record<ItemLevel, ItemMark>> = { 1: 'round', 2: 'dot', 3: 'paren' }
const EMPTY: [{ text: '' }] = [{ text: '' }]

export function createMasthead(fields: Partial<Omit<Masthead, 'type' | 'children'>> = {}): Masthead {
  return {
    type: 'masthead',
    id: newBlockId(),
    copyNumber: null,
    secrecy: null,
    urgency: null,
    organ: null,
    kind: null,
    lines: 1,
    number: null,
    signer: null,
    title: null,
    issuer: null,
    issueDate: null,
    ...fields,
    children: EMPTY,
  }
}

export function createMeeting(fields: Partial<Meeting> = {}): Meeting {
  return {
    body: null,
    ordinal: null,
    name: null,
    date: null,
    period: null,
    place: null,
    chairName: null,
    chairPost: null,
    agenda: null,
    purpose: null,
    companions: null,
    ...fields,
  }
}

/** `form`: the pattern that the opening is derived by, `text` is then empty; null: `text` is written by hand. */
export function createOpening(meeting: Meeting, form: string | null, text = ''): Opening {
  return { type: 'opening', id: newBlockId(), meeting, form, children: [{ text }] }
}

export function createTopic(text: string, fields: Partial<Omit<Topic, 'type' | 'children'>> = {}): Topic {
  return {
    type: 'topic',
    id: newBlockId(),
    numbering: 'chinese',
    start: null,
    startsPage: false,
    reporter: null,
    documentKind: null,
    ...fields,
    children: [{ text }],
  }
}

export function createStatement(
  text: string,
  fields: Partial<Omit<Statement, 'type' | 'children'>> = {},
): Statement {
  return {
    type: 'statement',
    id: newBlockId(),
    startsPage: false,
    runIn: false,
    derived: null,
    ...fields,
    children: [{ text }],
  }
}

/** Without a mark of its own it has that of its level in the standard. */
export function createItem(text: string, fields: Partial<Omit<Item, 'type' | 'children'>> = {}): Item {
  const level = fields.level ?? 1
  return {
    type: 'item',
    id: newBlockId(),
    level,
    mark: STANDARD_MARKS[level],
    start: null,
    startsPage: false,
    runIn: true,
    derived: null,
    ...fields,
    children: [{ text }],
  }
}

export function createParagraph(text: string): Paragraph {
  return { type: 'paragraph', id: newBlockId(), startsPage: false, children: [{ text }] }
}

export function createRollEntry(fields: Partial<RollEntry> = {}): RollEntry {
  return { unit: null, names: [], unnamed: [], note: null, group: null, startsLine: false, ...fields }
}

export function createRoll(
  role: string,
  entries: RollEntry[],
  fields: Partial<Omit<Roll, 'type' | 'children' | 'role' | 'entries'>> = {},
): Roll {
  return {
    type: 'roll',
    id: newBlockId(),
    startsPage: false,
    role,
    entries,
    betweenNames: '、',
    betweenEntries: '，',
    endMark: '。',
    ...fields,
    children: EMPTY,
  }
}

export function createAttachment(title: string): Attachment {
  return { type: 'attachment', id: newBlockId(), children: [{ text: title }] }
}

export function createColophon(fields: Partial<Omit<Colophon, 'type' | 'children'>> = {}): Colophon {
  return {
    type: 'colophon',
    id: newBlockId(),
    distribution: [],
    printer: null,
    printDate: null,
    copies: null,
    remark: null,
    ...fields,
    children: EMPTY,
  }
}

export function createCell(text: string, fields: Partial<Pick<Cell, 'columns' | 'rows'>> = {}): Cell {
  return { type: 'cell', columns: 1, rows: 1, ...fields, children: [{ text }] }
}

export function createRow(cells: Cell[], from: string | null = null): Row {
  return { type: 'row', from, children: cells }
}

const COLUMN: Column = { share: null, align: 'left' }

/** A table of rows that cover every place; `caption`: null for none. Its columns are as wide as their words want. */
export function createTable(
  rows: Row[],
  { caption = null, ...fields }: Partial<Omit<Table, 'type' | 'children'>> & { caption?: string | null } = {},
): Table {
  const columns = (rows[0]?.children ?? []).reduce((sum, cell) => sum + cell.columns, 0)
  return {
    type: 'table',
    id: newBlockId(),
    startsPage: false,
    isLandscape: false,
    isTasks: false,
    headRows: rows.length > 1 ? 1 : 0,
    columns: Array.from({ length: columns }, () => COLUMN),
    ...fields,
    children: caption === null ? rows : [{ type: 'caption', children: [{ text: caption }] }, ...rows],
  }
}

/** A table of texts, each row as long as the longest. */
export function createTextTable(
  texts: readonly (readonly string[])[],
  fields: Parameters<typeof createTable>[1] = {},
): Table {
  const columns = Math.max(1, ...texts.map((row) => row.length))
  const rows = texts.map((row) =>
    createRow(Array.from({ length: columns }, (_, at) => createCell(row[at] ?? ''))),
  )
  return createTable(rows, fields)
}

/** The text typed into a block: '' for blocks that show properties and for derived ones; of a table with tabs between its cells. */
export function ownText(block: MinutesBlock): string {
  if (block.type === 'table') return tableText(block)
  let text = ''
  for (const child of block.children) text += child.text
  return text
}
