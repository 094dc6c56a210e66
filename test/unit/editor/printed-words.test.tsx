import { renderToStaticMarkup } from 'react-dom/server'
import { Editor, Transforms } from 'slate'
import { Slate } from 'slate-react'
import { describe, expect, it } from 'vitest'
import { copiedLines } from '../../../renderer/editor/clipboard/copied-text.ts'
import { createMinutesEditor } from '../../../renderer/editor/create-minutes-editor.ts'
import { ColophonFace } from '../../../renderer/editor/elements/colophon-face.tsx'
import { composeMinutes } from '../../../shared/compose/compose.ts'
import { paragraphText } from '../../../shared/compose/composed.ts'
import { minutesToPlainText } from '../../../shared/compose/plain-text.ts'
import { createColophon } from '../../../shared/minutes/factories.ts'
import type { Minutes } from '../../../shared/minutes/minutes.ts'
import { parseMinutesText } from '../../../shared/parse/parse-minutes.ts'
import { item, openEditor, statement, topic } from '../../support/editor.ts'
import { makeHostileMinutes } from '../../support/hostile-minutes.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

const documents: [name: string, minutes: Minutes][] = [
  ...readSampleTexts().map(({ name, text }): [string, Minutes] => [name, parseMinutesText(text).minutes]),
  ['a made document', makeMinutes({ topics: 4, charactersPerTopic: 300 })],
  ...Array.from({ length: 60 }, (_, seed): [string, Minutes] => [
    `hostile document ${seed + 1}`,
    makeHostileMinutes(createRandom(seed + 1)),
  ]),
]

describe.each(documents)('%s', (_name, minutes) => {
  const { wording: own } = minutes
  const editor = createMinutesEditor({ wording: own, children: [...minutes.children] })
  const document = { wording: own, children: editor.children as Minutes['children'] }

  it('is copied in the words of the text export', () => {
    Transforms.select(editor, Editor.range(editor, []))
    const copied = copiedLines(editor).map(({ text }) => text)
    expect(`${copied.join('\n')}\n`).toBe(minutesToPlainText(document))
  })

  it('shows the 版记 that is printed', () => {
    const colophon = document.children.find((block) => block.type === 'colophon')
    if (colophon === undefined) return
    const shown = renderToStaticMarkup(
      <Slate editor={editor} initialValue={editor.children}>
        <ColophonFace colophon={colophon} />
      </Slate>,
    )
    const printed = composeMinutes({ wording: own, children: [colophon] }).map((line) => paragraphText(line))
    if (printed.length > 0) expect(textOf(shown)).toBe(printed.join(''))
  })
})

/** The characters of static markup. */
function textOf(markup: string): string {
  const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&([#\w]+);/g, (whole, name) => ENTITIES[name] ?? whole)
}

describe('版记 on the sheet', () => {
  it('has 份数 in brackets, as it prints', () => {
    const colophon = createColophon({ copies: 50 })
    const editor = openEditor([colophon])
    const shown = renderToStaticMarkup(
      <Slate editor={editor} initialValue={editor.children}>
        <ColophonFace colophon={colophon} />
      </Slate>,
    )
    expect(textOf(shown)).toBe('（共印50份）')
  })
})

describe('a part that is copied', () => {
  const copy = (...blocks: Parameters<typeof openEditor>[0][number][]) =>
    copiedLines(openEditor(blocks)).map(({ text }) => text)

  it('is the covered part of what prints', () => {
    expect(copy(topic('审议《⟦办法》'), statement('会议认为，好。会⟧议强调。'))).toEqual([
      '办法》',
      '会议认为，好。会',
    ])
  })
  it('is one line where the blocks print in one paragraph', () => {
    expect(copy(statement('会议强⟦调，'), item('抓紧。'), item('落⟧实。'))).toEqual([
      '调，（一）抓紧。（二）落',
    ])
  })
  it('has no number of a block of which nothing is covered', () => {
    expect(copy(statement('⟦甲。'), item('⟧抓紧。', { runIn: false }))).toEqual(['甲。', ''])
  })
  it('has derived sentences as the whole document derives them', () => {
    const report = statement('⟧', { derived: { from: 'report' } })
    const lines = copy(topic('审⟦议《办法》', { reporter: '市数据局' }), report)
    expect(lines).toEqual(['议《办法》', '会议听取并审议了市数据局关于《办法》的汇报。'])
  })
  it('keeps empty paragraphs between others', () => {
    expect(copy(statement('⟦甲。'), statement(''), statement('乙。⟧'))).toEqual(['甲。', '', '乙。'])
  })
})
