import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'

interface Count {
  passed: number
  failed: number
}

const resultsFolder = join(projectRoot, 'test-results')

/**
 * `npm test`: check, unit, integration, build, end-to-end, all of them even when an early one fails, and at the
 * end one line `N passed, N failed`, also kept in test-results/summary.txt.
 */
await runScript(async () => {
  rmSync(resultsFolder, { recursive: true, force: true })
  mkdirSync(resultsFolder, { recursive: true })
  const total: Count = { passed: 0, failed: 0 }
  for (const count of [
    await runStage('check', 'scripts/check.ts'),
    await runSuite('unit'),
    await runSuite('integration'),
    await runStage('build', 'scripts/build.ts'),
    await runSuite('e2e'),
  ]) {
    total.passed += count.passed
    total.failed += count.failed
  }
  const line = `${total.passed} passed, ${total.failed} failed`
  writeFileSync(join(resultsFolder, 'summary.txt'), `${line}\n`)
  say(line)
  return total.failed === 0 ? 0 : 1
})

/** A stage without tests of its own counts as one. */
async function runStage(name: string, script: string): Promise<Count> {
  say(`—— ${name}`)
  const { code } = await runProgram('node', [script], { show: true })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runSuite(project: string): Promise<Count> {
  say(`—— ${project}`)
  const file = join(resultsFolder, `${project}.json`)
  const { code } = await runProgram(
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { show: true },
  )
  const count = readCount(file)
  // A suite that fails outside of its tests (a file that cannot be loaded, a set-up that breaks) must show too.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readCount(file: string): Count {
  try {
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
