/** What was measured, in milliseconds unless the bench says another unit, one a run; `peer` holds those of what it is compared with, taken in the same runs. */
export interface Samples {
  readonly ours: readonly number[]
  readonly peer?: readonly number[]
}

/** One line of `npm run bench`. Add a file in benches/ and its name in all-benches.ts. */
export interface Bench {
  /** What is measured, in kebab case; never renamed, since figures are compared over time. */
  readonly name: string
  /** What a reader of the table should know: the document, the peer. */
  readonly about: string
  /** ms, when left out. */
  readonly unit?: 'ms' | 'MB' | 'B' | '×'
  /** Needs Electron on a display (see electron-bench.ts): takes seconds, and is left out where no runtime can be had. */
  readonly needsElectron?: boolean
  run(): Promise<Samples>
}
