import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { addCounts, type Count, closingLine, countTests, NO_TESTS, refuseSkips } from './test-counts.ts'

const resultsFolder = join(projectRoot, 'test-results')
/** Where everything is there that the tests need, as in continuous integration, a test that does not run is a fault. */
const mustRunAll = process.env.JIYAO_TESTS === 'all'

/**
 * `npm test`: check, unit, integration, build, end-to-end, all of them even when an early one fails, and at the
 * end one line `N passed, N failed, N skipped`, also kept in test-results/summary.txt. With JIYAO_TESTS=all in the environment
 * every skipped test counts as failed.
 */
await runScript(async () => {
  rmSync(resultsFolder, { recursive: true, force: true })
  mkdirSync(resultsFolder, { recursive: true })
  const counts = [
    await runStage('check', 'scripts/check.ts'),
    await runSuite('unit'),
    await runSuite('integration'),
    await runStage('build', 'scripts/build.ts'),
    await runSuite('e2e'),
  ]
  const found = counts.reduce(addCounts, NO_TESTS)
  const total = mustRunAll ? refuseSkips(found) : found
  if (found.skipped.length > 0)
    say(`—— ${mustRunAll ? 'must run, but were skipped' : 'skipped'}\n${found.skipped.join('\n')}`)
  const line = closingLine(total)
  writeFileSync(join(resultsFolder, 'summary.txt'), `${line}\n`)
  say(line)
  return total.failed === 0 ? 0 : 1
})

/** A stage without tests of its own counts as one. */
async function runStage(name: string, script: string): Promise<Count> {
  say(`—— ${name}`)
  const { code } = await runProgram('node', [script], { show: true })
  return code === 0 ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 }
}

async function runSuite(project: string): Promise<Count> {
  say(`—— ${project}`)
  const file = join(resultsFolder, `${project}.json`)
  const { code } = await runProgram(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { show: true },
  )
  const count = countTests(file)
  // A suite that fails outside of its tests (a file that cannot be loaded, a set-up that breaks) must show too.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
