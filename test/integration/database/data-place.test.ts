import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askAfterFailing, findLibrary, type LibraryQuestions } from '../../../electron/app/find-library.ts'
import { askToMove, settleDataPlace } from '../../../electron/database/data-place.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { openLibrary } from '../../support/library.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const POINTER = 'data-place.json'
const COPIES = [POINTER, `${POINTER}.kept`]

async function libraryIn(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { database } = await openLibrary(join(folder, 'jiyao.db'))
  new DraftStore(database).create(sampleMinutes())
  database.close()
}

/** A library that was moved out of the program's folder. */
async function moved() {
  const program = temporaryFolder()
  await libraryIn(program)
  const target = temporaryFolder()
  askToMove(program, program, target)
  const settled = settleDataPlace(program)
  const folder = join(target, '纪要稿件库')
  expect(settled).toEqual({ folder, hasMoveFailed: false })
  return { program, target, folder }
}

function spoil(program: string, spoilOne: (file: string) => void): void {
  for (const name of COPIES) {
    rmSync(join(program, name), { recursive: true, force: true })
    spoilOne(join(program, name))
  }
}

/** Answers in turn; what was asked stands in `asked`. A number is a button, a text a folder, null none. */
function answering(...answers: (number | string | null)[]) {
  const asked: string[] = []
  const next = () => {
    if (answers.length === 0) throw new Error(`one question too many: ${asked.join(' | ')}`)
    return answers.shift()
  }
  const questions: LibraryQuestions = {
    ask: async (message, detail, buttons) => {
      asked.push(`${message} ${detail} [${buttons.join('][')}]`)
      return Number(next())
    },
    chooseFolder: async () => {
      const answer = next()
      return typeof answer === 'string' ? answer : null
    },
  }
  return { asked, questions }
}

const SPOILT: readonly [string, (file: string) => void][] = [
  ['empty', (file) => writeFileSync(file, '')],
  ['half of it', (file) => writeFileSync(file, '{"at":"/media/x","t')],
  ['zeros', (file) => writeFileSync(file, Buffer.alloc(60))],
  ['another shape', (file) => writeFileSync(file, '{"at":5,"to":null}')],
  ['a relative path', (file) => writeFileSync(file, '{"at":"纪要稿件库","to":null}')],
  ['a path with a zero', (file) => writeFileSync(file, '{"at":"/media\\u0000/x","to":null}')],
  ['a folder', (file) => mkdirSync(file)],
  ['a link that leads nowhere', (file) => symlinkSync(`${file}.gone`, file)],
  ['a link that leads to itself', (file) => symlinkSync(file, file)],
  ['gone', () => undefined],
]

describe('the record of where the library lies', () => {
  test.each(SPOILT)('with both copies %s is asked for, and no empty library is made', async (_, spoilOne) => {
    const { program, folder } = await moved()
    spoil(program, spoilOne)
    const before = readdirSync(program).sort()
    const ending = answering(2)
    expect(await findLibrary(program, ending.questions)).toBe(null)
    expect(ending.asked).toHaveLength(1)
    expect(ending.asked[0]).toMatch(
      /记录这个位置的文件损坏或丢失了.*\[选稿件库所在的文件夹…\]\[新建空的稿件库…\]\[退出\]/u,
    )
    expect(readdirSync(program).sort()).toEqual(before)
    // Chosen by the folder it was moved into, which holds it.
    spoil(program, () => undefined)
    const choosing = answering(0, dirname(folder))
    expect(await findLibrary(program, choosing.questions)).toEqual({ folder, hasMoveFailed: false })
    expect(settleDataPlace(program)).toEqual({ folder, hasMoveFailed: false })
  })

  test.each(COPIES)('with one copy (%s) spoilt is read from the other', async (name) => {
    for (const [, spoilOne] of SPOILT) {
      const { program, folder } = await moved()
      rmSync(join(program, name))
      spoilOne(join(program, name))
      expect(settleDataPlace(program)).toEqual({ folder, hasMoveFailed: false })
    }
  })

  test('that was never made is asked for by nobody: a new program begins with an empty library', () => {
    const program = temporaryFolder()
    expect(settleDataPlace(program)).toEqual({ folder: program, hasMoveFailed: false })
  })

  test('damaged, with a library in the own folder, offers that one', async () => {
    const program = temporaryFolder()
    await libraryIn(program)
    spoil(program, (file) => writeFileSync(file, 'x'))
    const { asked, questions } = answering(1)
    expect(await findLibrary(program, questions)).toEqual({ folder: program, hasMoveFailed: false })
    expect(asked[0]).toContain('[打开本机原先的稿件库]')
  })

  test('whose copies disagree believes the one that is written last', async () => {
    const { program, folder } = await moved()
    writeFileSync(join(program, `${POINTER}.kept`), JSON.stringify({ at: null, to: null }))
    expect(settleDataPlace(program)).toEqual({ folder, hasMoveFailed: false })
    // Of a move that was told as failed, only the copy was written.
    writeFileSync(join(program, `${POINTER}.kept`), JSON.stringify({ at: folder, to: temporaryFolder() }))
    expect(settleDataPlace(program)).toEqual({ folder, hasMoveFailed: false })
  })
})

