import { runScript, say } from './cannot-continue.ts'
import { runProgram } from './run-program.ts'

/** Formatter, linter with the import arrows, one strict TypeScript project per side, and what nobody uses. */
const CHECKS: readonly (readonly [tool: string, ...args: string[]])[] = [
  ['biome', 'check', '--error-on-warnings'],
  ['tsc', '-p', 'shared'],
  ['tsc', '-p', 'electron'],
  ['tsc', '-p', 'renderer'],
  ['tsc', '-p', 'test'],
  ['knip', '--no-progress'],
]

await runScript(async () => {
  const results = await Promise.all(CHECKS.map(([tool, ...args]) => runProgram(tool, args)))
  const failed = CHECKS.filter((_, index) => results[index]?.code !== 0)
  for (const [index, result] of results.entries()) {
    if (result.code !== 0) say(`${CHECKS[index]?.join(' ')}\n${result.stdout}${result.stderr}`)
  }
  say(
    failed.length === 0 ? '检查通过。' : `检查没有通过：${failed.map((check) => check.join(' ')).join('、')}`,
  )
  return failed.length === 0 ? 0 : 1
})
