import { type Arguments, readArguments } from './command-line.ts'
import { helpFor } from './help.ts'
import type { CommandLineHost } from './host.ts'
import { badUsage, done, type Outcome } from './outcome.ts'
import { isBrokenPipe, writeAll } from './write-all.ts'

type Command = (given: Arguments, host: CommandLineHost) => Promise<Outcome>

/** Loaded only when asked for: --help and wrong usage answer at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.ts')).runImport,
  export: async () => (await import('./export-command.ts')).runExport,
  pages: async () => (await import('./pages-command.ts')).runPages,
  check: async () => (await import('./check-command.ts')).runCheck,
}

/**
 * Runs one command and returns the exit code. `words`: what stands after the program's name. Results go to standard output, whole
 * and flushed; a failure is one sentence on standard error.
 */
export async function runCommandLine(words: readonly string[], host: CommandLineHost): Promise<number> {
  try {
    const outcome = await run(words, host)
    if (outcome.code === 0) {
      if (outcome.remark !== null) await writeAll(process.stderr, `${outcome.remark}\n`)
      await writeAll(process.stdout, outcome.output)
    } else if (outcome.code === 1) await writeAll(process.stderr, `${outcome.sentence}\n`)
    else await writeAll(process.stderr, `${outcome.problem}；用法请看：${host.program} --help\n`)
    return outcome.code
  } catch (error) {
    // The reader (head, less) has seen enough.
    if (isBrokenPipe(error)) return 0
    await writeAll(process.stderr, '程序遇到意外错误，没有完成；请检查文件后再试。\n').catch(() => undefined)
    return 1
  }
}

async function run([name, ...rest]: readonly string[], host: CommandLineHost): Promise<Outcome> {
  if (name === undefined) return badUsage('缺少命令')
  if (name === '--help' || name === '-h' || name === 'help') return done(helpFor(host.program))
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) return badUsage(`没有“${name}”这个命令`)
  const given = readArguments(rest)
  if (given === null) return badUsage(`${name} 后面的选项不对`)
  if (given.help) return done(helpFor(host.program))
  return (await load())(given, host)
}
