import { describe, expect, test } from 'vitest'
import { compareMinutes } from '#shared/compare/compare-minutes.ts'
import type { Change, Comparison } from '#shared/compare/comparison.ts'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ChangeKind, ComposedParagraph } from '#shared/compose/composed.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createItem, createStatement, createTopic } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'
import { shakeMinutes } from '../../support/shake-minutes.ts'

/** A document of topics, each a heading and its statements. */
function minutesOf(...topics: readonly (readonly [heading: string, ...statements: string[]])[]): Minutes {
  const minutes = sampleMinutes()
  const body = topics.flatMap(([heading, ...statements], at): MinutesBlock[] => [
    createTopic(heading, { id: `t${at}-${heading.length}` }),
    ...statements.map((text, place) => createStatement(text, { id: `s${at}-${place}-${text.length}` })),
  ])
  const rest = minutes.children.filter(({ type }) => type !== 'topic' && type !== 'statement')
  return { ...minutes, children: [...rest.slice(0, 2), ...body, ...rest.slice(2)] }
}

function withoutIds(minutes: Minutes): Minutes {
  return { ...minutes, children: minutes.children.map((block, at) => ({ ...block, id: `n${at}` })) }
}

function mapText(minutes: Minutes, from: string, to: string): Minutes {
  const children = minutes.children.map((block) =>
    block.type === 'statement' ||
    block.type === 'item' ||
    block.type === 'topic' ||
    block.type === 'paragraph'
      ? {
          ...block,
          children: block.children.map((child) => ({ ...child, text: child.text.replace(from, to) })),
        }
      : block,
  )
  return { ...minutes, children }
}

const told = ({ changes }: Comparison) =>
  changes.map(({ type, before, after }) => `${type} ${before}→${after}`)

/** The words of one side of a comparison, as the marks have them. */
function sideOf({ rows }: Comparison, side: 'before' | 'after'): string[] {
  const gone: ReadonlySet<ChangeKind> = new Set(
    side === 'after' ? ['deleted', 'moved-away'] : ['inserted', 'moved-here'],
  )
  return rows.flatMap(({ marked }) => {
    if (marked.change !== undefined && gone.has(marked.change.kind)) return []
    return [wordsOf(marked, gone)]
  })
}

function wordsOf({ runs, end, table }: ComposedParagraph, gone: ReadonlySet<ChangeKind>): string {
  const own =
    table === null
      ? [...runs, ...end]
      : table.rows.flatMap((cells) => cells.flatMap((cell) => cell.paragraphs.flat()))
  return own.flatMap(({ text, change }) => (change !== undefined && gone.has(change) ? [] : [text])).join('')
}

const plain = (minutes: Minutes) => composeMinutes(minutes).map((paragraph) => wordsOf(paragraph, new Set()))

const two = minutesOf(
  [
    '审议《云州市公共数据管理办法》',
    '会议认为，制定该办法十分必要。',
    '会议要求，由市数据局修改完善后，以市政府名义印发。',
  ],
  ['研究防汛工作', '会议指出，今年雨水偏多，形势不容乐观。', '会议强调，要压实责任、细化措施。'],
)

describe('what changed in words', () => {
  test('is told word by word, the rest stays', () => {
    const after = mapText(two, '修改完善后，以市政府名义印发', '修改完善后，提交市委常委会审议')
    expect(told(compareMinutes(two, after))).toEqual(['replaced 以市政府名义印发→提交市委常委会审议'])
  })

  test('is one change where single characters would be left between', () => {
    const after = mapText(two, '今年雨水偏多，形势不容乐观', '入汛以来降雨集中，形势十分严峻')
    const [change, ...others] = compareMinutes(two, after).changes
    expect(others.length).toBeLessThan(2)
    expect(change?.before).toContain('今年雨水偏多')
  })

  test('in two places of a paragraph is two changes', () => {
    const after = mapText(mapText(two, '压实责任', '压实属地责任'), '细化措施', '细化工作措施')
    expect(told(compareMinutes(two, after))).toEqual(['inserted →属地', 'inserted →工作'])
  })

  test('never splits a character beyond the BMP', () => {
    const before = minutesOf(['研究𠮷野工作', '会议认为，𠮷野很好。'])
    const { rows } = compareMinutes(before, mapText(before, '𠮷野很', '𠮸野很'))
    for (const { marked } of rows)
      for (const { text } of marked.runs) expect(text).not.toMatch(/\p{Surrogate}/u)
  })

  test('is found alike where the blocks have other ids, as in a file that came back', () => {
    const after = withoutIds(mapText(two, '十分必要', '很有必要'))
    expect(told(compareMinutes(two, after))).toEqual(
      told(compareMinutes(two, mapText(two, '十分必要', '很有必要'))),
    )
  })

  test('stands under its topic', () => {
    const [change] = compareMinutes(two, mapText(two, '细化措施', '细化工作措施')).changes
    expect(change?.part).toBe('二、研究防汛工作')
  })

  test('is told in its place where two blocks say nearly the same and a file gave them one id', () => {
    const text = readSampleTexts().find(({ name }) => name === 'model.txt')?.text ?? ''
    const after = parseMinutesText(text.replace('提交市委常委会审议', '以市政府办公室名义印发')).minutes
    const { changes } = compareMinutes(parseMinutesText(text).minutes, after)
    expect(changes.map(({ type, before, after: now }) => [type, before, now])).toEqual([
      ['replaced', '提交市委常委会审议', '以市政府办公室名义印发'],
    ])
  })

  test('of a fact is told where it prints', () => {
    const after = sampleMinutes({ number: '第4号' })
    expect(compareMinutes(sampleMinutes(), after).changes).toMatchObject([
      { type: 'replaced', before: '3', after: '4', part: '版头' },
    ])
  })
})

