import { type ChildProcess, spawn } from 'node:child_process'
import { CannotContinue } from '../../scripts/cannot-continue.ts'
import { hasProgram } from '../../scripts/run-program.ts'
import { hasDisplay } from '../../scripts/runtime/machine.ts'
import { installPackages } from './debian-packages.ts'

export interface Display {
  /** What a program must find in its environment to draw on this display; empty for the display already there. */
  environment: Record<string, string>
  isVirtual: boolean
  close(): void
}

const PRESENT: Display = { environment: {}, isVirtual: false, close: () => undefined }

/**
 * A display to open windows on: the one there is, or on Linux without one a virtual one (Xvfb, 1920 × 1080) that
 * ends with `close` or with this process.
 *
 * @throws CannotContinue when Xvfb is missing and cannot be installed, or does not start
 */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return PRESENT
  if (!(await hasProgram('Xvfb'))) await installPackages({ packages: ['xvfb'], purpose: '虚拟显示器 Xvfb' })
  return startVirtualDisplay()
}

/**
 * A virtual display of its own, whatever displays there are; ends with `close` or with this process.
 * Xvfb picks a free number itself and writes it to file descriptor 3 when it is ready.
 *
 * @throws CannotContinue when Xvfb does not start
 */
function startVirtualDisplay(): Promise<Display> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Not in the terminal's process group: Ctrl+C must not take the display away before the app has quit.
    detached: true,
  })
  const close = () => stop(child)
  process.once('exit', close)
  return new Promise((done, fail) => {
    const failed = () =>
      fail(new CannotContinue('虚拟显示器 Xvfb 没有启动，请先运行一次看它的提示：Xvfb :99'))
    child.once('error', failed)
    child.once('exit', failed)
    let written = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      written += chunk.toString()
      if (!written.endsWith('\n')) return
      child.off('exit', failed)
      child.unref()
      done({ environment: { DISPLAY: `:${written.trim()}` }, isVirtual: true, close })
    })
  })
}

function stop(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGTERM')
}
