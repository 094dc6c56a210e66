import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { projectRoot } from './project-folders.ts'

export interface ProgramOptions {
  cwd?: string
  env?: Record<string, string>
  /** Kill the program after this time; the result is then `timedOut`. No limit when left out. */
  limitMs?: number
  /** Show the output as it comes instead of collecting it. */
  show?: boolean
}

export interface ProgramResult {
  /** Null when the program could not be started or was killed. */
  code: number | null
  timedOut: boolean
  stdout: string
  stderr: string
}

/** Runs a program to its end. Never throws: a program that is not there gives code null. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((done) => {
    const result: ProgramResult = { code: null, timedOut: false, stdout: '', stderr: '' }
    const child = spawn(file, [...args], {
      cwd: options.cwd ?? projectRoot,
      env: { ...environmentWithProjectTools(), ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const timer =
      options.limitMs === undefined
        ? undefined
        : setTimeout(() => {
            result.timedOut = true
            child.kill('SIGKILL')
          }, options.limitMs)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      result.stderr += error.message
      done(result)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      result.code = code
      done(result)
    })
  })
}

/** Whether a program can be found on the PATH (the project's own tools included). */
export async function hasProgram(name: string): Promise<boolean> {
  const lookup = process.platform === 'win32' ? 'where' : 'which'
  return (await runProgram(lookup, [name])).code === 0
}

/** Project tools first, so that scripts run on the Node that comes with the project, not on the machine's. */
function environmentWithProjectTools(): NodeJS.ProcessEnv {
  const tools = join(projectRoot, 'node_modules', '.bin')
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` }
}
