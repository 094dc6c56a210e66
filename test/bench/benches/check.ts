import { checkDocument } from '#shared/check/check-document.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import type { Bench } from '../bench.ts'
import { modelText } from '../bench-documents.ts'
import { measure } from '../measure.ts'

/** The same document as new objects, as it is when it was just opened: nothing of it is known yet. */
function anew(minutes: Minutes): Minutes {
  return { ...minutes, children: minutes.children.map((block) => structuredClone(block)) }
}

/** 100,000 characters and a little more. */
function hundredThousand(): Minutes {
  return makeMinutes({ topics: 150, charactersPerTopic: 600 })
}

function withOneMoreCharacter(minutes: Minutes, run: number): Minutes {
  const middle = Math.floor(minutes.children.length / 2)
  const place = minutes.children.findIndex((block, index) => index >= middle && block.type === 'statement')
  const block = minutes.children[place]
  if (block?.type !== 'statement') throw new Error('no statement to edit')
  const text = `${block.children[0]?.text ?? ''}${'好'.repeat((run + 100) % 7)}`
  return { ...minutes, children: minutes.children.with(place, { ...block, children: [{ text }] }) }
}

export const checkModel: Bench = {
  name: 'check',
  about: 'the model document checked from nothing; to stay under 20 ms',
  run: () => {
    const { minutes } = parseMinutesText(modelText())
    const copies = Array.from({ length: 100 }, () => anew(minutes))
    return measure((run) => checkDocument(copies[(run + 100) % 100] ?? minutes))
  },
}

export const checkLarge: Bench = {
  name: 'check-100k',
  about: '100,000 characters checked from nothing; to stay under 150 ms',
  run: () => {
    const minutes = hundredThousand()
    const copies = Array.from({ length: 12 }, () => anew(minutes))
    return measure((run) => checkDocument(copies[run + 3] ?? minutes), undefined, { warmUp: 3, runs: 9 })
  },
}

export const checkKey: Bench = {
  name: 'check-key',
  about: 'the model document again after one key; to stay under 4 ms',
  run: () => {
    const { minutes } = parseMinutesText(modelText())
    checkDocument(minutes)
    const edits = Array.from({ length: 100 }, (_, run) => withOneMoreCharacter(minutes, run))
    return measure((run) => checkDocument(edits[(run + 100) % 100] ?? minutes))
  },
}

export const checkKeyLarge: Bench = {
  name: 'check-key-100k',
  about: '100,000 characters again after one key',
  run: () => {
    const minutes = hundredThousand()
    checkDocument(minutes)
    const edits = Array.from({ length: 60 }, (_, run) => withOneMoreCharacter(minutes, run))
    return measure((run) => checkDocument(edits[run + 10] ?? minutes), undefined, { warmUp: 10, runs: 40 })
  },
}
