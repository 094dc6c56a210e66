import type { Samples } from './bench.ts'

/** Work that is timed: the number of the run is given so that it can differ from run to run. */
export type Work = (run: number) => unknown

export interface Effort {
  /** Runs before the first that counts, so that the code is compiled. */
  readonly warmUp: number
  readonly runs: number
}

const USUAL: Effort = { warmUp: 20, runs: 80 }

/** Times `work` run by run; with a peer the two take turns, so that both meet the same machine. */
export async function measure(work: Work, peer?: Work, effort: Effort = USUAL): Promise<Samples> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let run = -effort.warmUp; run < effort.runs; run += 1) {
    const time = await timeOf(work, run)
    const peerTime = peer === undefined ? null : await timeOf(peer, run)
    if (run < 0) continue
    ours.push(time)
    if (peerTime !== null) theirs.push(peerTime)
  }
  return peer === undefined ? { ours } : { ours, peer: theirs }
}

async function timeOf(work: Work, run: number): Promise<number> {
  const start = performance.now()
  await work(run)
  return performance.now() - start
}
