import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFile } from '../electron/files/hash.ts'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { makeDeb } from './deb/make-deb.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { downloadOfficialRuntime, findOfficialRuntime } from './runtime/official-runtime.ts'
import { openRuntime } from './runtime/open-runtime.ts'

const HELP = `npm run package [-- electron-builder 的参数]
  在本机系统上打全部安装包（electron-builder.yml），放在 dist 里，另写 SHA256SUMS。Linux 上另做 deb（要有 dpkg-deb）。
  须用官方的 Electron，本机没有时下载。只打一种，例如：
    npm run package -- --win nsis --x64
    npm run package -- --linux AppImage --arm64
npm run package -- --trial [--deb]
  用本机能运行的 Electron 试打包，放在 dist/trial，不能发布；--deb 另做一个不压缩的 deb。`

const dist = join(projectRoot, 'dist')
const version: string = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version

/** `npm run package`: see HELP. */
await runScript(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    say(HELP)
    return 0
  }
  await buildAppIfStale()
  if (!args.includes('--trial')) return packRelease(args)
  const code = await packTrial(args.filter((arg) => arg !== '--trial' && arg !== '--deb'))
  if (code === 0 && args.includes('--deb')) await makeTrialDebs()
  return code
})

async function packRelease(args: readonly string[]): Promise<number> {
  if ((findOfficialRuntime() ?? (await downloadOfficialRuntime())) === null) {
    throw new CannotContinue(
      '打包发布须用官方的 Electron，现在下载不到：请连上网络后重试 npm run package；只想试打包后的程序，请运行 npm run package -- --trial',
    )
  }
  const code = await pack(args)
  if (code !== 0) return code
  await makeDebsOf(dist)
  await writeSums()
  return 0
}

/** A .deb for each unpacked Linux program that electron-builder leaves behind. */
async function makeDebsOf(folder: string): Promise<void> {
  for (const [name, architecture] of [
    ['linux-unpacked', 'x64'],
    ['linux-arm64-unpacked', 'arm64'],
  ] as const) {
    const program = join(folder, name)
    if (!existsSync(program)) continue
    const target = join(dist, `jiyao-${version}-linux-${architecture}.deb`)
    await makeDeb({ program, target, version, architecture, packing: 'small' })
    say(target)
  }
}

/** Two of them, so that the way from one version to the next can be tried. */
async function makeTrialDebs(): Promise<void> {
  const folder = join(dist, 'trial')
  const program = join(folder, 'linux-unpacked')
  for (const one of [version, `${version}+next`]) {
    const target = join(folder, `jiyao-${one}.deb`)
    await makeDeb({ program, target, version: one, architecture: process.arch, packing: 'none' })
  }
}

/** SHA256SUMS of everything that is handed out, in the form that sha256sum -c reads. */
async function writeSums(): Promise<void> {
  const files = readdirSync(dist).filter((name) => /\.(?:exe|zip|deb|AppImage|gz|dmg)$/u.test(name))
  const lines = await Promise.all(
    files.sort().map(async (name) => {
      return `${await hashOfFile(join(dist, name))}  ${name}\n`
    }),
  )
  writeFileSync(join(dist, 'SHA256SUMS'), lines.join(''))
}

async function packTrial(args: readonly string[]): Promise<number> {
  const runtime = await openRuntime()
  say('试打包：只放一个目录，不能发布。')
  const folder = join(dist, 'trial')
  const distFolder = join(dist, 'trial-runtime')
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
