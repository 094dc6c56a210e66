import { access, cp, mkdtemp, readFile, realpath, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotContinue, say } from '../../scripts/cannot-continue.ts'
import { oneAtATime } from '../../scripts/one-at-a-time.ts'
import { cacheFolder, projectRoot } from '../../scripts/project-folders.ts'
import { hasProgram, runProgram } from '../../scripts/run-program.ts'
import { installPackages } from './debian-packages.ts'

const modules = join(projectRoot, 'node_modules')

/**
 * The better-sqlite3 binding to load in this Electron by better-sqlite3's option `nativeBinding`, compiled on
 * first use and kept in the user's cache.
 *
 * @throws CannotContinue when it has to be compiled and there is no compiler
 */
export async function prepareSqliteBinding(electronVersion: string): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(join(modules, 'better-sqlite3', 'package.json'), 'utf8'),
  )
  const name = `better-sqlite3-${manifest.version}-electron-${electronVersion}-${process.platform}-${process.arch}`
  const binding = join(cacheFolder('sqlite'), `${name}.node`)
  const isReady = () =>
    access(binding).then(
      () => true,
      () => false,
    )
  if (await isReady()) return binding
  await oneAtATime(`${binding}.lock`, async () => {
    if (!(await isReady())) await compileInto(binding)
  })
  return binding
}

/** Compiles in a copy, so that node_modules stays as `npm ci` made it. */
async function compileInto(binding: string): Promise<void> {
  await prepareCompiler()
  say('正在为这个 Electron 编译 SQLite（约一分钟，只做一次）……')
  const folder = await mkdtemp(join(cacheFolder('sqlite'), 'work-'))
  try {
    const copy = join(folder, 'node_modules', 'better-sqlite3')
    await copyPackage('better-sqlite3', copy)
    await copyPackage('node-addon-api', join(folder, 'node_modules', 'node-addon-api'))
    const headers = await findNodeHeaders()
    const built = await runProgram(
      'node-gyp',
      ['rebuild', '--release', '--force_build=1', ...(headers ? [`--nodedir=${headers}`] : [])],
      // Without the fixed version 10 the module asks for "experimental" Node-API, which Electron 33 (level 9) grants.
      { cwd: copy, env: { CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL', JOBS: 'max' } },
    )
    if (built.code !== 0) throw cannotCompile()
    await rename(join(copy, 'build', 'Release', 'better_sqlite3.node'), binding)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Follows links: some installers put links into node_modules. */
async function copyPackage(name: string, target: string): Promise<void> {
  await cp(await realpath(join(modules, name)), target, { recursive: true })
}

async function prepareCompiler(): Promise<void> {
  const tools = ['g++', 'make', 'python3']
  const found = await Promise.all(tools.map(hasProgram))
  if (process.platform === 'linux' && found.includes(false)) {
    await installPackages({ packages: tools, purpose: '编译 SQLite 的工具' })
  }
}

/** The headers in the npm package that carries Node; null lets node-gyp fetch some. */
async function findNodeHeaders(): Promise<string | null> {
  const carrier = `node-${process.platform}-${process.arch}`
  for (const folder of [join(modules, 'node', 'node_modules', carrier), join(modules, carrier), '/usr']) {
    if (
      await access(join(folder, 'include', 'node', 'node_api.h')).then(
        () => true,
        () => false,
      )
    )
      return folder
  }
  return null
}

function cannotCompile(): CannotContinue {
  return new CannotContinue(
    '编译 SQLite 没有成功，需要 C++ 编译器：请运行 sudo apt-get install -y g++ make python3 后重试 npm start',
  )
}
