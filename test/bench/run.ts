import { parseArgs } from 'node:util'
import { CannotContinue, runScript, say } from '../../scripts/cannot-continue.ts'
import { setup, teardown } from '../support/own-temporary-folder.ts'
import { ALL_BENCHES } from './all-benches.ts'
import type { Bench, Samples } from './bench.ts'
import { endElectron } from './electron-bench.ts'
import { figuresOf, TABLE_HEAD, tableRow } from './report.ts'

/** `npm run -s bench [-- [--json] [NAME…]]`: one JSON object a line, or a table; all benches or the named ones. */
await runScript(async () => {
  const { json, names } = readArguments()
  const benches = chooseBenches(names)
  if (!json) console.log(TABLE_HEAD)
  setup()
  try {
    for (const bench of benches) {
      const samples = await runBench(bench, names.length > 0)
      if (samples === null) continue
      const figures = figuresOf(bench, samples)
      console.log(json ? JSON.stringify(figures) : tableRow(figures, bench))
    }
  } finally {
    endElectron()
    teardown()
  }
  return 0
})

/** null: Electron cannot be had here, and the bench was not asked for by name. */
async function runBench(bench: Bench, isNamed: boolean): Promise<Samples | null> {
  try {
    return await bench.run()
  } catch (error) {
    if (isNamed || bench.needsElectron !== true || !(error instanceof CannotContinue)) throw error
    say(`${bench.name}：${error.message}`)
    return null
  }
}

function readArguments(): { json: boolean; names: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return { json: values.json === true, names: positionals }
  } catch {
    throw new CannotContinue('用法：npm run -s bench -- [--json] [名称…]')
  }
}

function chooseBenches(names: readonly string[]): readonly Bench[] {
  const unknown = names.find((name) => !ALL_BENCHES.some((bench) => bench.name === name))
  if (unknown !== undefined) {
    const known = ALL_BENCHES.map((bench) => bench.name).join('、')
    throw new CannotContinue(`没有名为“${unknown}”的测速项，可选：${known}`)
  }
  return names.length === 0 ? ALL_BENCHES : ALL_BENCHES.filter((bench) => names.includes(bench.name))
}
