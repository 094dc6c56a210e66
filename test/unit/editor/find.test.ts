import { describe, expect, it } from 'vitest'
import { replaceMatches } from '../../../renderer/editor/commands/replace-match.ts'
import { type FindOptions, findMatches } from '../../../renderer/editor/queries/find-matches.ts'
import { createRollEntry } from '../../../shared/minutes/factories.ts'
import { apply, openEditor, roll, statement, topic } from '../../support/editor.ts'

const plain = (query: string): FindOptions => ({
  query,
  isRegex: false,
  matchesCase: false,
  wholeNames: false,
})

function find(blocks: Parameters<typeof openEditor>[0], options: FindOptions) {
  const found = findMatches(openEditor(blocks), options)
  return found.ok ? found.value : found.error
}

describe('finding', () => {
  it('looks into headings, statements, derived sentences and rolls', () => {
    const blocks = [
      topic('审议《数据办法》', { reporter: '市数据局' }),
      statement('', { derived: { from: 'report' } }),
      statement('会议认为，数据要紧。'),
      roll('列席', [createRollEntry({ unit: '市数据局', names: ['林致远'] })]),
    ]
    expect(find(blocks, plain('数据'))).toMatchObject([
      { index: 2, start: 3, canReplace: true },
      { index: 3, canReplace: false },
      { index: 3, canReplace: false },
      { index: 4, before: '会议认为，', after: '要紧。' },
      { index: 5, canReplace: false },
    ])
  })
  it('takes the query as text unless it is a regular expression', () => {
    expect(find([statement('甲.乙')], plain('.'))).toHaveLength(1)
    expect(find([statement('二〇二五年')], { ...plain('[〇二]+'), isRegex: true })).toMatchObject([
      { text: '二〇二' },
    ])
    expect(find([statement('甲')], { ...plain('('), isRegex: true })).toBe('pattern-invalid')
  })
  it('finds whole names of units only when asked', () => {
    const blocks = [statement('由市发改委、发改委办公室和发改委落实')]
    expect(find(blocks, plain('发改委'))).toHaveLength(3)
    expect(find(blocks, { ...plain('发改委'), wholeNames: true })).toMatchObject([{ start: 13 }])
  })
})

describe('replacing', () => {
  it('replaces every hit that was typed, in one step', () => {
    const blocks = [topic('审议应急方案'), statement('由市应急局落实，应急局牵头')]
    apply(
      blocks,
      (editor) => {
        const found = findMatches(editor, plain('应急局'))
        if (found.ok) expect(replaceMatches(editor, found.value, '应急管理局', false)).toBe(2)
        expect(editor.history.undos).toHaveLength(1)
      },
      [topic('审议应急方案'), statement('由市应急管理局落实，应急管理局牵头')],
    )
  })
  it('fills in groups', () => {
    apply(
      [statement('3月1日')],
      (editor) => {
        const found = findMatches(editor, { ...plain('(\\d)月(\\d)日'), isRegex: true })
        if (found.ok) replaceMatches(editor, found.value, '$2日$1月', true)
      },
      [statement('1日3月')],
    )
  })
})
