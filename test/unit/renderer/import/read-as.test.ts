import { HistoryEditor } from 'slate-history'
import { describe, expect, test } from 'vitest'
import { createParagraph, ownText } from '#shared/minutes/factories.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { createMinutesEditor } from '../../../../renderer/editor/create-minutes-editor.ts'
import { blocksOf } from '../../../../renderer/editor/queries/blocks.ts'
import { type ReadingKind, readAs } from '../../../../renderer/import/read-as.ts'

/** Reads the paragraph of these words, put after the first statement, as `kind`; then undoes it. */
function read(words: string, kind: ReadingKind) {
  const { minutes } = parseMinutesText('一、审议河道管护办法\n会议认为，可行。\n出席：林远舟。')
  const place = minutes.children.findIndex(({ type }) => type === 'statement') + 1
  const children = minutes.children.toSpliced(place, 0, createParagraph(words))
  const editor = createMinutesEditor({ ...minutes, children })
  const before = JSON.stringify(blocksOf(editor))
  const changed = readAs(editor, place, kind)
  const after = blocksOf(editor)
  const steps = editor.history.undos.length
  if (steps > 0) HistoryEditor.undo(editor)
  expect(JSON.stringify(blocksOf(editor))).toBe(before)
  return { changed, steps, blocks: after, block: after[place] }
}

describe('a line is read as the writer says, as one step that can be undone', () => {
  test('议题 and 分项 lose the number that their place gives them', () => {
    const topic = read('二、听取防汛汇报', 'topic')
    expect(topic).toMatchObject({ changed: true, steps: 1, block: { type: 'topic' } })
    expect(topic.block && ownText(topic.block)).toBe('听取防汛汇报')
    const item = read('（一）抓早抓小', 'item')
    expect(item).toMatchObject({ steps: 1, block: { type: 'item', level: 1 } })
    expect(item.block && ownText(item.block)).toBe('抓早抓小')
  })

  test('起首语 keeps its words', () => {
    const { block } = read('大家一致赞成。', 'statement')
    expect(block?.type).toBe('statement')
    expect(block && ownText(block)).toBe('大家一致赞成。')
  })

  test('标题: 标志 where there is none yet, else the title', () => {
    expect(read('云州市人民政府专题会议纪要', 'title').blocks[0]).toMatchObject({
      organ: '云州市人民政府',
      kind: '专题会议纪要',
    })
    expect(read('关于防汛工作的决定', 'title').blocks[0]).toMatchObject({ title: '关于防汛工作的决定' })
  })

  test('名单: with a label one of its own, without one the names go on in the roll before or begin 出席', () => {
    const labelled = read('列席：市水利局沈知行，市财政局高明川。', 'roll')
    expect(labelled.steps).toBe(1)
    expect(labelled.blocks).toContainEqual(
      expect.objectContaining({
        type: 'roll',
        role: '列席',
        entries: [
          expect.objectContaining({ unit: '市水利局', names: ['沈知行'] }),
          expect.objectContaining({ unit: '市财政局', names: ['高明川'] }),
        ],
      }),
    )
    const bare = read('沈知行、高明川', 'roll')
    expect(bare.blocks.filter(({ type }) => type === 'roll')).toContainEqual(
      expect.objectContaining({ entries: [expect.objectContaining({ names: ['沈知行', '高明川'] })] }),
    )
  })

  test('文字 stays what it is', () => {
    expect(read('说不清的话', 'paragraph')).toMatchObject({ changed: false, steps: 0 })
  })
})
