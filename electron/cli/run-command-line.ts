import { readWords } from './command-line.ts'
import { COMMANDS } from './commands.ts'
import { helpFor } from './help.ts'
import type { CommandLineHost } from './host.ts'
import { badUsage, done, type Outcome } from './outcome.ts'
import { isBrokenPipe, writeAll } from './write-all.ts'

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
  if (name === '--help' || name === '-h' || name === 'help') return done(helpFor(host.program, null))
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) return badUsage(`没有“${name}”这个命令`)
  const given = readWords(rest)
  if (given === null) return badUsage(`${name} 后面的选项不对`)
  if (given.help) return done(helpFor(host.program, name))
  const foreign = given.names.find((option) => !command.options.includes(option))
  if (foreign !== undefined) return badUsage(`${name} 没有 --${foreign}`)
  const [file, other, ...more] = given.files
  if (command.reads === null) {
    if (file !== undefined) return badUsage(`${name} 不读文件，多了“${file}”`)
    return (await command.load())({ file: '', other: null, ...given.options }, host)
  }
  if (file === undefined) return badUsage(`${name} 后面缺少${command.reads}名`)
  if (command.readsTwo === true && (other === undefined || more.length > 0))
    return badUsage(`${name} 后面要写两个文件名，先旧后新`)
  if (command.readsTwo !== true && other !== undefined)
    return badUsage(`${name} 一次只能读一个${command.reads}`)
  return (await command.load())({ file, other: other ?? null, ...given.options }, host)
}
