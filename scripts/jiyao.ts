import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandLineHost } from '../electron/cli/host.ts'
import { runCommandLine } from '../electron/cli/run-command-line.ts'
import { annexPaths } from '../electron/export/annex-names.ts'
import { createReadingProcess } from '../electron/import/reading-process.ts'
import type { PrintJob } from '../shared/ipc/print.ts'
import { annexTitles } from '../shared/minutes/annex-titles.ts'
import { fail, ok } from '../shared/result.ts'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, describe } from './cannot-continue.ts'
import { launchReader } from './launch-reader.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { openRuntime } from './runtime/open-runtime.ts'

const LIMIT_MS = 120_000

/**
 * `npm run -s jiyao -- COMMAND …`: the product's command line in plain Node, which needs no build and no display. Only pages for a PDF are
 * drawn in Electron, by the same command of the built program.
 */
process.exitCode = await runCommandLine(process.argv.slice(2), {
  program: 'npm run -s jiyao --',
  openReading: async () => createReadingProcess(launchReader),
  toPdf: async (job, explain) => {
    try {
      return ok(await drawInElectron(job))
    } catch (error) {
      if (error instanceof CannotContinue) explain(error.message)
      return fail({ kind: 'pdf-failed' })
    }
  },
} satisfies CommandLineHost)

async function drawInElectron({ minutes, before, part = 'whole' }: PrintJob): Promise<Uint8Array> {
  const runtime = await openRuntime()
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-pdf-'))
  try {
    await buildAppIfStale()
    const [document, pdf] = [join(folder, '纪要.json'), join(folder, '纪要.pdf')]
    await writeFile(document, JSON.stringify(minutes))
    const older = join(folder, '旧稿.json')
    if (before !== undefined) await writeFile(older, JSON.stringify(before))
    const command = before === undefined ? ['export', document] : ['compare', older, document]
    const apart = part === 'whole' ? [] : ['--annexes', 'apart']
    const result = await runProgram(
      runtime.executable,
      [...runtime.switches, '--log-level=3', projectRoot, '--cli', ...command, '--out', pdf, ...apart],
      { env: { ...runtime.environment, JIYAO_USER_DATA: join(folder, 'data') }, limitMs: LIMIT_MS },
    )
    const annexes = annexPaths(pdf, annexTitles(minutes.children))
    const wanted = typeof part === 'number' ? (annexes[part - 1] ?? pdf) : pdf
    if (result.code === 0) return await readFile(wanted)
    throw new CannotContinue(
      lastSentence(result.stderr) ?? `PDF 没有生成（${describe(result.stderr)}），请重试一次。`,
    )
  } finally {
    runtime.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the program said last in Chinese is the reason why it failed. */
function lastSentence(text: string): string | undefined {
  return text
    .trim()
    .split('\n')
    .findLast((line) => /\p{Script=Han}/u.test(line))
}
