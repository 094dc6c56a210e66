import type { MinutesBlock, Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import { createCell, createRow, createTable } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { type Row, rowsOf, type Table, wordsOf } from '../minutes/table.ts'
import { withRows } from '../minutes/table-grid.ts'
import { tidyWords } from './decision-fields.ts'
import { effectiveTexts } from './effective-text.ts'
import { splitOpener } from './opener.ts'
import { readDecision } from './read-decision.ts'
import { reporterOfTopic, titleOfTopic } from './topic-title.ts'

/** What somebody has to do after the meeting; '' where the document does not say it. `from`: the block that says it. */
export interface Task {
  readonly from: string
  readonly task: string
  readonly unit: string
  readonly support: string
  readonly deadline: string
  readonly destination: string
}

const COLUMNS = ['task', 'unit', 'support', 'deadline', 'destination'] as const
const TASK_HEADS = ['序号', '任务', '责任单位', '配合单位', '时限', '去向']

const UNITS = '[^，。；：、由]{2,16}?(?:、[^，。；：、由]{2,16}?){0,3}'
/** 由市水务局牵头, 请市财政局负责; a bare 市水务局牵头 at the beginning of a clause. */
const LEAD = new RegExp(`(?:(?:由|请|责成)|(?<=^|[，。；：]))(${UNITS})(?:具体)?(?:牵头|负责|承办)`, 'u')
const SUPPORT = new RegExp(
  `(?:会同|商)(${UNITS})(?=[，。；]|等|于|在|研究|制定|抓紧)|(?:由|，)(${UNITS})(?:等(?:部门|单位))?(?:积极|密切|协助|协同)?配合`,
  'u',
)
const DAY =
  '(?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}日|上旬|中旬|下旬|底)?|[一二三四]季度|上半年|年内|年|本月|本周|春节|汛期|国庆)'
const DEADLINE = new RegExp(
  `${DAY}(?:底)?(?:之|以)?前|[\\d一二三两十]{1,3}(?:个)?(?:工作日|日|天|周|个月|月)(?:之|以)?内|(?:年|月|季度|本周|月末|年末)底(?=[，。；完])`,
  'u',
)
const ASKS = /牵头|负责|配合|落实|完成|报送|[于在](?:\d|[年月])[^，。；]*前|限期/u

/** The tasks of a document in its order: decisions, by fields or typed, and sentences that name who leads or by when. */
export function listTasks(context: MinutesContext): Task[] {
  const texts = effectiveTexts(context)
  const end = attachmentsStart(context.children)
  let topic: Topic | null = null
  return context.children.slice(0, end).flatMap((block, index): Task[] => {
    if (block.type === 'topic') topic = block
    if (block.type !== 'statement' && block.type !== 'item') return []
    const text = texts[index] ?? ''
    const task = taskOf(block, text, topic, context)
    return task === null ? [] : [task]
  })
}

function taskOf(
  block: Extract<MinutesBlock, { type: 'statement' | 'item' }>,
  text: string,
  topic: Topic | null,
  { wording }: MinutesContext,
): Task | null {
  const decision =
    block.derived?.from === 'decision'
      ? block.derived.decision
      : block.derived === null
        ? (readDecision(text, topic, wording)?.decision ?? null)
        : null
  if (decision !== null) return ofDecision(block.id, decision, text, topic, wording)
  if (block.derived !== null) return null
  const { opener, rest } = splitOpener(text, wording)
  const words = rest.replace(/^[，：:、]/u, '').trim()
  const unit = LEAD.exec(words)?.[1] ?? ''
  const deadline = DEADLINE.exec(words)?.[0] ?? ''
  if (words.endsWith('：') || (unit === '' && (deadline === '' || !ASKS.test(words)))) return null
  if (opener !== null && /认为|指出|听取|传达/u.test(opener)) return null
  const [, met = '', joined = ''] = SUPPORT.exec(words) ?? []
  return { from: block.id, task: withoutEnd(words), unit, support: met || joined, deadline, destination: '' }
}

function ofDecision(
  from: string,
  decision: Decision,
  text: string,
  topic: Topic | null,
  wording: MinutesContext['wording'],
): Task {
  const title = topic === null ? null : titleOfTopic(topic, wording)
  const subject = title?.subject ?? ''
  const action = tidyWords(decision.action) ?? ''
  // 该《方案》 says nothing outside its topic.
  const object = decision.object === null || decision.object.startsWith('该') ? subject : decision.object
  const said = [object, action.replace(/后$/u, '')].filter((words) => words !== '').join('，')
  const lead = tidyWords(decision.lead, /^由(?=.*牵头$)|牵头$/gu)
  return {
    from,
    task: said === '' ? withoutEnd(splitOpener(text, wording).rest.replace(/^，/u, '')) : said,
    unit: lead ?? tidyWords(decision.unit) ?? (topic === null ? '' : (reporterOfTopic(topic, wording) ?? '')),
    support: tidyWords(decision.support, /^由(?=.*配合$)|配合$/gu) ?? '',
    deadline: tidyWords(decision.deadline, /^于/u) ?? '',
    destination: tidyWords(decision.destination) ?? '',
  }
}

function withoutEnd(text: string): string {
  return text.replace(/[。；]$/u, '')
}

/** A 任务清单 of tasks, under its caption. */
export function createTaskTable(tasks: readonly Task[]): Table {
  const head = createRow(TASK_HEADS.map((text) => createCell(text)))
  const rows = tasks.map((task, at) => rowOf(task, at + 1))
  const aligns = ['center', 'left', 'left', 'left', 'center', 'left'] as const
  return createTable([head, ...rows], {
    caption: '任务清单',
    headRows: 1,
    isTasks: true,
    columns: aligns.map((align) => ({ share: null, align })),
  })
}

function rowOf(task: Task, count: number): Row {
  return createRow(
    [createCell(String(count)), ...COLUMNS.map((column) => createCell(task[column]))],
    task.from,
  )
}

/** What a refresh changes in a 任务清单: a task that is new, gone, or whose cell says something else now. */
export type TaskChange =
  | { readonly kind: 'added' | 'removed'; readonly task: string }
  | {
      readonly kind: 'changed'
      readonly task: string
      readonly head: string
      readonly before: string
      readonly after: string
    }

/**
 * The 任务清单 as the document says now, and what that changes. Rows are known by the block they came from; rows and cells that the writer
 * filled where the document says nothing stay, and so do columns he added behind.
 */
export function refreshTasks(
  table: Table,
  tasks: readonly Task[],
): { readonly table: Table; readonly changes: readonly TaskChange[] } {
  const changes: TaskChange[] = []
  const old = rowsOf(table)
  const byOrigin = new Map(old.flatMap((row) => (row.from === null ? [] : [[row.from, row] as const])))
  const kept = old.filter((row, at) => at < table.headRows || row.from === null)
  for (const row of byOrigin.values()) {
    if (!tasks.some(({ from }) => from === row.from)) changes.push({ kind: 'removed', task: taskWords(row) })
  }
  const fresh = tasks.map((task): Row => {
    const row = byOrigin.get(task.from)
    if (row === undefined || row.children.length < TASK_HEADS.length) {
      if (row === undefined) changes.push({ kind: 'added', task: task.task })
      return fitTo(rowOf(task, 0), table.columns.length)
    }
    const cells = row.children.map((cell, at) => {
      const column = COLUMNS[at - 1]
      const before = wordsOf(cell)
      const after = column === undefined ? before : task[column]
      if (column === undefined || after === '' || after === before) return cell
      changes.push({ kind: 'changed', task: task.task, head: TASK_HEADS[at] ?? '', before, after })
      return { ...cell, children: [{ text: after }] }
    })
    return cells.every((cell, at) => cell === row.children[at]) ? row : { ...row, children: cells }
  })
  const own = kept.slice(table.headRows)
  const rows = [...kept.slice(0, table.headRows), ...[...fresh, ...own].map(numbered)]
  return { table: withRows(table, rows), changes }
}

/** 序号 counts from one whatever went or came. */
function numbered(row: Row, at: number): Row {
  const [first, ...rest] = row.children
  const count = String(at + 1)
  if (first === undefined || wordsOf(first) === count || !/^\d*$/u.test(wordsOf(first))) return row
  return { ...row, children: [{ ...first, children: [{ text: count }] }, ...rest] }
}

function fitTo(row: Row, columns: number): Row {
  const missing = Array.from({ length: Math.max(0, columns - row.children.length) }, () => createCell(''))
  return { ...row, children: [...row.children, ...missing].slice(0, Math.max(1, columns)) }
}

function taskWords(row: Row): string {
  const cell = row.children[1]
  return cell === undefined ? '' : wordsOf(cell)
}
