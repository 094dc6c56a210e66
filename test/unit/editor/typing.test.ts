import { Node } from 'slate'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { slashQuery } from '../../../renderer/editor/queries/slash-query.ts'
import { ownText } from '../../../shared/minutes/factories.ts'
import { numberBlocks } from '../../../shared/minutes/numbering.ts'
import {
  apply,
  HEAD,
  item,
  openEditor,
  paragraph,
  roll,
  statement,
  topic,
  type,
} from '../../support/editor.ts'
import { expectBlocks } from '../../support/expect-blocks.ts'

describe('Enter', () => {
  it('after a heading starts a statement', () => {
    apply([topic('审议《办法》|')], (editor) => editor.insertBreak(), [topic('审议《办法》'), statement('|')])
  })
  it('inside a heading leaves the rest as a statement', () => {
    apply([topic('审议|《办法》')], (editor) => editor.insertBreak(), [topic('审议'), statement('|《办法》')])
  })
  it('before a heading makes room for another topic', () => {
    apply([topic('|审议《办法》')], (editor) => editor.insertBreak(), [topic(''), topic('|审议《办法》')])
  })
  it('at the end of a statement starts another', () => {
    apply([statement('会议认为，好。|')], (editor) => editor.insertBreak(), [
      statement('会议认为，好。'),
      statement('|'),
    ])
  })
  it('at the end of a statement with items starts its first item', () => {
    apply([statement('会议强调，|'), item('抓紧', { runIn: false })], (editor) => editor.insertBreak(), [
      statement('会议强调，'),
      item('|', { runIn: false }),
      item('抓紧', { runIn: false }),
    ])
  })
  it('inside a statement makes two', () => {
    apply([statement('甲|乙')], (editor) => editor.insertBreak(), [statement('甲'), statement('|乙')])
  })
  it('before a run-in statement gives it a paragraph of its own', () => {
    apply([statement('甲'), statement('|乙', { runIn: true })], (editor) => editor.insertBreak(), [
      statement('甲'),
      statement('|乙'),
    ])
  })
  it('in an item starts the next item', () => {
    apply([statement('甲'), item('乙|')], (editor) => editor.insertBreak(), [
      statement('甲'),
      item('乙'),
      item('|'),
    ])
  })
  it('in an empty item leaves the list', () => {
    apply([statement('甲'), item('乙'), item('|')], (editor) => editor.insertBreak(), [
      statement('甲'),
      item('乙'),
      statement('|'),
    ])
  })
  it('in an empty item of the second level goes up one level', () => {
    apply([statement('甲'), item('乙'), item('|', { level: 2 })], (editor) => editor.insertBreak(), [
      statement('甲'),
      item('乙'),
      item('|'),
    ])
  })
  it('after a derived sentence starts a statement', () => {
    const report = statement('|', { derived: { from: 'report' } })
    apply([topic('审议《办法》'), report], (editor) => editor.insertBreak(), [
      topic('审议《办法》'),
      statement('', { derived: { from: 'report' } }),
      statement('|'),
    ])
  })
  it('with Shift continues the paragraph', () => {
    apply([statement('甲。|')], (editor) => editor.insertSoftBreak(), [
      statement('甲。'),
      statement('|', { runIn: true }),
    ])
  })
  it('replaces what is selected', () => {
    apply([statement('甲⟦乙丙⟧丁')], (editor) => editor.insertBreak(), [statement('甲'), statement('|丁')])
  })
})

