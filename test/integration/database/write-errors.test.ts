import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = new URL('../../support/disk/work-on-failing-disk.ts', import.meta.url).pathname
const shim = new URL('../../support/disk/failing-disk.c', import.meta.url).pathname
/** Of Linux: a broken disk, one pulled out, a full one, one that became read-only, a full quota, a network drive that is gone. */
const ERRORS = { EIO: 5, ENODEV: 19, ENOSPC: 28, EROFS: 30, EDQUOT: 122, ESTALE: 116 }

interface Line {
  readonly error: number
  readonly deed: string
  readonly isFailing: boolean
  /** `ok`, or the kind of the error or notice. */
  readonly outcome: string
  /** The draft says what was acknowledged last. */
  readonly isWhole: boolean
}

const canBuild = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0

describe.runIf(canBuild)('a disk that fails while the program works', () => {
  test('loses nothing, is told in the right words for every deed, and all goes on when it works again', () => {
    const folder = temporaryFolder()
    const library = join(folder, 'failing-disk.so')
    execFileSync('cc', ['-shared', '-fPIC', '-o', library, shim, '-ldl'])
    const [work, control] = [join(folder, 'work'), join(folder, 'control')]
    const { stdout, status } = spawnSync(
      process.execPath,
      [program, work, control, ...Object.values(ERRORS).map(String)],
      {
        encoding: 'utf8',
        env: { ...process.env, LD_PRELOAD: library, JIYAO_FAIL_IN: work, JIYAO_FAIL_BY: control },
      },
    )
    expect(status).toBe(0)
    const lines = stdout.trim().split('\n')
    const told: Line[] = lines.slice(0, -1).map((line) => JSON.parse(line))
    expect(told.filter(({ isWhole }) => !isWhole)).toEqual([])
    expect(told.filter(({ isFailing, outcome }) => !isFailing && outcome !== 'ok')).toEqual([])

    const whileFailing = (error: number) =>
      Object.fromEntries(
        told
          .filter((line) => line.isFailing && line.error === error)
          .map(({ deed, outcome }) => [deed, outcome]),
      )
    const expected = (file: string) => ({
      save: 'database-unwritable',
      create: 'database-unwritable',
      keep: 'database-unwritable',
      backup: 'backup-failed',
      second: 'second-failed',
      mirror: `mirror: ${file}`,
      export: file,
      'hand-over out': file,
      'hand-over in': 'database-unwritable',
      issue: file,
      rescue: expect.stringMatching(/^(?:E[A-Z]+|Unknown system error -\d+)$/u),
    })
    expect(whileFailing(ERRORS.EIO)).toEqual(expected('disk-failed'))
    expect(whileFailing(ERRORS.ENODEV)).toEqual(expected('disk-failed'))
    expect(whileFailing(ERRORS.ESTALE)).toEqual(expected('disk-failed'))
    expect(whileFailing(ERRORS.ENOSPC)).toEqual(expected('disk-full'))
    expect(whileFailing(ERRORS.EDQUOT)).toEqual(expected('disk-full'))
    expect(whileFailing(ERRORS.EROFS)).toEqual(expected('target-forbidden'))

    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      end: { integrity: 'ok', leftovers: [], unsound: 0, exported: 'PK' },
    })
  })
})
