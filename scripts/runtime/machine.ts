import { runProgram } from '../run-program.ts'

/** Whether this process runs as root; never on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Whether windows can open: always, but on Linux only where a display server runs. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The shared libraries that a program links to and this Linux lacks, such as `libnss3.so`. Empty where `ldd` is not there to ask. */
export async function findMissingLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const { stdout } = await runProgram('ldd', [executable])
  return stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(/\s/)[0] ?? '')
}
