import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../../electron/database/backups.ts'
import { askToMove, type FoundPlace, settleDataPlace } from '../../../electron/database/data-place.ts'
import { prepareMove } from '../../../electron/database/prepare-move.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { UNSEEN } from '../../../electron/progress/progress.ts'
import { good } from '../../support/good.ts'
import { NOON_MS, openLibrary } from '../../support/library.ts'
import { said } from '../../support/library-parts.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function settle(folder: string): FoundPlace {
  const place = settleDataPlace(folder)
  if ('lost' in place) throw new Error(place.lost)
  return place
}

describe('the library is moved', () => {
  const KEPT = [
    ['印发件', 'issued.pdf'],
    ['原件', 'original.docx'],
    ['备份/印发件', 'issued.pdf'],
    ['未存入的稿件', 'rescued.json'],
  ] as const

  async function moved() {
    const folder = temporaryFolder()
    const { database } = await openLibrary(join(folder, 'jiyao.db'))
    const drafts = new DraftStore(database)
    good(drafts.create(said('会议认为，搬家。')))
    await backUp(database, { file: join(folder, 'jiyao.db') }, NOON_MS)
    for (const [room, name] of KEPT) {
      mkdirSync(join(folder, room), { recursive: true })
      writeFileSync(join(folder, room, name), `of ${name}`)
    }
    database.close()
    return { folder, target: temporaryFolder() }
  }

  test('with its copies, to a folder of its own; the old one keeps another name', async () => {
    const { folder, target } = await moved()
    askToMove(folder, folder, target)
    const settled = settle(folder)
    expect(settled).toEqual({ folder: join(target, '纪要稿件库'), hasMoveFailed: false })
    expect(settleDataPlace(folder)).toEqual(settled)
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(false)
    expect(existsSync(join(folder, '已移走-jiyao.db'))).toBe(true)
    expect(readdirSync(join(settled.folder, '备份'))).toHaveLength(2)
    for (const [room, name] of KEPT)
      expect(readFileSync(join(settled.folder, room, name), 'utf8')).toBe(`of ${name}`)
    const { database } = await openLibrary(join(settled.folder, 'jiyao.db'))
    expect(good(new DraftStore(database).list({ place: 'library' }))).toHaveLength(1)
  })

  test('takes along what was prepared while the library was worked on, and what came or changed since', async () => {
    const { folder, target } = await moved()
    const shares: number[] = []
    const progress = {
      tell: (done: number, total: number) => {
        shares.push(done / total)
        return true
      },
    }
    expect(await prepareMove(folder, target, progress)).toBe(true)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
    const copies = readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.db'))
    // One copy is thinned away, one is new, one file is another, one copy in the new place was spoiled.
    rmSync(join(folder, '备份', copies[0]!))
    writeFileSync(join(folder, '备份', 'jiyao-20250317-130000.db'), 'new')
    writeFileSync(join(folder, '原件', 'original.docx'), 'of another')
    writeFileSync(join(target, '纪要稿件库.unfinished', '印发件', 'issued.pdf'), 'spoiled')
    askToMove(folder, folder, target)
    const settled = settle(folder)
    expect(readdirSync(target)).toEqual(['纪要稿件库'])
    expect(readdirSync(settled.folder).sort()).toEqual(
      ['jiyao.db', 'jiyao.db-known', '印发件', '原件', '备份', '未存入的稿件'].sort(),
    )
    expect(readdirSync(join(settled.folder, '备份')).sort()).toEqual(
      ['jiyao-20250317-130000.db', '印发件'].sort(),
    )
    expect(readFileSync(join(settled.folder, '原件', 'original.docx'), 'utf8')).toBe('of another')
    expect(readFileSync(join(settled.folder, '印发件', 'issued.pdf'), 'utf8')).toBe('of issued.pdf')
  })

  test('that is stopped, or has no room, leaves nothing in the new place', async () => {
    const { folder, target } = await moved()
    let steps = 0
    const stopped = {
      tell: () => {
        steps += 1
        return steps < 3
      },
    }
    expect(await prepareMove(folder, target, stopped)).toBe(false)
    expect(readdirSync(target)).toEqual([])
    const nowhere = join(target, 'a file')
    writeFileSync(nowhere, '')
    await expect(prepareMove(folder, nowhere, UNSEEN)).rejects.toThrow(/ENOTDIR|EEXIST/u)
    expect(readdirSync(target)).toEqual(['a file'])
    expect(settleDataPlace(folder)).toEqual({ folder, hasMoveFailed: false })
  })

  test('and what a killed move left is done again', async () => {
    const { folder, target } = await moved()
    mkdirSync(join(target, '纪要稿件库.unfinished'))
    cpSync(join(folder, 'jiyao.db'), join(target, '纪要稿件库.unfinished', 'jiyao.db'))
    askToMove(folder, folder, target)
    expect(settleDataPlace(folder).folder).toBe(join(target, '纪要稿件库'))
    expect(readdirSync(target)).toEqual(['纪要稿件库'])
  })

  test('not to where nothing can be written: it stays', async () => {
    const { folder } = await moved()
    const target = temporaryFolder()
    askToMove(folder, folder, target)
    rmSync(target, { recursive: true })
    writeFileSync(target, 'a file in its place')
    expect(settleDataPlace(folder)).toEqual({ folder, hasMoveFailed: true })
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(true)
  })
})
