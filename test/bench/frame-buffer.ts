import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const WIDTH = 1366
const HEIGHT = 768
const LOOK_EVERY_MS = 6

/** A display of its own whose picture lies in a file, so that what a user would see is measured without a driver in the program. */
export interface WatchedDisplay {
  readonly name: string
  /** Starts a program; gives the times after its start at which the screen first changed and at which `isPainted` first held, in ms. */
  watch(
    start: () => ChildProcess,
    limitMs: number,
  ): Promise<{ firstMs: number; paintedMs: number; child: ChildProcess }>
  close(): void
}

export async function openWatchedDisplay(): Promise<WatchedDisplay> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-screen-'))
  const size = `${WIDTH}x${HEIGHT}x24`
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-fbdir', folder, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail)
    server.stdio[3]?.once('data', (text: Buffer) => done(text.toString().trim()))
  })
  const file = join(folder, 'Xvfb_screen0')
  // X11's window dump: the length of the header and the number of colours stand in it, then 12 bytes a colour, then the picture.
  const head = readFileSync(file).subarray(0, 100)
  const start = head.readUInt32BE(0) + head.readUInt32BE(76) * 12
  const picture = Buffer.alloc(WIDTH * HEIGHT * 4)
  const source = openSync(file, 'r')
  const look = () => readSync(source, picture, 0, picture.length, start)
  return {
    name: `:${number}`,
    watch: async (startProgram, limitMs) => {
      look()
      const before = sample(picture)
      const startedAt = performance.now()
      const child = startProgram()
      let firstMs: number | null = null
      for (;;) {
        look()
        const now = performance.now() - startedAt
        if (firstMs === null && sample(picture) !== before) firstMs = now
        if (countRed(picture) > 40) return { firstMs: firstMs ?? now, paintedMs: now, child }
        if (now > limitMs) throw new Error(`nothing was painted within ${limitMs} ms`)
        await pause(LOOK_EVERY_MS)
      }
    },
    close: () => {
      closeSync(source)
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Red of an official 标志 or rule, in every 7th pixel: it is on the screen when the document is. */
function countRed(picture: Buffer): number {
  let count = 0
  for (let at = 0; at < picture.length; at += 28) {
    const [blue, green, red] = [picture[at] ?? 0, picture[at + 1] ?? 0, picture[at + 2] ?? 0]
    if (red > 170 && green < 70 && blue < 90) count += 1
  }
  return count
}

/** Changes when anything of some size on the screen does. */
function sample(picture: Buffer): number {
  let sum = 0
  for (let at = 0; at < picture.length; at += 4 * 131) sum = (sum * 31 + (picture[at] ?? 0)) % 1_000_003
  return sum
}
