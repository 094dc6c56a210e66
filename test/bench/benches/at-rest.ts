import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../../scripts/project-folders.ts'
import type { Bench, Samples } from '../bench.ts'
import { electronReady } from '../electron-bench.ts'
import { openWatchedDisplay } from '../frame-buffer.ts'
import {
  bareElectron,
  electron,
  libreOffice,
  type Start,
  slateAlone,
  withLeftOpen,
} from '../start-programs.ts'

const STARTS = 3
/** After the painting copies are made, pages are set, the index is written: then the program is at rest. */
const SETTLE_MS = 8000
const WATCHED_SECONDS = 10
/** Of Linux: the unit of /proc/PID/stat. */
const TICKS_PER_SECOND = 100

/** Reads of every process of the group what `read` makes of its folder in /proc, and adds it up; a process that has just ended has nothing. */
function sumOf(group: number, read: (folder: string) => number): number {
  let sum = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    try {
      if (Number(fieldsOf(`/proc/${name}`)[2]) === group) sum += read(`/proc/${name}`)
    } catch {
      // It has ended.
    }
  }
  return sum
}

/** The fields of stat after the name, which may hold blanks: state, parent, group … */
function fieldsOf(folder: string): string[] {
  const stat = readFileSync(`${folder}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Proportional memory in MB: what several processes share counts once. */
function memoryMb(group: number): number {
  return sumOf(group, (folder) => {
    const kb = /^Pss:\s+(\d+)/mu.exec(readFileSync(`${folder}/smaps_rollup`, 'utf8'))?.[1]
    return Number(kb ?? 0) / 1024
  })
}

function busyMs(group: number): number {
  return sumOf(group, (folder) => {
    const fields = fieldsOf(folder)
    return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000
  })
}

async function busyPerSecond(group: number): Promise<number> {
  const before = busyMs(group)
  await pause(WATCHED_SECONDS * 1000)
  return (busyMs(group) - before) / WATCHED_SECONDS
}

async function inTurn(
  ours: Start,
  peer: Start,
  take: (group: number) => number | Promise<number>,
): Promise<Samples> {
  await electronReady()
  const display = await openWatchedDisplay()
  const samples = { ours: [] as number[], peer: [] as number[] }
  const into = (list: number[]) => async (group: number) => {
    await pause(SETTLE_MS)
    list.push(await take(group))
  }
  try {
    for (let start = 0; start < STARTS; start += 1) {
      await ours(display, into(samples.ours))
      await peer(display, into(samples.peer))
    }
    return samples
  } finally {
    display.close()
  }
}

/** A program with a draft of 11 topics open that nobody touches. */
export const atRest: readonly Bench[] = [
  {
    name: 'memory-office',
    about:
      'proportional memory of all processes with the last draft open, against LibreOffice Writer with its .docx',
    unit: 'MB',
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data, docx }) =>
        inTurn(electron(projectRoot, data), libreOffice(folder, docx), memoryMb),
      ),
  },
  {
    name: 'memory-bare',
    about: 'the same against a bare Electron window',
    unit: 'MB',
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data }) => inTurn(electron(projectRoot, data), bareElectron(folder), memoryMb)),
  },
  {
    name: 'memory-slate',
    about: 'the same against a window of slate-react alone with the same text',
    unit: 'MB',
    needsElectron: true,
    run: () =>
      withLeftOpen(async (folder, { data }) =>
        inTurn(electron(projectRoot, data), await slateAlone(folder), memoryMb),
      ),
  },
  {
    name: 'idle-cpu',
    about: `processor time a second, of ${WATCHED_SECONDS} seconds in which nobody does anything, against a bare Electron window`,
    needsElectron: true,
    run: () =>
      withLeftOpen((folder, { data }) =>
        inTurn(electron(projectRoot, data), bareElectron(folder), busyPerSecond),
      ),
  },
]
