import { describe, expect, it } from 'vitest'
import { suggestNext } from '../../../renderer/editor/queries/suggest-next.ts'
import { createDecision } from '../../../shared/wording/decision.ts'
import { apply, item, openEditor, statement, topic, wording } from '../../support/editor.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'
import { run } from '../../support/run-command.ts'

describe('the suggestion at an empty statement', () => {
  const at = (blocks: Parameters<typeof openEditor>[0], index: number) =>
    suggestNext(openEditor(blocks), index)
  it('is the report sentence under a heading whose kind has one', () => {
    expect(at([topic('审议《办法》', { reporter: '市数据局' }), statement('')], 3)).toEqual({
      text: '会议听取并审议了市数据局关于《办法》的汇报。',
      kind: 'report',
    })
  })
  it('is the opener after the last one used', () => {
    const phrases = wording.openers.filter(({ mark }) => mark !== '')
    const [first, second] = phrases
    const blocks = [topic('其他'), statement(`${first!.phrase}，好。`), statement('')]
    expect(at(blocks, 4)?.text).toBe(`${second!.phrase}${second!.mark}`)
  })
  it('is gone as soon as anything is typed', () => {
    expect(at([topic('其他'), statement('甲')], 3)).toBeNull()
  })
  it('Tab takes it', () => {
    apply([topic('审议《办法》'), statement('|')], run('format.levelDown'), [
      topic('审议《办法》'),
      statement('|', { derived: { from: 'report' } }),
    ])
  })
})

describe('derived sentences', () => {
  const heading = topic('审议《办法》', { reporter: '市数据局' })
  it('are taken over as text and turned back', () => {
    const editor = apply([heading, statement('|', { derived: { from: 'report' } })], () => {}, null)
    run('format.override')(editor)
    expect(editor.children[3]).toMatchObject({
      derived: null,
      children: [{ text: '会议听取并审议了市数据局关于《办法》的汇报。' }],
    })
    editor.insertText('（略）')
    run('format.turnBack')(editor)
    expectBlocks([editor.children[3]!], [statement('', { derived: { from: 'report' } })])
  })
  it('a new decision on a document says who revises it, and stays an item in a list', () => {
    const action = '根据会议讨论意见修改完善后'
    const derived = {
      from: 'decision' as const,
      opener: '会议明确',
      decision: createDecision('原则同意', { action }),
    }
    apply([heading, statement('|')], run('insert.decision'), [heading, statement('|', { derived })])
    apply([heading, statement('会议明确，'), item('|')], run('insert.decision'), [
      heading,
      statement('会议明确，'),
      item('|', { derived: { ...derived, opener: null } }),
    ])
  })
  it('text that reads as a decision can be turned into one', () => {
    apply([heading, statement('会议明确，原则同意该《办法》。|')], run('format.turnBack'), [
      heading,
      statement('|', {
        derived: { from: 'decision', opener: '会议明确', decision: createDecision('原则同意') },
      }),
    ])
  })
})
