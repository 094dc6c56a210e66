import { CannotContinue, describe, say } from '../../scripts/cannot-continue.ts'
import { hasProgram, runProgram } from '../../scripts/run-program.ts'
import { isRoot } from '../../scripts/runtime/machine.ts'

const INSTALL = ['install', '-y', '--no-install-recommends']

export interface Need {
  /** Debian package names; of a package renamed for 64-bit time the new name is found by itself. */
  packages: readonly string[]
  /** What the user is told is missing, such as 「界面所需的系统库」. */
  purpose: string
}

/**
 * Installs Debian packages when this process may (root on Debian or a relative of it).
 *
 * @throws CannotContinue with the command to run, when it may not or apt fails
 */
export async function installPackages(need: Need): Promise<void> {
  const hasApt = process.platform === 'linux' && (await hasProgram('apt-get'))
  if (!hasApt) {
    throw new CannotContinue(
      `缺少${need.purpose}，请用系统的软件包工具安装与 Debian 的这些包相当的软件包：${need.packages.join(' ')}`,
    )
  }
  const names = await Promise.all(need.packages.map(findPackageName))
  const byHand = `sudo apt-get update && sudo apt-get ${INSTALL.join(' ')} ${names.join(' ')}`
  if (!isRoot()) throw new CannotContinue(`缺少${need.purpose}，请运行：${byHand}`)
  say(`正在安装${need.purpose}……`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => runProgram('apt-get', [...INSTALL, ...names], { env })
  let result = await install()
  if (result.code !== 0) {
    await runProgram('apt-get', ['update'], { env })
    result = await install()
  }
  if (result.code !== 0) {
    throw new CannotContinue(
      `安装${need.purpose}没有成功（${describe(lastLine(result.stderr))}），请运行：${byHand}`,
    )
  }
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with the 64-bit time type: libasound2 became libasound2t64. */
async function findPackageName(name: string): Promise<string> {
  if (!name.startsWith('lib')) return name
  const renamed = await runProgram('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return renamed.code === 0 ? `${name}t64` : name
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