const UNREACHABLE: readonly [string, (folder: string) => void][] = [
  ['is gone', () => undefined],
  ['is an empty folder, as where a disk is not mounted', (folder) => mkdirSync(folder)],
  ['is a file', (folder) => writeFileSync(folder, 'a file')],
  ['is a link to itself', (folder) => symlinkSync(folder, folder)],
  ['is a link that leads nowhere', (folder) => symlinkSync(`${folder}-nowhere`, folder)],
]

describe('a library whose folder', () => {
  test.each(UNREACHABLE)('%s is asked for, and found again when it is back', async (_, put) => {
    const { program, folder } = await moved()
    const aside = `${folder}-aside`
    renameSync(folder, aside)
    put(folder)
    const ending = answering(3)
    expect(await findLibrary(program, ending.questions)).toBe(null)
    expect(ending.asked[0]).toMatch(
      /找不到稿件库所在的文件夹.*纪要稿件库.*\[再找一次\]\[选稿件库所在的文件夹…\]\[新建空的稿件库…\]\[退出\]/u,
    )
    expect(existsSync(join(program, 'jiyao.db'))).toBe(false)
    rmSync(folder, { recursive: true, force: true })
    renameSync(aside, folder)
    expect(await findLibrary(program, answering().questions)).toEqual({ folder, hasMoveFailed: false })
  })

  test('is too long a path, or one with blanks and Chinese', async () => {
    const { program } = await moved()
    const long = `/${'很长的名字'.repeat(40)}/${'x'.repeat(250)}/${'深/'.repeat(900)}`
    writeFileSync(join(program, POINTER), JSON.stringify({ at: long, to: null }))
    expect(settleDataPlace(program)).toEqual({ lost: 'absent', folder: long, hasOwn: false })
    const odd = join(temporaryFolder(), '办公室 U 盘（勿删）', '纪要 稿件库 #1%')
    await libraryIn(odd)
    writeFileSync(join(program, POINTER), JSON.stringify({ at: odd, to: null }))
    expect(settleDataPlace(program)).toEqual({ folder: odd, hasMoveFailed: false })
  })

  test('holds no library file any more, but its copies, is made of them', async () => {
    const { program, folder } = await moved()
    rmSync(join(folder, 'jiyao.db'))
    expect(settleDataPlace(program)).toEqual({ folder, hasMoveFailed: false })
  })

  test('cannot be reached is not moved: what is there would be nothing', async () => {
    const { program, folder } = await moved()
    const next = temporaryFolder()
    askToMove(program, folder, next)
    renameSync(folder, `${folder}-away`)
    expect(settleDataPlace(program)).toEqual({ lost: 'absent', folder, hasOwn: false })
    expect(readdirSync(next)).toEqual([])
    renameSync(`${folder}-away`, folder)
    expect(settleDataPlace(program)).toEqual({ folder: join(next, '纪要稿件库'), hasMoveFailed: false })
  })

  test('stands in the own folder behind a link that leads nowhere is asked for', () => {
    const program = temporaryFolder()
    symlinkSync(join(program, 'elsewhere', 'jiyao.db'), join(program, 'jiyao.db'))
    expect(settleDataPlace(program)).toMatchObject({ lost: 'absent' })
  })
})

