import '../../../../renderer/styles/main.css'
import './page.css'
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Node, Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
// Types window.openPeerDocument.
import type {} from '../peer-block.ts'

/** As ProseMirror's own example set-up: flat blocks of text with their kind and number, a history, the usual keys. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      attrs: { kind: { default: 'statement' }, number: { default: '' } },
      toDOM: ({ attrs }) => [
        'div',
        { class: `block block-${attrs.kind} block-prose`, 'data-number': attrs.number },
        0,
      ],
      parseDOM: [{ tag: 'div.block' }],
    },
    text: {},
  },
})

window.openPeerDocument = (blocks) => {
  const children: Node[] = blocks.map(({ kind, number, text }) =>
    schema.node('block', { kind, number }, text === '' ? [] : [schema.text(text)]),
  )
  const state = EditorState.create({
    doc: schema.node('doc', null, children),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  })
  const mount = document.querySelector<HTMLElement>('#editor')
  if (mount) new EditorView({ mount }, { state })
}
