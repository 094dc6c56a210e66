import type { Minutes } from '#shared/minutes/minutes.ts'
import { packAgainst, packWhole, partsOf } from '../../../electron/versions/pack-minutes.ts'
import type { Bench } from '../bench.ts'
import { largeMinutes } from '../bench-documents.ts'

/** A word more in so many of the long paragraphs. */
function withWords(minutes: Minutes, count: number): Minutes {
  let changed = 0
  const children = minutes.children.map((block) => {
    if (block.type !== 'statement' && block.type !== 'item') return block
    const text = block.children.map((child) => child.text).join('')
    if (text.length < 20 || changed >= count) return block
    changed += 1
    return { ...block, children: [{ text: text.replace('，', `，第${changed}次`) }] }
  })
  return { ...minutes, children }
}

export const versionSize: Bench = {
  name: 'version-size',
  about: 'a version of 40,000 characters with 1 to 40 paragraphs changed; compared with it packed whole',
  unit: 'B',
  run: async () => {
    const minutes = largeMinutes()
    const base = partsOf(minutes)
    const states = Array.from({ length: 40 }, (_, at) => partsOf(withWords(minutes, at + 1)))
    return {
      ours: states.map((parts) => packAgainst(base, parts).length),
      peer: states.map((parts) => packWhole(parts).length),
    }
  },
}
