import { Editor, Node, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { copySelection } from '../../../renderer/editor/clipboard/copied-blocks.ts'
import { pasteBlocks } from '../../../renderer/editor/clipboard/paste-blocks.ts'
import { contentOfLines } from '../../../renderer/editor/clipboard/read-clipboard.ts'
import { setColumnWidths } from '../../../renderer/editor/commands/ask-column-width.ts'
import { listCommands } from '../../../renderer/editor/commands/list-commands.ts'
import { moveSpan } from '../../../renderer/editor/commands/move-unit.ts'
import { updateBlock } from '../../../renderer/editor/commands/update-block.ts'
import { createMinutesEditor } from '../../../renderer/editor/create-minutes-editor.ts'
import { computeFacts } from '../../../renderer/editor/queries/block-facts.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { draggedSpan, listLandings } from '../../../renderer/editor/queries/landing.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { minutesSchema, readMinutes } from '../../../shared/minutes/minutes.ts'
import { parseMinutesText } from '../../../shared/parse/parse-minutes.ts'
import { builtInTemplates } from '../../../shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '../../../shared/templates/create-minutes.ts'
import { fullDocument } from '../../support/full-document.ts'
import { createRandom } from '../../support/random.ts'
import { PUBLISHED_NAMES, readSampleTexts } from '../../support/sample-texts.ts'

const STEPS = 1000
const WORDS = [
  '会议强调，',
  '（一）',
  '一、',
  '1.',
  '（1）',
  '一是',
  '①',
  '（五）',
  '甲乙丙',
  '。',
  '2025年',
  '、',
  '/',
  'yw',
  '会议明确，原则同意',
  '《办法》',
  '甲\n乙',
]
const PASTED = [
  '一、审议《办法》',
  '会议听取了汇报。会议认为，好。',
  '（一）抓紧',
  '（二）落实',
  '1.检查',
  '普通一段。',
]

const fixtures: Minutes[] = builtInTemplates.map((template) =>
  createMinutesFromTemplate(template, '2025-03-18'),
)
/** Of the published texts the first is enough here: each takes seconds. */
const PASSED_OVER: readonly string[] = PUBLISHED_NAMES.slice(1)
for (const { name, text } of readSampleTexts()) {
  if (!PASSED_OVER.includes(name)) fixtures.push({ ...parseMinutesText(text).minutes, templateId: name })
}

fixtures.push({ ...fullDocument(), templateId: 'tables, levels and 附件' })

/** One thing a writer can do, chosen by chance. */
function doSomething(editor: Editor, random: ReturnType<typeof createRandom>): string {
  const commands = listCommands(editor.wording)
  const choice = random.below(14)
  if (choice <= 2 || !editor.selection) {
    Transforms.select(editor, { anchor: somePoint(editor, random), focus: somePoint(editor, random) })
    if (random.chance(0.7)) Transforms.collapse(editor, { edge: 'focus' })
    return 'select'
  }
  if (choice <= 5) {
    const runnable = commands.filter((command) => command.canRun(editor))
    const command = random.pick(runnable)
    command.run(editor)
    return command.id
  }
  const edits: (() => void)[] = [
    () => editor.insertText(random.pick(WORDS)),
    () => editor.insertText(random.pick(WORDS)),
    () => editor.insertBreak(),
    () => editor.insertSoftBreak(),
    () => (random.chance(0.5) ? editor.deleteBackward('character') : editor.deleteForward('character')),
    () => editor.deleteFragment(),
    () => {
      const copied = copySelection(editor)
      if (copied) pasteBlocks(editor, copied)
    },
    () => {
      const content = contentOfLines(PASTED.slice(random.below(5)), editor.wording)
      if (content?.type === 'blocks') pasteBlocks(editor, content.copied)
    },
    () => {
      const index = random.below(blocksOf(editor).length)
      updateBlock(
        editor,
        index,
        random.pick([{ reporter: '市数据局' }, { reporter: null }, { number: '第9号' }, { runIn: true }]),
      )
    },
    () => {
      const span = draggedSpan(blocksOf(editor), random.below(blocksOf(editor).length))
      const landings = span ? listLandings(blocksOf(editor), span) : []
      if (span && landings.length > 0) moveSpan(editor, span, random.pick(landings))
    },
    () => editor.insertData(cellsOfExcel(random)),
    () => {
      const table = random.pick(blocksOf(editor).filter((block) => block.type === 'table'))
      if (table === undefined) return
      const widths = table.columns.map(() => 1 + random.below(90))
      setColumnWidths(editor, table.id, random.chance(0.3) ? null : widths)
    },
    () => editor.undo(),
    () => editor.redo(),
  ]
  const at = random.below(edits.length)
  edits[at]?.()
  return `edit ${at}`
}

function somePoint(editor: Editor, random: ReturnType<typeof createRandom>) {
  const index = random.below(editor.children.length)
  const node = editor.children[index]
  const texts = node === undefined || !('children' in node) ? [] : [...Node.texts(node)]
  const [text, path] = texts[random.below(texts.length)] ?? []
  return text === undefined || path === undefined
    ? Editor.start(editor, [index])
    : { path: [index, ...path], offset: random.below(text.text.length + 1) }
}

/** A few cells as Excel copies them. */
function cellsOfExcel(random: ReturnType<typeof createRandom>): DataTransfer {
  const rows = Array.from({ length: 1 + random.below(4) }, () =>
    Array.from({ length: 2 + random.below(3) }, () =>
      random.pick(['', '甲', '市水务局', '12.5', '"多\n行"']),
    ).join('\t'),
  )
  const given: Readonly<Record<string, string>> = { 'text/plain': rows.join('\n') }
  return { getData: (type: string) => given[type] ?? '' } as DataTransfer
}

describe('any sequence of commands, edits and undos', () => {
  it.each(fixtures.map((minutes) => [minutes.templateId, minutes] as const))(
    'leaves a valid document and can be undone to the last byte: %s',
    (_name, minutes) => {
      const random = createRandom(4)
      const { wording } = minutesSchema.parse(minutes)
      const editor = createMinutesEditor({ wording, children: structuredClone(minutes.children) })
      const start = JSON.stringify(editor.children)
      const done: string[] = []
      let facts = computeFacts(editor)
      for (let step = 0; step < STEPS; step += 1) {
        done.push(doSomething(editor, random))
        const read = readMinutes({ ...minutes, children: editor.children })
        if (!read.ok) expect.unreachable(`${JSON.stringify(read.error)} after ${done.slice(-6).join(', ')}`)
        const ids = blocksOf(editor).map(({ id }) => id)
        expect(new Set(ids).size, done.slice(-6).join(', ')).toBe(ids.length)
        facts = computeFacts(editor, facts)
        // Nothing is remembered but which block is opened.
        const anew = computeFacts(editor, { ...facts, blocks: [], facts: [] })
        expect(facts.facts, done.slice(-6).join(', ')).toEqual(anew.facts)
        // Changes of one tick are one undo step; each here is a tick of its own.
        editor.operations = []
      }
      while (editor.history.redos.length > 0) editor.redo()
      const end = JSON.stringify(editor.children)
      expect(editor.history.undos.length).toBeGreaterThan(90)
      expect(end).not.toBe(start)
      while (editor.history.undos.length > 0) editor.undo()
      expect(JSON.stringify(editor.children)).toBe(start)
      while (editor.history.redos.length > 0) editor.redo()
      expect(JSON.stringify(editor.children)).toBe(end)
    },
  )
})
