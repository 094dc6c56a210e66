import { cpSync, rmSync } from 'node:fs'
import { createRandom } from '../support/random.ts'
import { DAMAGES, type Damage } from './damages.ts'
import {
  folderFor,
  makeTortureLibrary,
  openStores,
  type TortureLibrary,
  type Truth,
} from './torture-library.ts'

/** What came of all damages of one kind. Drafts counted over all rounds. */
export interface DamageFigures {
  readonly kind: string
  rounds: number
  /** Everything was as it should be and nothing was said. */
  noEffect: number
  told: number
  /** Something was other than it was and nothing was said; with what. */
  silent: string[]
  notStarted: string[]
  drafts: number
  /** As they were acknowledged last. */
  whole: number
  /** Only an earlier state, and so it was said. */
  older: number
  /** Named as damaged, its copy offered. */
  offered: number
  /** Nothing was left, and so it was said. */
  lost: number
}

/** Damages a library again and again, kind after kind, and compares every draft with the truth. Stops at the time given. */
export async function tortureByDamage(
  rounds: number,
  seed: number,
  untilMs: number,
): Promise<DamageFigures[]> {
  const closed = await makeTortureLibrary(false)
  const open = await makeTortureLibrary(true)
  const stranger = await makeTortureLibrary(true)
  const figures = DAMAGES.map(({ kind }): DamageFigures => empty(kind))
  try {
    for (let round = 0; round < rounds && Date.now() < untilMs; round += 1) {
      const damage = DAMAGES[round % DAMAGES.length]
      const figure = figures[round % DAMAGES.length]
      if (damage === undefined || figure === undefined) break
      await oneRound(damage, damage.wantsLog === true ? open : closed, stranger.folder, seed + round, figure)
    }
  } finally {
    for (const { folder } of [closed, open, stranger]) rmSync(folder, { recursive: true, force: true })
  }
  return figures.filter((figure) => figure.rounds > 0)
}

async function oneRound(
  { kind, damage }: Damage,
  library: TortureLibrary,
  stranger: string,
  seed: number,
  figure: DamageFigures,
): Promise<void> {
  const folder = folderFor('round')
  cpSync(library.folder, folder, { recursive: true })
  try {
    damage(folder, createRandom(seed), stranger)
    await judge(folder, library.truth, figure, `${kind}, seed ${seed}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function judge(folder: string, truth: Truth, figure: DamageFigures, about: string): Promise<void> {
  figure.rounds += 1
  figure.drafts += truth.size
  const stores = await openStores(folder).catch((error: unknown) => {
    figure.notStarted.push(`${about}: ${error instanceof Error ? error.message : ''}`)
    return undefined
  })
  if (stores === undefined) return
  if (stores === null) {
    figure.notStarted.push(about)
    return
  }
  const { database, drafts, notice } = stores
  try {
    const rebuilt = notice?.kind === 'library-rebuilt' ? notice : null
    let isTold = rebuilt !== null
    const silent: string[] = []
    for (const [id, { text, title }] of truth) {
      const opened = drafts.open(id)
      if (opened.ok && JSON.stringify(opened.value.minutes) === text) figure.whole += 1
      else if (opened.ok) {
        if (rebuilt?.older.length) figure.older += 1
        else silent.push(`${title} has another text`)
      } else if (opened.error.kind === 'draft-damaged') {
        figure.offered += 1
        isTold = true
      } else if (rebuilt?.lost.length) figure.lost += 1
      else silent.push(`${title}: ${opened.error.kind}`)
    }
    const listed = drafts.list({ place: 'library' })
    if (!listed.ok) silent.push(`no list: ${listed.error.kind}`)
    else
      for (const { summary, state } of listed.value) {
        if (state !== 'whole') isTold = true
        const known = truth.get(summary.id)
        if (known === undefined && rebuilt === null) silent.push(`${summary.title} was never written`)
      }
    if (silent.length > 0) figure.silent.push(`${about}: ${silent.join('; ')}`)
    else if (isTold) figure.told += 1
    else figure.noEffect += 1
  } finally {
    database.close()
  }
}

function empty(kind: string): DamageFigures {
  const counts = { rounds: 0, noEffect: 0, told: 0, drafts: 0, whole: 0, older: 0, offered: 0, lost: 0 }
  return { kind, ...counts, silent: [], notStarted: [] }
}
