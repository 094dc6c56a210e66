import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../scripts/project-folders.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'
import { makeTemporaryFolder } from '../support/launch-app.ts'
import { readPdfPages } from '../support/pdf-lines.ts'
import { INVENTED_MODEL } from '../support/sample-texts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// The program as electron-builder packs it, without the tools that drive the unpacked one: it lets none in.
const packed = join(projectRoot, 'dist', 'trial', 'linux-unpacked', 'jiyao')
const switches = isRoot() ? ['--no-sandbox'] : []

beforeAll(() => {
  const made = spawnSync(process.execPath, ['scripts/package.ts', '--trial'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stdout + made.stderr)
}, 600_000)
// Two hundred megabytes.
afterAll(() => rmSync(join(projectRoot, 'dist', 'trial'), { recursive: true, force: true }))

/** A port of this computer that nobody uses. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** How many drafts lie in a library; 0 while there is none yet. */
function countDrafts(library: string): number {
  if (!existsSync(library)) return 0
  const database = new Database(library, { readonly: true })
  try {
    return Number(database.prepare('SELECT count(*) FROM draft_documents').pluck().get())
  } catch {
    return 0
  } finally {
    database.close()
  }
}

test('--cli of the packed program exports a PDF', async () => {
  const pdf = join(temporaryFolder(), '纪要.pdf')
  const { status } = spawnSync(packed, [...switches, '--cli', 'export', INVENTED_MODEL, '--out', pdf], {
    env: { ...process.env, JIYAO_USER_DATA: makeTemporaryFolder('data') },
  })
  expect(status).toBe(0)
  expect((await readPdfPages(pdf)).length).toBeGreaterThan(5)
})

test('the packed program imports a file, and neither a foreign binding nor a debugging port gets in', async () => {
  const data = makeTemporaryFolder('data')
  const port = await findFreePort()
  const program = spawn(packed, [...switches, `--remote-debugging-port=${port}`, INVENTED_MODEL], {
    env: { ...process.env, JIYAO_USER_DATA: data, JIYAO_SQLITE_BINDING: join(data, 'foreign.node') },
    stdio: 'ignore',
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  await expect.poll(() => countDrafts(join(data, 'jiyao.db')), { timeout: 60_000 }).toBe(1)
  await expect(fetch(`http://127.0.0.1:${port}/json/version`)).rejects.toThrow()
  program.kill('SIGTERM')
  await once(program, 'exit')
  expect(countDrafts(join(data, 'jiyao.db'))).toBe(1)
})
