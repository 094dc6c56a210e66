import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { startBatch } from '../../../electron/import/batch-import.ts'
import { listImportFiles } from '../../../electron/import/list-import-files.ts'
import { createReadingProcess } from '../../../electron/import/reading-process.ts'
import { createOriginalStore } from '../../../electron/originals/original-store.ts'
import { launchReader } from '../../../scripts/launch-reader.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { paragraph, wordFile } from '../../support/word-file.ts'

const minutes = (number: number) =>
  [
    '云州市人民政府专题会议纪要',
    `第${number}期`,
    `2025年3月${(number % 28) + 1}日，副市长沈知行主持召开专题会议。`,
    `一、研究第${number}号河道管护`,
    '会议认为，可行。',
    '出席：沈知行、高明川。',
  ].join('\n')
const word = (text: string) =>
  wordFile({
    body: text
      .split('\n')
      .map((line) => paragraph(line))
      .join(''),
  })

async function library() {
  const folder = temporaryFolder()
  const opened = await openDatabase({ file: join(folder, 'jiyao.db'), nativeBinding: undefined }, Date.now())
  if (!opened.ok) throw new Error(opened.error.kind)
  const { database } = opened.value
  const drafts = new DraftStore(database)
  const originals = createOriginalStore(join(folder, '原件'))
  const reading = createReadingProcess(launchReader)
  return { database, drafts, originals, reading }
}

test('a folder of old files: drafts, doubts, duplicates and refusals, each original kept', async () => {
  const parts = await library()
  const folder = temporaryFolder()
  mkdirSync(join(folder, '2024'))
  // A zip tells when it was made: the same words a second later are other bytes.
  const original = word(minutes(1))
  writeFileSync(join(folder, '2024', '第1期.docx'), original)
  writeFileSync(join(folder, '2024', '第1期.txt'), minutes(1))
  writeFileSync(join(folder, '第2期.txt'), minutes(2))
  writeFileSync(join(folder, '第2期（副本）.txt'), minutes(2))
  writeFileSync(join(folder, '第3期.txt'), `信息索引号：YZ2025001\n${minutes(3)}`)
  writeFileSync(join(folder, '两期.txt'), `${minutes(4)}\n${minutes(5)}`)
  writeFileSync(join(folder, '坏.docx'), new Uint8Array(100))
  writeFileSync(join(folder, '~$第2期.docx'), 'x')
  writeFileSync(join(folder, '说明.jpg'), 'x')
  const files = await listImportFiles(folder)
  expect(files).toHaveLength(7)
  const batch = startBatch(folder, files, parts)
  await batch.finished
  const { entries, isFinished, done } = batch.state(0)
  expect({ isFinished, done }).toEqual({ isFinished: true, done: 7 })
  // A file with two meetings is a draft each.
  const two = entries.filter(({ file }) => file === '两期.txt')
  expect(two.map(({ outcome }) => outcome)).toEqual(['read', 'read'])
  expect(two.map(({ sentence }) => sentence)).toEqual([
    '文件里有2次会议的纪要，这是第1次。',
    '文件里有2次会议的纪要，这是第2次。',
  ])
  const outcomes = Object.fromEntries(entries.map(({ file, outcome }) => [file, outcome]))
  expect(outcomes).toEqual({
    [join('2024', '第1期.docx')]: 'read',
    [join('2024', '第1期.txt')]: 'duplicate',
    '第2期.txt': 'read',
    '第2期（副本）.txt': 'duplicate',
    '第3期.txt': 'doubtful',
    '两期.txt': 'read',
    '坏.docx': 'refused',
  })
  expect(entries.find(({ file }) => file === '坏.docx')?.sentence).toContain('已损坏')
  const drafts = parts.drafts.list({ place: 'library' })
  expect(drafts.ok && drafts.value.map(({ summary }) => summary.status)).toEqual(Array(5).fill('印发'))
  const first = entries.find(({ file }) => file.endsWith('第1期.docx'))
  const found = await parts.originals.find(first?.draftId ?? '')
  const kept = found.ok ? found.value : null
  expect(kept?.record.fileName).toBe('第1期.docx')
  expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(original))).toBe(true)
  // Once more: everything is there already.
  const again = startBatch(folder, files, parts)
  await again.finished
  expect(again.state(0).entries.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(7)
  parts.reading.close()
  parts.database.close()
})

test('stopped, it ends after the file it is reading, and what is done stays', async () => {
  const parts = await library()
  const folder = temporaryFolder()
  for (let number = 1; number <= 5; number += 1) writeFileSync(join(folder, `${number}.txt`), minutes(number))
  const batch = startBatch(folder, await listImportFiles(folder), parts)
  batch.cancel()
  await batch.finished
  expect(batch.state(0)).toMatchObject({ isFinished: true, isCancelled: true })
  expect(batch.state(0).done).toBeLessThan(5)
  parts.reading.close()
  parts.database.close()
})
