import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { libraryFile, openLibrary } from '../../support/library.ts'

const program = new URL('../../support/disk/save-in-a-loop.ts', import.meta.url).pathname

test.each([1, 7, 40])(
  'a program killed in the middle of saving has every acknowledged save (after %i of them)',
  async (saves) => {
    const file = libraryFile()
    const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = once(child, 'exit')
    let [id, acknowledged] = ['', 0]
    for await (const line of createInterface({ input: child.stdout })) {
      const [draft = '', revision] = line.split(' ')
      id = draft
      acknowledged = Number(revision)
      // Lines that were already said are still read after the kill.
      if (acknowledged > saves) child.kill('SIGKILL')
    }
    expect((await gone)[1]).toBe('SIGKILL')

    const { database, notice } = await openLibrary(file)
    expect(notice).toBeNull()
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const draft = new DraftStore(database).open(id)
    if (!draft.ok) throw new Error(draft.error.kind)
    const { revision } = draft.value.summary
    // The one that was being written may be there too, whole.
    expect([acknowledged, acknowledged + 1]).toContain(revision)
    expect(JSON.stringify(draft.value.minutes)).toContain(`第${revision - 1}次`)
    expect(draft.value.record).toEqual({ text: `${revision - 1}次`, isDoubtful: false })
  },
)
