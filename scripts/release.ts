import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditDependencies } from './audit-dependencies.ts'
import { CannotContinue, runScript, say } from './cannot-continue.ts'
import { projectRoot } from './project-folders.ts'
import { runProgram } from './run-program.ts'
import { findOfficialRuntime } from './runtime/official-runtime.ts'

/**
 * `npm run release [-- --check]`: what of docs/release.md one machine can do, in order, up to the first thing that is not right. --check: only looks
 * whether the checkout is ready, and changes nothing.
 */
await runScript(async () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  await expectCleanCheckout()
  expectDatedChanges(version)
  say(`${version}：检出干净，更新记录已写日期。`)
  if (process.argv.includes('--check')) return 0
  await step('检查和全部测试', ['scripts/test.ts'])
  say('—— 已知漏洞')
  await auditDependencies()
  await step('试打包', ['scripts/package.ts', '--trial', '--deb'])
  if (findOfficialRuntime() === null) {
    say('这台机器没有官方的 Electron，安装包没有打；到能下载的机器上运行 npm run package。')
    return 0
  }
  await step('安装包', ['scripts/package.ts'])
  say('安装包在 dist 里，校验和在 dist/SHA256SUMS。其余见 docs/release.md。')
  return 0
})

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
function expectDatedChanges(version: string): void {
  const changes = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8')
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version}`))
  if (heading === undefined) throw new CannotContinue(`CHANGELOG.md 里没有 ${version} 的一节。`)
  if (!/\d{4}-\d{2}-\d{2}/u.test(heading))
    throw new CannotContinue(`CHANGELOG.md 里 ${version} 还没有写发布日期（${heading}）。`)
}
