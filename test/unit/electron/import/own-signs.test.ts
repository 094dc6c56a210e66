import { expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { describeBeside } from '#shared/ipc/describe-reading.ts'
import { importContent } from '../../../../electron/import/import-minutes.ts'

async function read(text: string) {
  const imported = await importContent({ name: '纪要.txt', bytes: new TextEncoder().encode(text) })
  if (!imported.ok) throw new Error(imported.error.kind)
  const { minutes, notes } = imported.value
  return { text: minutesToPlainText(minutes), notes }
}

test('a character that somebody drew himself stays, also beside blanks that part names, and is told', async () => {
  const { text, notes } = await read(
    '市政府会议纪要\n一、研究防汛\n汇报人：林\uE000远 高明川 陆安\n会议认为，王\uE863同志的意见可行。',
  )
  expect(text).toContain('林\uE000远')
  expect(text).toContain('王\uE863同志')
  expect(notes.map(({ kind, text: said }) => [kind, said])).toEqual([
    ['own-sign', '\uE000（U+E000）'],
    ['own-sign', '\uE863（U+E863）'],
  ])
  expect(describeBeside({ revisions: null, notes })).toMatch(/自造字/u)
})

test('a text of ordinary characters, rare ones and emoji too, has none', async () => {
  expect((await read('会议认为，𠮷野同志、䶮城区、①★☎😀可行，e\u0301。')).notes).toEqual([])
})
