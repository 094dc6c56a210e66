import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Descendant, Editor } from 'slate'
import { Editable, Slate } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { editorStrings as words } from '../strings/editor.ts'
import { writeClipboard } from './clipboard/write-clipboard.ts'
import type { Command } from './commands/command.ts'
import { cutSelection } from './commands/cut-selection.ts'
import { listCommands } from './commands/list-commands.ts'
import { overrideDerived } from './commands/override-derived.ts'
import { runKey } from './commands/run-key.ts'
import { renderBlock } from './elements/block-element.tsx'
import { renderChunk } from './elements/render-chunk.tsx'
import { renderLeaf } from './elements/render-leaf.tsx'
import { clickInMargin, shownBlockUnder } from './guards/margin-click.ts'
import { OpenerMenu } from './menus/opener-menu.tsx'
import type { SlashEntry } from './menus/slash-entry.ts'
import { SlashMenu } from './menus/slash-menu.tsx'
import { blockAt, blocksOf } from './queries/blocks.ts'
import './custom-types.ts'

export interface MinutesEditorProps {
  readonly editor: Editor
  /** Of listCommands(editor.wording), when the shell has called it already. Keys not claimed by them reach the shell. */
  readonly commands?: readonly Command[]
  /** 1 is 100 %; the measure stays 28 characters at every zoom. */
  readonly zoom?: number
  /** Called after every change of the document (not of the selection). */
  readonly onChange?: (children: readonly MinutesBlock[]) => void
  /** The writer wants to change what a block shows (masthead, roll, 版记, opening): open its facts. */
  readonly onOpenFacts?: (index: number) => void
  /** Set phrases, symbols and the like that the list at an empty line offers besides the commands. */
  readonly slashEntries?: readonly SlashEntry[]
  /** Rendered inside the editor's context, after the sheet. */
  readonly children?: ReactNode
}

const NO_ENTRIES: readonly SlashEntry[] = []

/** The white sheet that the minutes are written on. */
export function MinutesEditor(props: MinutesEditorProps) {
  const { editor, zoom = 1, onChange, onOpenFacts, slashEntries = NO_ENTRIES, children } = props
  const ownCommands = useMemo(() => listCommands(editor.wording), [editor])
  const commands = props.commands ?? ownCommands
  const frame = useRef<HTMLDivElement>(null)
  const slashKeys = useRef<((event: globalThis.KeyboardEvent) => boolean) | null>(null)
  const openerKeys = useRef<((event: globalThis.KeyboardEvent) => boolean) | null>(null)
  const [composed, setComposed] = useState('')
  const reportChange = useCallback((_value: Descendant[]) => onChange?.(blocksOf(editor)), [editor, onChange])

  const handleKeyDown = (event: KeyboardEvent) => {
    const key = event.nativeEvent
    const isTaken = openerKeys.current?.(key) || slashKeys.current?.(key) || runKey(editor, commands, key)
    if (isTaken) event.preventDefault()
  }
  const handleMouseDown = (event: MouseEvent) => {
    if (clickInMargin(editor, event.nativeEvent)) event.preventDefault()
  }
  const handleDoubleClick = (event: MouseEvent) => {
    const index = shownBlockUnder(editor, event.nativeEvent)
    const block = blockAt(editor, index)
    if (index === null || !block) return
    if (block.type === 'statement' || block.type === 'item') overrideDerived(editor, index)
    else onOpenFacts?.(index)
  }

  const handleCut = (event: ClipboardEvent) => {
    event.preventDefault()
    if (writeClipboard(editor, event.clipboardData)) cutSelection(editor)
  }

  return (
    <Slate editor={editor} onValueChange={reportChange}>
      <div className="sheet-frame" ref={frame} style={{ '--zoom': zoom }}>
        <div className="sheet" data-composing={composed !== '' || undefined}>
          <Editable
            className="sheet-text"
            aria-label={words.sheet}
            lang="zh-CN"
            spellCheck={false}
            renderElement={renderBlock}
            renderChunk={renderChunk}
            renderLeaf={renderLeaf}
            onKeyDown={handleKeyDown}
            onCut={handleCut}
            onDragStart={(event) => event.preventDefault()}
            onMouseDown={handleMouseDown}
            onDoubleClick={handleDoubleClick}
            onCompositionUpdate={(event) => setComposed(event.data)}
            onCompositionEnd={() => setComposed('')}
          />
        </div>
        <SlashMenu
          editor={editor}
          commands={commands}
          extraEntries={slashEntries}
          frame={frame}
          composed={composed}
          keys={slashKeys}
        />
        <OpenerMenu editor={editor} frame={frame} keys={openerKeys} />
      </div>
      {children}
    </Slate>
  )
}
