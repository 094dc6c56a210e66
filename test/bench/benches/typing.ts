import { launchApp, makeTemporaryFolder } from '../../support/launch-app.ts'
import type { Bench, Samples } from '../bench.ts'
import { withApp } from '../electron-bench.ts'
import { buildPeer } from '../peers/build-peer.ts'
// Types window.openPeerDocument.
import type {} from '../peers/peer-block.ts'
import { pageMemory } from '../process-memory.ts'
import { placeCaret, startRecording, typeKeys } from '../record-typing.ts'
import { percentile } from '../statistics.ts'
import { middleStatement, peerDocument, typingDocument } from '../typing-documents.ts'
import { openDraft, SWITCHES, sizeWindow } from '../typing-window.ts'

/** Ours and the peer's take turns, so that both meet the same machine. */
const ROUNDS = 10
const KEYS_A_ROUND = 25

interface TypingResult {
  readonly paint: Samples
  readonly memory: Samples
}

/** Programs that show the same text in a window of their own; `slate`: slate-react without anything of ours. */
type Peer = 'prosemirror' | 'slate'

const results = new Map<number, Promise<TypingResult>>()

/** Keydown to paint in a document of so many topics, and the page's memory after it, beside ProseMirror with the same text. */
function measureTyping(topics: number): Promise<TypingResult> {
  const known = results.get(topics) ?? typeInBoth(topics, 'prosemirror')
  results.set(topics, known)
  return known
}

async function typeInBoth(topics: number, name: Peer): Promise<TypingResult> {
  const minutes = typingDocument(topics)
  const block = middleStatement(minutes)
  return withApp(
    [minutes],
    async (ours) => {
      const peer = await launchApp({
        program: await buildPeer(name),
        args: [`--user-data-dir=${makeTemporaryFolder('peer')}`, ...SWITCHES],
      })
      try {
        await openDraft(ours.page)
        await peer.page.evaluate((blocks) => window.openPeerDocument(blocks), peerDocument(minutes))
        const pages = [ours, peer]
        for (const { app, page } of pages) {
          await sizeWindow(app)
          await placeCaret(page, block)
          await startRecording(page)
          await typeKeys(page, KEYS_A_ROUND, 0)
        }
        const paint = { ours: [] as number[], peer: [] as number[] }
        for (let round = 1; round <= ROUNDS; round += 1) {
          paint.ours.push(...(await typeKeys(ours.page, KEYS_A_ROUND, round)))
          paint.peer.push(...(await typeKeys(peer.page, KEYS_A_ROUND, round)))
        }
        return {
          paint,
          memory: {
            ours: [(await pageMemory(ours)).processMb],
            peer: [(await pageMemory(peer)).processMb],
          },
        }
      } finally {
        await peer.close()
      }
    },
    SWITCHES,
  )
}

function typingBenches(topics: number): Bench[] {
  return [
    {
      name: `typing-${topics}`,
      about: `keydown → painted, caret amid ${topics} topics; peer: ProseMirror with the same text`,
      needsElectron: true,
      run: async () => (await measureTyping(topics)).paint,
    },
    {
      name: `memory-${topics}`,
      about: `the page's process (PSS) after typing amid ${topics} topics; peer: ProseMirror`,
      unit: 'MB',
      needsElectron: true,
      run: async () => (await measureTyping(topics)).memory,
    },
  ]
}

/** What a long document costs the writer: how many times the p95 of a short one. */
const growth: Bench = {
  name: 'typing-growth',
  about: 'p95 amid 200 topics over p95 amid 11; peer: ProseMirror',
  unit: '×',
  needsElectron: true,
  run: async () => {
    const { paint: short } = await measureTyping(11)
    const { paint: long } = await measureTyping(200)
    const times = (samples: readonly number[] = [], base: readonly number[] = []) =>
      percentile(samples, 0.95) / percentile(base, 0.95)
    return { ours: [times(long.ours, short.ours)], peer: [times(long.peer, short.peer)] }
  },
}

/** How much of a key is the editor's own: slate-react is given, so this is the least a key can cost. */
const plain: Bench = {
  name: 'typing-11-slate',
  about: 'keydown → painted, caret amid 11 topics; peer: slate-react alone with the same text',
  needsElectron: true,
  run: async () => (await typeInBoth(11, 'slate')).paint,
}

export const typing: readonly Bench[] = [...[11, 60, 200].flatMap(typingBenches), plain, growth]
