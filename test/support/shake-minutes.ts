import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'

/** Some blocks are changed, some go, some come twice, some topics change places. */
export function shakeMinutes(minutes: Minutes, random: () => number): Minutes {
  const head = minutes.children.slice(0, 2)
  const tail = minutes.children.filter(
    ({ type }) => type === 'roll' || type === 'colophon' || type === 'attachment',
  )
  let body = minutes.children.slice(2).filter((block) => !tail.includes(block) && block.type !== 'item')
  body = body.flatMap((block): MinutesBlock[] => {
    const dice = random()
    if (dice < 0.1) return []
    if (dice < 0.2) return [block, createStatement(`会议指出，新增的第${Math.floor(random() * 90)}段。`)]
    if (dice < 0.4 && 'children' in block && (block.type === 'statement' || block.type === 'topic'))
      return [
        { ...block, children: [{ text: change(block.children.map(({ text }) => text).join(''), random) }] },
      ]
    return [block]
  })
  if (random() < 0.7 && body.length > 6) {
    const from = Math.floor(random() * (body.length - 3))
    const cut = body.splice(from, 1 + Math.floor(random() * 3))
    body.splice(Math.floor(random() * body.length), 0, ...cut)
  }
  return { ...minutes, children: [...head, ...body, ...tail] }
}

function change(text: string, random: () => number): string {
  const characters = [...text]
  const at = Math.floor(random() * characters.length)
  const count = Math.floor(random() * 6)
  return [...characters.slice(0, at), '修改', ...characters.slice(at + count)].join('')
}
