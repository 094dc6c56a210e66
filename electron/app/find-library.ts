import { basename } from 'node:path'
import { placeOf } from '../backups/kept-folders.ts'
import {
  type FoundPlace,
  findLibraryIn,
  type LostPlace,
  settleDataPlace,
  settleOn,
} from '../database/data-place.ts'

/** What is asked about a library that is not where it should be; the system's dialogs, since there is no page yet. */
export interface LibraryQuestions {
  /** Answers the index of a button. */
  readonly ask: (message: string, detail: string, buttons: readonly string[]) => Promise<number>
  /** null: nothing was chosen. */
  readonly chooseFolder: () => Promise<string | null>
}

/** Finds the library, with the writer's help where it is not where it should be. null: the writer ends the program; nothing was made or changed. */
export async function findLibrary(
  programFolder: string,
  questions: LibraryQuestions,
): Promise<FoundPlace | null> {
  for (;;) {
    const place = settleDataPlace(programFolder)
    if (!('lost' in place)) return place
    const ask = place.lost === 'back' ? askWhichOne : askForPlace
    const answer = await ask(programFolder, place, questions)
    if (answer === 'end') return null
    if (answer !== 'again') return answer
  }
}

/**
 * A library that cannot be opened or written to: false when the writer ends the program; otherwise it is to be tried again, perhaps in another
 * folder.
 */
export async function askAfterFailing(
  programFolder: string,
  folder: string,
  questions: LibraryQuestions,
): Promise<boolean> {
  const answer = await questions.ask(
    `稿件库打不开，或者不能写入：${placeOf(folder)}`,
    '请检查这个文件夹的权限、所在磁盘的空间，以及磁盘是否写保护。稿件没有改动。',
    ['再试一次', '选稿件库所在的文件夹…', '退出'],
  )
  if (answer === 1) await chooseLibrary(programFolder, questions)
  return answer < 2
}

const CHOOSE = '选稿件库所在的文件夹…'

/** end: the writer ends the program. */
type Answer = FoundPlace | 'again' | 'end'

async function askForPlace(
  programFolder: string,
  { lost, folder, hasOwn }: LostPlace,
  questions: LibraryQuestions,
): Promise<Answer> {
  const lookAgain = { label: '再找一次', run: async (): Promise<Answer> => 'again' }
  const begin = {
    label: hasOwn ? '打开本机原先的稿件库' : '新建空的稿件库…',
    run: async (): Promise<Answer> =>
      hasOwn || (await confirmNew(questions)) ? settled(programFolder, programFolder, folder) : 'again',
  }
  const deeds = [
    ...(lost === 'absent' ? [lookAgain] : []),
    { label: CHOOSE, run: () => chooseLibrary(programFolder, questions) },
    begin,
  ]
  const answer = await questions.ask(
    lost === 'absent' && folder !== null
      ? `找不到稿件库所在的文件夹：${placeOf(folder)}`
      : '稿件库移到过别的文件夹，但记录这个位置的文件损坏或丢失了。',
    lost === 'absent'
      ? '如果它在移动硬盘、U 盘或网络盘上，请接好后点“再找一次”。稿件没有改动。'
      : '请选当时移去的文件夹（里面有 jiyao.db 文件）。稿件没有改动。',
    [...deeds.map(({ label }) => label), '退出'],
  )
  return (await deeds[answer]?.run()) ?? 'end'
}

async function confirmNew({ ask }: LibraryQuestions): Promise<boolean> {
  const answer = await ask(
    '新建的稿件库是空的。',
    `原来的稿件不会改动，仍在原来的文件夹里。${HOW_TO_FETCH}`,
    ['新建', '返回'],
  )
  return answer === 0
}

const HOW_TO_FETCH =
  '要取用没有打开的那个稿件库里的稿件，可以在设置里点“打开别处的备份…”，选它的 jiyao.db 文件。'

async function chooseLibrary(programFolder: string, questions: LibraryQuestions): Promise<Answer> {
  const chosen = await questions.chooseFolder()
  if (chosen === null) return 'again'
  const found = findLibraryIn(chosen)
  if (found !== null) return settled(programFolder, found)
  await questions.ask(
    `“${basename(chosen) || chosen}”里没有找到稿件库，或者有好几个。`,
    '请选直接放着 jiyao.db 文件的那个文件夹。',
    ['好'],
  )
  return 'again'
}

/** Both libraries can be reached; only the writer knows which one is meant. */
async function askWhichOne(
  programFolder: string,
  { folder }: LostPlace,
  questions: LibraryQuestions,
): Promise<Answer> {
  const original = folder ?? programFolder
  const answer = await questions.ask(
    `原来的稿件库又能找到了：${placeOf(original)}`,
    `在此期间另建过一个稿件库。没有打开的那一个不会改动。${HOW_TO_FETCH}`,
    ['打开原来的稿件库', '打开后来新建的稿件库'],
  )
  return settled(programFolder, answer === 0 ? original : programFolder)
}

function settled(programFolder: string, folder: string, before: string | null = null): FoundPlace {
  settleOn(programFolder, folder === programFolder ? null : folder, before)
  return { folder, hasMoveFailed: false }
}