describe('Backspace at the beginning', () => {
  it('turns an item into a statement, then joins it to the block before', () => {
    const editor = apply([statement('甲'), item('|乙')], (it) => it.deleteBackward('character'), [
      statement('甲'),
      statement('|乙'),
    ])
    editor.history.undos = []
    apply([statement('甲'), statement('|乙')], (it) => it.deleteBackward('character'), [statement('甲|乙')])
  })
  it('turns a heading into a statement', () => {
    apply([topic('|审议《办法》', { reporter: '市发改委' })], (it) => it.deleteBackward('character'), [
      statement('|审议《办法》'),
    ])
  })
  it('of an empty statement after a derived sentence removes the empty one', () => {
    const report = statement('', { derived: { from: 'report' } })
    apply([topic('审议《办法》'), report, statement('|')], (it) => it.deleteBackward('character'), [
      topic('审议《办法》'),
      statement('|', { derived: { from: 'report' } }),
    ])
  })
  it('on a derived sentence removes it', () => {
    apply(
      [topic('审议'), statement('|', { derived: { from: 'report' } })],
      (it) => it.deleteBackward('character'),
      [topic('审议|')],
    )
  })
  it('of the first block after the opening joins the opening', () => {
    const opening = ownText(HEAD[1]!)
    const editor = openEditor([paragraph('|乙'), topic('丙')])
    editor.deleteBackward('character')
    expect(blocksOf(editor).map(({ type }) => type)).toEqual(['masthead', 'opening', 'topic'])
    expect(Node.string(editor.children[1]!)).toBe(`${opening}乙`)
    expect(editor.selection?.anchor).toEqual({ path: [1, 0], offset: opening.length })
    editor.undo()
    expectBlocks(blocksOf(editor), blocksOf(openEditor([paragraph('乙'), topic('丙')])))
  })
})

describe('Delete at the end', () => {
  it('joins the next block', () => {
    apply([topic('审议|'), statement('《办法》')], (it) => it.deleteForward('character'), [
      topic('审议|《办法》'),
    ])
  })
})

describe('typed marks', () => {
  it('（一） makes an item', () => {
    apply([statement('会议强调，'), statement('|')], (it) => type(it, '（一）抓紧'), [
      statement('会议强调，'),
      item('抓紧|', { runIn: false }),
    ])
  })
  it('（一） makes an item right under a heading too', () => {
    apply([topic('审议'), statement('|')], (it) => type(it, '（一）抓紧'), [
      topic('审议'),
      item('抓紧|', { runIn: false }),
    ])
  })
  it.each([
    ['（1）抓紧', 'paren'],
    ['(1)抓紧', 'paren'],
    ['1）抓紧', 'paren'],
    ['⑴抓紧', 'paren'],
    ['(一)抓紧', 'round'],
    ['（ 一 ） 抓紧', 'round'],
    ['㈠抓紧', 'round'],
    ['1.抓紧', 'dot'],
    ['１．抓紧', 'dot'],
    ['1、抓紧', 'dot'],
    ['1. 抓紧', 'dot'],
    ['一是抓紧', 'one'],
    ['一要抓紧', 'must'],
    ['第一，抓紧', 'first'],
    ['第一、抓紧', 'first'],
    ['①抓紧', 'circled'],
  ] as const)('%s makes an item with its mark', (typed, mark) => {
    apply([statement('甲'), statement('|')], (it) => type(it, typed), [
      statement('甲'),
      item('抓紧|', { mark, runIn: false }),
    ])
  })
  it('a mark committed together with its words makes an item', () => {
    apply([statement('甲'), statement('|')], (it) => it.insertText('1.抓紧'), [
      statement('甲'),
      item('抓紧|', { mark: 'dot', runIn: false }),
    ])
  })
  it.each(['1.5亿元', '2025年', '第一季度', '三要素', '一个'])('%s stays text', (text) => {
    apply([statement('甲'), statement('|')], (it) => type(it, text), [statement('甲'), statement(`${text}|`)])
  })
  it('another mark goes deeper, one of a level above goes back up', () => {
    const editor = openEditor([statement('甲'), item('乙', { runIn: false }), item('|', { runIn: false })])
    type(editor, '1.丙')
    editor.insertBreak()
    type(editor, '（1）丁')
    editor.insertBreak()
    type(editor, '（二）戊')
    expect(numberBlocks(blocksOf(editor)).slice(-4)).toEqual(['（一）', '1.', '（1）', '（二）'])
  })
  it('a number that is neither one nor the next is kept', () => {
    apply([statement('甲'), item('乙'), statement('|')], (it) => type(it, '（五）丙'), [
      statement('甲'),
      item('乙'),
      item('丙|', { start: 5 }),
    ])
    apply([topic('甲'), statement('|')], (it) => type(it, '四、乙'), [
      topic('甲'),
      topic('乙|', { start: 4 }),
    ])
    apply([topic('甲'), statement('|')], (it) => type(it, '一、乙'), [topic('甲'), topic('乙|')])
  })
  it('undo gives the typed characters back, and they stay text', () => {
    const editor = openEditor([statement('甲'), statement('|')])
    type(editor, '1.抓')
    editor.undo()
    expect(ownText(blocksOf(editor).at(-1)!)).toBe('1.抓')
    type(editor, '紧')
    expect(blocksOf(editor).at(-1)?.type).toBe('statement')
  })
  it('二、 in the item that Enter has just made begins the next topic', () => {
    const above = [topic('甲'), statement('乙'), item('丙')]
    apply([...above, item('|')], (it) => type(it, '二、审议'), [...above, topic('审议|')])
  })
  it('no topic in an item that has words, nor where 一、 is the mark of the items', () => {
    apply([topic('甲'), item('|乙')], (it) => type(it, '二、'), [topic('甲'), item('二、|乙')])
    const listed = [topic('甲'), item('乙', { mark: 'chinese' })]
    apply([...listed, item('|', { mark: 'chinese' })], (it) => type(it, '二、'), [
      ...listed,
      item('二、|', { mark: 'chinese' }),
    ])
  })
  it('一、 makes a topic', () => {
    apply([statement('|')], (it) => type(it, '一、审议'), [topic('审议|')])
  })
  it('会议强调， makes a plain paragraph a statement', () => {
    apply([paragraph('|')], (it) => type(it, '会议强调，'), [statement('会议强调，|')])
  })
  it('会议强调， in an item makes it a statement', () => {
    apply([statement('甲'), item('|')], (it) => it.insertText('会议强调，'), [
      statement('甲'),
      statement('会议强调，|'),
    ])
  })
  it('lines of committed text become blocks', () => {
    apply([statement('|')], (it) => it.insertText('甲\n乙'), [statement('甲'), statement('乙|')])
  })
})

