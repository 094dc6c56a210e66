import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import type { Bench } from '../bench.ts'
import { largeMinutes } from '../bench-documents.ts'
import { measure } from '../measure.ts'

/** Every third long paragraph changed in two places, and one topic moved. */
function edited(minutes: Minutes): Minutes {
  let count = 0
  const children = minutes.children.map((block) => {
    if (block.type !== 'statement' && block.type !== 'item') return block
    const text = block.children.map((child) => child.text).join('')
    if (text.length < 30) return block
    count += 1
    if (count % 3 !== 0) return block
    return { ...block, children: [{ text: text.replace('要', '务必').replace('，', '，并且') }] }
  })
  const topics = children.flatMap(({ type }, at) => (type === 'topic' ? [at] : []))
  const [from = 0, to = 0] = [topics[40], topics[41]]
  const first = topics[3] ?? 0
  const moved = [...children.slice(0, first), ...children.slice(from, to), ...children.slice(first, from)]
  return { ...minutes, children: [...moved, ...children.slice(to)] }
}

function compareBench(name: string, about: string, asReturned: (minutes: Minutes) => Minutes): Bench {
  return {
    name,
    about,
    run: () => {
      const before = largeMinutes()
      const after = asReturned(edited(before))
      return measure(() => compareMinutes(before, after, nationalStandardProfile))
    },
  }
}

export const compareIds = compareBench(
  'compare',
  'two states of 40,000 characters, by the ids of blocks',
  (one) => one,
)
export const compareTexts = compareBench(
  'compare-file',
  'the same with a file that came back: by words alone',
  (one) => ({
    ...one,
    children: one.children.map((block, at) => ({ ...block, id: `n${at}` })),
  }),
)
