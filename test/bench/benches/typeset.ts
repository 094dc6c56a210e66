import type { Minutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { createTypesetter, typeset } from '#shared/typeset/typesetter.ts'
import type { Bench } from '../bench.ts'
import { largeMinutes, modelMinutes } from '../bench-documents.ts'
import { measure } from '../measure.ts'

const profile = nationalStandardProfile

function typesetOnce(name: string, about: string, make: () => Minutes): Bench {
  return {
    name,
    about,
    run: () => {
      const minutes = make()
      return measure(() => typeset(minutes, profile))
    },
  }
}

/** Types one more character into the statement in the middle, as the editor does: only that block is another object. */
function withOneMoreCharacter(minutes: Minutes, run: number): Minutes {
  const middle = Math.floor(minutes.children.length / 2)
  const place = minutes.children.findIndex((block, index) => index >= middle && block.type === 'statement')
  const block = minutes.children[place]
  if (block?.type !== 'statement') throw new Error('no statement to edit')
  const text = `${block.children[0]?.text ?? ''}${'啊'.repeat((run + 100) % 7)}`
  return { ...minutes, children: minutes.children.with(place, { ...block, children: [{ text }] }) }
}

export const typesetModel = typesetOnce('typeset', 'the model document from nothing', modelMinutes)
export const typesetLarge = typesetOnce(
  'typeset-60',
  '60 topics, 40,000 characters from nothing',
  largeMinutes,
)

export const typesetEdit: Bench = {
  name: 'typeset-edit',
  about: 'the same 60 topics again after one edit',
  run: () => {
    const minutes = largeMinutes()
    const typesetter = createTypesetter(profile)
    typesetter.typeset(minutes)
    const edits = Array.from({ length: 7 }, (_, run) => withOneMoreCharacter(minutes, run))
    return measure((run) => typesetter.typeset(edits[(run + 700) % 7] ?? minutes))
  },
}