describe('deleting a selection', () => {
  it('joins what is left of its ends', () => {
    apply([statement('甲⟦乙'), item('丙'), statement('丁⟧戊')], (it) => it.deleteFragment(), [
      statement('甲|戊'),
    ])
  })
  it('takes derived sentences inside along', () => {
    apply(
      [topic('审⟦议'), statement('', { derived: { from: 'report' } }), statement('丁⟧戊')],
      (it) => it.deleteFragment(),
      [topic('审|戊')],
    )
  })
  it('of facts alone takes nothing and leaves a caret, as typing over it does', () => {
    const facts = openEditor([roll('出席', []), roll('列席', [])])
    facts.select({ anchor: { path: [2, 0], offset: 0 }, focus: { path: [3, 0], offset: 0 } })
    facts.deleteFragment()
    expect(facts.children).toHaveLength(4)
    expect(facts.selection?.anchor).toEqual({ path: [3, 0], offset: 0 })
    expect(facts.selection?.focus).toEqual({ path: [3, 0], offset: 0 })
  })
})

describe('the list at an empty line', () => {
  it.each(['/', '／', '、'])('is asked for by %s and by nothing in front of it', (mark) => {
    const editor = openEditor([statement('|'), paragraph('甲')])
    type(editor, `${mark}qd`)
    expect(slashQuery(editor)?.query).toBe('qd')
    expect(slashQuery(openEditor([statement(`甲${mark}|`)]))).toBeNull()
  })
})

describe('typing over a selection', () => {
  const tick = () => Promise.resolve()
  it('is one undo step with what it replaces, across blocks too', async () => {
    const editor = openEditor([statement('甲⟦乙'), statement('丙⟧丁')])
    const before = JSON.stringify(editor.children)
    for (const character of '新的') {
      editor.insertText(character)
      await tick()
    }
    expectBlocks(editor.children.slice(2), [statement('甲新的丁')])
    expect(editor.history.undos).toHaveLength(1)
    editor.undo()
    expect(JSON.stringify(editor.children)).toBe(before)
  })
  it('after a deletion by key is a step of its own', async () => {
    const editor = openEditor([statement('甲⟦乙⟧丙')])
    editor.deleteFragment()
    await tick()
    editor.insertText('新')
    expect(editor.history.undos).toHaveLength(2)
  })
})
