import { z } from 'zod'
import { CannotContinue, say } from './cannot-continue.ts'
import { listShippedPackages } from './notices/shipped-packages.ts'
import { runProgram } from './run-program.ts'

const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
})

/** What npm knows against the packages of the lock file. */
export interface AuditFindings {
  /** Packages of which code is handed out, with how bad it is: slate（high）. */
  readonly shipped: readonly string[]
  /** How many others, which only build and test. */
  readonly others: number
}

/** Reads what `npm audit --json` prints; null: the registry gave no answer. */
export function readAudit(output: string, shipped: ReadonlySet<string>): AuditFindings | null {
  let value: unknown
  try {
    value = JSON.parse(output)
  } catch {
    return null
  }
  const report = reportSchema.safeParse(value)
  if (!report.success) return null
  const all = Object.entries(report.data.vulnerabilities)
  const ours = all.filter(([name]) => shipped.has(name))
  return {
    shipped: ours.map(([name, { severity }]) => `${name}（${severity}）`),
    others: all.length - ours.length,
  }
}

/**
 * Asks the registry what is known against the packages. Needs a build, which says what ships. Gives false where the registry cannot be asked: the
 * release goes on, and docs/release.md has it on the list of what is done elsewhere.
 *
 * @throws CannotContinue when something is known against a package that is handed out
 */
export async function auditDependencies(): Promise<boolean> {
  const { stdout } = await runProgram('npm', ['audit', '--json'], { limitMs: 120_000 })
  const shipped = new Set(['electron', ...listShippedPackages().map(({ name }) => name)])
  const found = readAudit(stdout, shipped)
  if (found === null) return false
  if (found.shipped.length > 0)
    throw new CannotContinue(`随程序发出的软件包有已知漏洞，不能发布：${found.shipped.join('、')}。`)
  say(
    found.others === 0
      ? '没有已知漏洞。'
      : `随程序发出的软件包没有已知漏洞；只用于构建和测试的有${found.others}个，见 npm audit。`,
  )
  return true
}