describe('whole paragraphs', () => {
  const three = minutesOf(
    ['审议《云州市公共数据管理办法》', '会议认为，制定该办法十分必要，对规范公共数据管理有重要意义。'],
    ['研究防汛工作', '会议指出，今年雨水偏多，形势不容乐观，各级各部门要高度重视。'],
    ['听取招商引资情况汇报', '会议强调，要聚焦主导产业，推动项目早签约、早落地、早投产。'],
  )
  const topicsAt = (minutes: Minutes) =>
    minutes.children.flatMap(({ type }, at) => (type === 'topic' ? [at] : []))

  test.each([
    ['with ids', (minutes: Minutes) => minutes],
    ['without', withoutIds],
  ])('that moved are told as moved, once, and numbers that follow are no changes (%s)', (_, make) => {
    const [one = 0, two = 0, last = 0] = topicsAt(three)
    const { children } = three
    const moved = [
      ...children.slice(0, one),
      ...children.slice(last, last + 2),
      ...children.slice(one, last),
      ...children.slice(last + 2),
    ]
    expect(two).toBeLessThan(last)
    const comparison = compareMinutes(three, make({ ...three, children: moved }))
    expect(comparison.changes).toMatchObject([
      { type: 'moved', note: '三', part: '一、听取招商引资情况汇报' },
    ])
    expect(comparison.changes[0]?.rows).toHaveLength(2)
    expect(comparison.changes[0]?.from).toHaveLength(2)
    const notes = comparison.rows.flatMap(({ marked }) => marked.change?.note ?? [])
    expect([...new Set(notes)]).toEqual(['〔移自三〕', '〔移至一〕'])
  })

  test('that moved and were changed say both', () => {
    const [one = 0, , last = 0] = topicsAt(three)
    const { children } = mapText(three, '早签约、早落地', '早签约、快落地')
    const moved = [
      ...children.slice(0, one),
      ...children.slice(last, last + 2),
      ...children.slice(one, last),
      ...children.slice(last + 2),
    ]
    const changes = compareMinutes(three, withoutIds({ ...three, children: moved })).changes
    expect(changes.map(({ type }) => type)).toEqual(['moved', 'replaced'])
    expect(changes[1]).toMatchObject({ note: '三' })
  })

  test('that came or went are told whole, at their place', () => {
    const [, second = 0, last = 0] = topicsAt(three)
    const { children } = three
    const without = { ...three, children: [...children.slice(0, second), ...children.slice(last)] }
    expect(compareMinutes(three, without).changes.map(({ type }) => type)).toEqual(['deleted', 'deleted'])
    expect(compareMinutes(without, three).changes.map(({ type, part }) => [type, part])).toEqual([
      ['inserted', '二、研究防汛工作'],
      ['inserted', '二、研究防汛工作'],
    ])
  })

  test('items that run in keep their numbers whole', () => {
    const items = (...texts: string[]) => {
      const minutes = minutesOf(['研究防汛工作', '会议强调，'])
      const at = minutes.children.findIndex(({ type }) => type === 'statement') + 1
      const made = texts.map((text) =>
        createItem(text, {
          id: `i-${[...text].map((one) => one.codePointAt(0)?.toString(36)).join('')}`.slice(0, 40),
        }),
      )
      return {
        ...minutes,
        children: [...minutes.children.slice(0, at), ...made, ...minutes.children.slice(at)],
      }
    }
    const before = items('要加强领导。', '要落实资金。')
    const after = items('要加强领导。', '要建立机制。', '要落实资金。')
    const comparison = compareMinutes(before, after)
    expect(sideOf(comparison, 'before')).toEqual(plain(before))
    expect(comparison.changes.map(({ type }: Change) => type)).toEqual(['inserted'])
    expect(comparison.changes[0]?.after).toMatch(/要建立机制。/u)
  })
})

describe('both sides of any comparison', () => {
  test.each(readSampleTexts().map(({ name, text }) => ({ name, text })))(
    'are the two documents to the letter: $name',
    ({ text }) => {
      const before = parseMinutesText(text).minutes
      for (let seed = 1; seed <= 12; seed += 1) {
        const after = shakeMinutes(before, createRandom(seed).next)
        for (const one of [after, withoutIds(after)]) {
          const comparison = compareMinutes(before, one)
          expect(sideOf(comparison, 'after')).toEqual(plain(one))
          expect(sideOf(comparison, 'before').toSorted()).toEqual(plain(before).toSorted())
        }
      }
    },
  )

  test('of a document with itself there is nothing to tell', () => {
    for (const { text } of readSampleTexts()) {
      const { minutes } = parseMinutesText(text)
      expect(compareMinutes(minutes, withoutIds(minutes)).changes).toEqual([])
    }
  })
})
