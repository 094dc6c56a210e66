import '../../../../renderer/styles/main.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createEditor, type Descendant } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, type RenderElementProps, Slate, withReact } from 'slate-react'
// Types window.openPeerDocument.
import type { PeerBlock } from '../peer-block.ts'

/** Flat blocks of text with their kind and number, a history, nothing else: what a key costs in slate-react itself. */
window.openPeerDocument = (blocks) => {
  const mount = document.querySelector('#editor')
  if (mount === null) return
  const editor = withHistory(withReact(createEditor()))
  // Of the app's own types of blocks it knows nothing.
  const value: unknown[] = blocks.map(({ kind, number, text }) => ({ kind, number, children: [{ text }] }))
  flushSync(() =>
    createRoot(mount).render(
      <Slate editor={editor} initialValue={value as Descendant[]}>
        <Editable renderElement={PlainBlock} />
      </Slate>,
    ),
  )
}

if (window.leftOpen !== undefined) window.openPeerDocument(window.leftOpen)

function PlainBlock({ attributes, children, element }: RenderElementProps) {
  const { kind, number } = element as unknown as Omit<PeerBlock, 'text'>
  return (
    <div {...attributes} className={`block block-${kind} block-prose`} data-number={number}>
      {children}
    </div>
  )
}
