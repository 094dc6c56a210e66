import type { Editor } from 'slate'
import { expect, it } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { createParagraph, createStatement } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import sample from '#templates/sample.json' with { type: 'json' }
import { createMinutesEditor } from '../../../../renderer/editor/create-minutes-editor.ts'
import { blocksOf } from '../../../../renderer/editor/queries/blocks.ts'
import { listTextTargets, type TextTarget } from '../../../../renderer/editor/text-targets.ts'
import { knownUnits } from '../../../../renderer/facts/known-units.ts'
import {
  type FindHit,
  type FindQuery,
  lookThrough,
  replacementFor,
  toExpression,
} from '../../../../renderer/find/find-hits.ts'
import { replaceHits } from '../../../../renderer/find/replace-hits.ts'

const plain: FindQuery = { text: '', isRegex: false, matchesCase: false, wholeUnits: false }

function findHits(targets: readonly TextTarget[], query: FindQuery, units: readonly string[]): FindHit[] {
  return [...lookThrough(targets, query, units)].filter((hit) => hit !== null)
}

function open(): Editor {
  return createMinutesEditor(parseMinutesText(sample.text).minutes)
}

function find(editor: Editor, query: Partial<FindQuery>) {
  const context = { wording: editor.wording, children: blocksOf(editor) }
  return findHits(listTextTargets(context), { ...plain, ...query }, knownUnits(context))
}

function textOf(editor: Editor): string {
  return minutesToPlainText({ wording: editor.wording, children: blocksOf(editor) })
}

it('finds a unit in facts, rolls and free text, and tells what follows the facts', () => {
  const hits = find(open(), { text: '市住建局' })
  expect(hits.map((hit) => `${hit.target.place} ${hit.target.kind}`)).toEqual([
    '汇报单位 fact',
    '正文 automatic',
    '正文 automatic',
    '正文 text',
    '列席 fact',
  ])
})

it('replaces a unit everywhere in one undo step; derived sentences follow', () => {
  const editor = open()
  const before = JSON.stringify(editor.children)
  expect(replaceHits(editor, find(editor, { text: '市住建局' }), '市住房城乡建设局', false)).toBe(3)
  expect(textOf(editor)).not.toContain('市住建局')
  expect(textOf(editor).split('市住房城乡建设局')).toHaveLength(5)
  editor.undo()
  expect(JSON.stringify(editor.children)).toBe(before)
})

it('leaves longer unit names alone when asked for whole ones', () => {
  const editor = open()
  expect(find(editor, { text: '政府办公室' }).length).toBeGreaterThan(0)
  const whole = find(editor, { text: '政府办公室', wholeUnits: true })
  expect(whole.every((hit) => hit.target.place !== '列席')).toBe(true)
})

it.each([
  ['市应急局', '由市应急局牵头。', 1],
  ['市应急局', '市应急局、市水务局配合', 1],
  ['市应急局', '市应急局长林致远', 0],
  ['市应急局', '市应急局副局长林致远', 1],
  ['市应急局', '市应急局长期坚持', 1],
  ['市应急局', '市应急局办理', 1],
  ['市水务局', '市水务局机关服务中心', 0],
  ['市水务局', '市水务局机关干部', 1],
  ['市政府', '市政府办公室印发', 0],
  ['市政府', '市政府办、市数据局', 0],
  ['市公安局', '市公安局城东分局和交警支队', 0],
  ['市公安局', '市公安局各分局', 1],
])('looking for %s alone in %s finds %i', (text, block, count) => {
  const children = [createParagraph(block)]
  const targets = listTextTargets({ wording: open().wording, children })
  expect(findHits(targets, { ...plain, text, wholeUnits: true }, [])).toHaveLength(count)
})

it('replaces by regular expression with its groups', () => {
  const editor = open()
  const hits = find(editor, { text: '(\\d+)小时', isRegex: true })
  expect(hits).toHaveLength(1)
  expect(replacementFor(hits[0]!, '$1个钟头（$$1）', true)).toBe('24个钟头（$1）')
})

it.each(['(一+)+$', '(一|一)*二', '((一*)*)*二', '(.*)(.*)(.*)(.*)二'])(
  '%s is done with a long paragraph at once',
  (text) => {
    const children = [createParagraph(`${'一'.repeat(3000)}。`)]
    const targets = listTextTargets({ wording: open().wording, children })
    expect(findHits(targets, { ...plain, text, isRegex: true }, [])).toEqual([])
  },
)

it.each([
  ['[\\u4e00-\\u9fa5]+局', ['市应急局']],
  ['第(?<n>\\d+)号', ['第3号']],
  ['(?<=第)\\d', ['3']],
  ['\\p{L}+局', ['市应急局']],
  ['plan b', ['Plan B']],
])('%s finds %o, wherever it stands', (text, wanted) => {
  const children = [createParagraph('𠮷：市应急局，第3号，Plan B')]
  const targets = listTextTargets({ wording: open().wording, children })
  const hits = findHits(targets, { ...plain, text, isRegex: true }, [])
  expect(hits.map(({ start, end, target }) => target.text.slice(start, end))).toEqual(wanted)
})

it('takes the characters of an expression as they are unless asked', () => {
  expect(find(open(), { text: '（2025—2027年）' }).length).toBeGreaterThan(0)
  expect(toExpression({ ...plain, text: '(', isRegex: true })).toBe(null)
})

it('replaces several hits of one block at their own places', () => {
  const editor = open()
  const hits = find(editor, { text: '要' }).filter((hit) => hit.target.kind === 'text')
  const count = textOf(editor).split('要').length - 1
  replaceHits(editor, hits, '须要', false)
  expect(textOf(editor).split('须要').length - 1).toBe(hits.length)
  expect(textOf(editor).split('要').length - 1).toBe(count)
})

it('replaces across bold lead-in words, and thousands of hits at once', () => {
  const lead = [{ text: '会议', bold: true as const }, { text: '强调，好。' }]
  const bold = { ...createStatement(''), children: lead }
  const lines = Array.from({ length: 300 }, () => createStatement('好'.repeat(20)))
  const minutes = parseMinutesText(sample.text).minutes
  const editor = createMinutesEditor({
    ...minutes,
    children: [...minutes.children.slice(0, 2), bold, ...lines],
  })
  const before = JSON.stringify(editor.children)
  expect(replaceHits(editor, find(editor, { text: '议强' }), '呀', false)).toBe(1)
  expect(editor.children[2]).toMatchObject({ children: [{ text: '会呀', bold: true }, { text: '调，好。' }] })
  expect(replaceHits(editor, find(editor, { text: '好' }), '很好', false)).toBe(6001)
  expect(editor.children[302]).toMatchObject({ children: [{ text: '很好'.repeat(20) }] })
  editor.undo()
  editor.undo()
  expect(JSON.stringify(editor.children)).toBe(before)
})
