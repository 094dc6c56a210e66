import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Descendant, Editor } from 'slate'
import { Slate } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { Command } from '../commands/command.ts'
import { setCopiedProfile } from './clipboard/copied-text.ts'
import { type LeftOut, setLeftOutListener } from './clipboard/left-out.ts'
import { listCommands } from './commands/list-commands.ts'
import { type FactsOpener, setFactsOpener } from './commands/open-facts.ts'
import { BlockGrip } from './drag/block-grip.tsx'
import { sheetLook } from './elements/sheet-look.ts'
import { type KeyTaker, SheetText } from './elements/sheet-text.tsx'
import { SheetProfile } from './elements/use-printed.ts'
import { useFreshCaret } from './guards/use-fresh-caret.ts'
import { useHiddenCaret } from './guards/use-hidden-caret.ts'
import { ColumnWidthDialog } from './menus/column-width-dialog.tsx'
import { openSheetMenu } from './menus/open-sheet-menu.ts'
import { OpenerMenu } from './menus/opener-menu.tsx'
import { ShownHint } from './menus/shown-hint.tsx'
import type { SlashEntry } from './menus/slash-entry.ts'
import { SlashMenu } from './menus/slash-menu.tsx'
import { TaskPreviewDialog } from './menus/task-preview-dialog.tsx'
import { blocksOf } from './queries/blocks.ts'
import './state/custom-types.ts'
import { changeView } from './state/view-state.ts'

export interface MinutesEditorProps {
  readonly editor: Editor
  /** Of listCommands(editor.wording), when the shell has called it already. Keys not claimed by them reach the shell. */
  readonly commands?: readonly Command<Editor>[]
  /** What the page makes of 版头: the sheet says the same. */
  readonly profile: FormatProfile
  /** The document is only read. */
  readonly isReadOnly?: boolean
  /** 1 is 100 %; the measure stays 28 characters at every zoom. */
  readonly zoom?: number
  /** Called after every change of the document (not of the selection). */
  readonly onChange?: (children: readonly MinutesBlock[]) => void
  /** The writer wants to change what a block shows (masthead, roll, 版记, opening): open its facts. */
  readonly onOpenFacts?: FactsOpener
  /** A paste left facts as they are, because the document has others than were pasted. Must stay the same function. */
  readonly onLeftOut?: (leftOut: LeftOut) => void
  /** Set phrases, symbols and the like that the list at an empty line offers besides the commands. */
  readonly slashEntries?: readonly SlashEntry[]
  /** Rendered inside the editor's context, after the sheet. */
  readonly children?: ReactNode
}

const NO_ENTRIES: readonly SlashEntry[] = []

/** The white sheet that the minutes are written on. Give another `key` with another editor. */
export function MinutesEditor(props: MinutesEditorProps) {
  const { editor, profile, zoom = 1, onChange, onOpenFacts, onLeftOut, children } = props
  const { slashEntries = NO_ENTRIES } = props
  const ownCommands = useMemo(() => listCommands(editor.wording), [editor])
  const commands = props.commands ?? ownCommands
  const frame = useRef<HTMLDivElement>(null)
  const look = useMemo(() => sheetLook(profile), [profile])
  const slashKeys = useRef<KeyTaker | null>(null)
  const openerKeys = useRef<KeyTaker | null>(null)
  useFreshCaret(editor)
  useHiddenCaret(editor, frame)
  useLayoutEffect(() => changeView(editor, { items: profile.items, profile }), [editor, profile])
  useEffect(() => setCopiedProfile(editor, profile), [editor, profile])
  useEffect(() => {
    setFactsOpener(editor, onOpenFacts)
    return () => setFactsOpener(editor, undefined)
  }, [editor, onOpenFacts])
  useEffect(() => {
    setLeftOutListener(editor, onLeftOut)
    return () => setLeftOutListener(editor, undefined)
  }, [editor, onLeftOut])
  const openMenu = useCallback(
    (event: globalThis.MouseEvent) => openSheetMenu(editor, commands, event),
    [editor, commands],
  )
  const reportChange = useCallback((_value: Descendant[]) => onChange?.(blocksOf(editor)), [editor, onChange])
  return (
    <Slate editor={editor} onValueChange={reportChange}>
      <div className="sheet-frame" ref={frame} style={{ '--zoom': zoom, ...look }}>
        <div className="sheet">
          <SheetProfile value={profile}>
            <SheetText
              editor={editor}
              commands={commands}
              frame={frame}
              isReadOnly={props.isReadOnly ?? false}
              onMenu={openMenu}
              openerKeys={openerKeys}
              slashKeys={slashKeys}
            />
          </SheetProfile>
        </div>
        <SlashMenu
          editor={editor}
          commands={commands}
          extraEntries={slashEntries}
          frame={frame}
          keys={slashKeys}
        />
        <BlockGrip key={zoom} editor={editor} frame={frame} />
        <OpenerMenu editor={editor} frame={frame} keys={openerKeys} />
        <ShownHint editor={editor} frame={frame} />
      </div>
      <TaskPreviewDialog />
      <ColumnWidthDialog profile={profile} />
      {children}
    </Slate>
  )
}
