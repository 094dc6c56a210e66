import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const outer = process.env.TMPDIR
let folder: string | undefined

/** Everything temporary of a run, ours and that of the programs it starts, stands in one folder that goes with it. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-'))
  process.env.TMPDIR = folder
}

/** After the run. */
export function teardown(): void {
  if (outer === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = outer
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
