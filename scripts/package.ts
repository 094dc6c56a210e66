import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { downloadOfficialRuntime, findOfficialRuntime } from './runtime/official-runtime.ts'
import { openRuntime } from './runtime/open-runtime.ts'

/**
 * `npm run package [-- electron-builder's arguments]`: the installers of electron-builder.yml for this system, with
 * the official Electron only. `npm run package -- --trial`: an unpacked folder in dist/trial with whatever Electron
 * runs here, to try the packed app where the official one cannot be had; never a release.
 */
await runScript(async () => {
  await buildAppIfStale()
  const args = process.argv.slice(2)
  return args.includes('--trial') ? packTrial(args.filter((arg) => arg !== '--trial')) : packRelease(args)
})

async function packRelease(args: readonly string[]): Promise<number> {
  if ((findOfficialRuntime() ?? (await downloadOfficialRuntime())) === null) {
    throw new CannotContinue(
      '打包发布须用官方的 Electron，现在下载不到：请连上网络后重试 npm run package；只想试打包后的程序，请运行 npm run package -- --trial',
    )
  }
  return pack(args)
}

async function packTrial(args: readonly string[]): Promise<number> {
  const runtime = await openRuntime()
  say('试打包：只放一个目录，不能发布。')
  const folder = join(projectRoot, 'dist', 'trial')
  const distFolder = join(projectRoot, 'dist', 'trial-runtime')
  rmSync(folder, { recursive: true, force: true })
  // The stand-in default app of the carried copy must not get into the packed one.
  const standIn = join(runtime.distFolder, 'resources', 'app')
  cpSync(runtime.distFolder, distFolder, { recursive: true, filter: (source) => source !== standIn })
  try {
    const code = await pack([
      '--dir',
      `-c.directories.output=${folder}`,
      `-c.electronDist=${distFolder}`,
      `-c.electronVersion=${runtime.version}`,
      ...args,
    ])
    const binding = runtime.environment.JIYAO_SQLITE_BINDING
    if (code === 0 && binding !== undefined) replaceBinding(folder, binding)
    return code
  } finally {
    rmSync(distFolder, { recursive: true, force: true })
  }
}

/** Puts the SQLite binding made for the carried Electron in the place of the npm package's, which crashes in it. */
function replaceBinding(folder: string, binding: string): void {
  const inside = ['resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds']
  cpSync(binding, join(folder, 'linux-unpacked', ...inside, `${process.platform}-${process.arch}.node`))
}

async function pack(args: readonly string[]): Promise<number> {
  const { code } = await runProgram('electron-builder', ['--publish', 'never', ...args], { show: true })
  return code ?? 1
}
