import type { openStores, Truth } from './torture-library.ts'

/** What came of 记录 in one damaged library. */
export interface RecordFigures {
  readonly all: number
  /** As they were acknowledged last. */
  readonly whole: number
  /** Of those that plain SQLite still reads in the damaged file. */
  readonly healthyKept: number
  readonly silent: readonly string[]
  /** One of them says of itself that it is doubtful. */
  readonly isTold: boolean
}

/**
 * 记录 of every draft, compared with the truth after damaged drafts were had back from a copy, as the writer is offered. That of a lost draft has to
 * be in the library still. `isToldWith`: whether a draft was said to be older, or its 记录 to be lost.
 */
export function judgeRecords(
  { database, drafts }: Pick<NonNullable<Awaited<ReturnType<typeof openStores>>>, 'database' | 'drafts'>,
  truth: Truth,
  healthy: ReadonlySet<string>,
  isToldWith: (title: string) => boolean,
): RecordFigures {
  const orphan = database
    .prepare<[string], string>('SELECT body FROM draft_records WHERE draft_id = ?')
    .pluck()
  const figures = { all: 0, whole: 0, healthyKept: 0, silent: [] as string[], isTold: false }
  for (const [id, { title, record }] of truth) {
    if (record === '') continue
    figures.all += 1
    const opened = drafts.open(id)
    const isDamaged = !opened.ok && opened.error.kind === 'draft-damaged'
    const draft = isDamaged ? drafts.recover(id) : opened
    const found = draft.ok ? draft.value.record : { text: orphan.get(id), isDoubtful: false }
    if (found.isDoubtful) figures.isTold = true
    if (found.text === record) {
      figures.whole += 1
      if (healthy.has(id)) figures.healthyKept += 1
    } else if (healthy.has(id)) figures.silent.push(`记录 of ${title} was healthy and is not whole`)
    else if (opened.ok && !found.isDoubtful && !isToldWith(title))
      figures.silent.push(`记录 of ${title} has other words`)
  }
  return figures
}
