import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditDependencies } from './audit-dependencies.ts'
import { buildAppIfStale } from './build-app.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { downloadOfficialRuntime, findOfficialRuntime } from './runtime/official-runtime.ts'

/** A rehearsal goes on where a release would stop, and says at its end what is still to be done. */
const words = process.argv.slice(2)
const isRehearsal = words.includes('--rehearse')
const skipsTests = words.includes('--skip-tests')
const onlyLooks = words.includes('--check')
const left: string[] = []

/**
 * `npm run release [-- --check | --rehearse [--skip-tests]]`: what of docs/release.md one machine can do, in order, up to the first thing that is
 * not right. --check: only looks whether the checkout is ready, and changes nothing. --rehearse: goes all the way from a checkout that is not
 * ready, to see what would break. Says at the end what this machine could not do.
 */
await runScript(async () => {
  if (words.some((word) => !['--rehearse', '--skip-tests', '--check'].includes(word)))
    throw new CannotContinue('用法：npm run release [-- --check | --rehearse [--skip-tests]]')
  if (skipsTests && !isRehearsal) throw new CannotContinue('--skip-tests 只能和 --rehearse 一起用。')
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  await demand(() => expectCleanCheckout())
  await demand(() => expectDatedChanges(version))
  if (left.length === 0) say(`${version}：检出干净，更新内容已写日期。`)
  if (onlyLooks) return 0
  if (skipsTests) left.push('没有跑检查和测试（--skip-tests）。')
  else await demand(() => step('检查和全部测试', ['scripts/test.ts']))
  say('—— 已知漏洞')
  await buildAppIfStale()
  if (!(await auditDependencies()))
    left.push('问不到已知漏洞（没有网络，或软件包登记处不答）：到能上网的机器上运行 npm audit。')
  await demand(() => step('试打包', ['scripts/package.ts', '--trial', '--deb']))
  if ((findOfficialRuntime() ?? (await downloadOfficialRuntime())) === null)
    left.push('没有官方的 Electron，也下载不到，安装包没有打：到能下载的机器上运行 npm run package。')
  else await demand(() => step('安装包', ['scripts/package.ts']))
  left.push('别的系统的安装包、在真机上试、写标签：见 docs/release.md 第 3 步以后。')
  say(`—— 这台机器没有做的\n${left.map((line) => `· ${line}`).join('\n')}`)
  return 0
})

/** What a release stops at; a rehearsal only notes it. */
async function demand(hold: () => Promise<void>): Promise<void> {
  try {
    await hold()
  } catch (error) {
    if (!isRehearsal || !(error instanceof CannotContinue)) throw error
    say(error.message)
    left.push(error.message)
  }
}

async function step(name: string, words: readonly string[]): Promise<void> {
  say(`—— ${name}`)
  const { code } = await runProgram('node', words, { show: true })
  if (code !== 0) throw new CannotContinue(`${name}没有通过，原因见上面的输出。`)
}

async function expectCleanCheckout(): Promise<void> {
  const { code, stdout } = await runProgram('git', ['status', '--porcelain'])
  if (code !== 0) throw new CannotContinue('这里不是 git 检出，不能发布。')
  if (stdout.trim() !== '') throw new CannotContinue(`还有没提交的改动：\n${stdout.trimEnd()}`)
}

/** The changes of this version must be dated: users read them in the app. */
async function expectDatedChanges(version: string): Promise<void> {
  const changes = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8')
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version}`))
  if (heading === undefined) throw new CannotContinue(`CHANGELOG.md 里没有 ${version} 的一节。`)
  if (!/\d{4}-\d{2}-\d{2}/u.test(heading))
    throw new CannotContinue(`CHANGELOG.md 里 ${version} 还没有写发布日期（${heading}）。`)
}