describe('asked where the library is', () => {
  test('the writer looks again, chooses what holds none, and then what does', async () => {
    const { program, target, folder } = await moved()
    const elsewhere = join(temporaryFolder(), '别处')
    renameSync(folder, elsewhere)
    const { asked, questions } = answering(0, 1, target, 0, 1, null, 1, elsewhere)
    expect(await findLibrary(program, questions)).toEqual({ folder: elsewhere, hasMoveFailed: false })
    expect(asked[2]).toMatch(/里没有找到稿件库/u)
    expect(JSON.parse(readFileSync(join(program, POINTER), 'utf8'))).toEqual({ at: elsewhere, to: null })
  })

  test('a folder with two libraries in it does not say which', async () => {
    const { program, target, folder } = await moved()
    await libraryIn(join(target, '纪要稿件库（2）'))
    spoil(program, () => undefined)
    const { asked, questions } = answering(0, target, 0, 0, folder)
    expect(await findLibrary(program, questions)).toEqual({ folder, hasMoveFailed: false })
    expect(asked[1]).toMatch(/有好几个/u)
  })

  test('the writer begins anew, and is asked which library is meant once the old one is back', async () => {
    const { program, folder } = await moved()
    renameSync(folder, `${folder}-away`)
    // Not without saying that it will be empty: back, and then.
    const { asked, questions } = answering(2, 1, 2, 0)
    expect(await findLibrary(program, questions)).toEqual({ folder: program, hasMoveFailed: false })
    expect(asked[1]).toMatch(/新建的稿件库是空的.*原来的稿件不会改动/u)
    await libraryIn(program)
    expect(settleDataPlace(program)).toEqual({ folder: program, hasMoveFailed: false })
    renameSync(`${folder}-away`, folder)
    const back = answering(0)
    expect(await findLibrary(program, back.questions)).toEqual({ folder, hasMoveFailed: false })
    expect(back.asked[0]).toMatch(/原来的稿件库又能找到了/u)
    expect(existsSync(join(program, 'jiyao.db'))).toBe(true)
  })

  test('the writer keeps to the new one', async () => {
    const { program, folder } = await moved()
    renameSync(folder, `${folder}-away`)
    await findLibrary(program, answering(2, 0).questions)
    await libraryIn(program)
    renameSync(`${folder}-away`, folder)
    expect(await findLibrary(program, answering(1).questions)).toEqual({
      folder: program,
      hasMoveFailed: false,
    })
    expect(await findLibrary(program, answering().questions)).toEqual({
      folder: program,
      hasMoveFailed: false,
    })
    expect(existsSync(join(folder, 'jiyao.db'))).toBe(true)
  })

  test('after it could not be opened, the writer tries again, chooses another folder or ends', async () => {
    const { program, folder } = await moved()
    const other = temporaryFolder()
    await libraryIn(other)
    expect(await askAfterFailing(program, folder, answering(0).questions)).toBe(true)
    expect(await askAfterFailing(program, folder, answering(2).questions)).toBe(false)
    const { asked, questions } = answering(1, other)
    expect(await askAfterFailing(program, folder, questions)).toBe(true)
    expect(asked[0]).toMatch(/稿件库打不开，或者不能写入.*权限.*空间/u)
    expect(settleDataPlace(program)).toEqual({ folder: other, hasMoveFailed: false })
  })

  test('a place that cannot be noted is used all the same, and asked for again', async () => {
    const { program, folder } = await moved()
    spoil(program, (file) => writeFileSync(file, 'x'))
    for (const name of COPIES) mkdirSync(join(program, `${name}.new`))
    for (let start = 0; start < 2; start += 1)
      expect(await findLibrary(program, answering(0, folder).questions)).toEqual({
        folder,
        hasMoveFailed: false,
      })
  })
})
