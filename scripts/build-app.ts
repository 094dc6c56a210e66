import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotContinue, say } from './cannot-continue.ts'
import { writeNotices } from './notices/write-notices.ts'
import { writeSbom } from './notices/write-sbom.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'

/** Everything that the built app is made of. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'templates',
  'docs/guide',
  'CHANGELOG.md',
  'scripts/main-chunks.ts',
  'scripts/notices',
  'scripts/page-chunks.ts',
  'scripts/reached-modules.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const outFolder = join(projectRoot, 'out')
/** Made after a build; its time is the build's start. */
const stamp = join(outFolder, 'built')

/**
 * Builds the app into out/ with electron-vite, unless no source is newer than the last build.
 *
 * @throws CannotContinue when the build fails; the tool's own output has been shown by then
 */
export async function buildAppIfStale(): Promise<void> {
  if (isBuilt()) return
  mkdirSync(outFolder, { recursive: true })
  await oneAtATime(join(outFolder, 'build.lock'), async () => {
    if (!isBuilt()) await buildApp()
  })
}

async function buildApp(): Promise<void> {
  say('正在构建……')
  const startedAt = new Date()
  const built = await runProgram('electron-vite', ['build'])
  if (built.code !== 0) {
    say(withoutStack(built.stdout + built.stderr))
    throw new CannotContinue('构建没有成功，原因见上面的输出；改正后重试：npm run build')
  }
  writeNotices()
  await writeSbom()
  writeFileSync(stamp, startedAt.toISOString())
}

function isBuilt(): boolean {
  if (!existsSync(stamp)) return false
  const builtAtMs = Date.parse(readFileSync(stamp, 'utf8'))
  return SOURCES.every((source) => newestIn(join(projectRoot, source)) < builtAtMs)
}

/** Latest change of a file, or of anything in a folder; a removed file shows in its folder's own time. */
function newestIn(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return 0
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** What the tool says about the sources, without where in the tool itself it came up. */
function withoutStack(output: string): string {
  return output.replace(/^\s+at .*\n?/gmu, '').trimEnd()
}
