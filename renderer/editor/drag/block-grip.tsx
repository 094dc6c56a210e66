import { GripVertical } from 'lucide-react'
import { memo, type PointerEvent, type RefObject, useState } from 'react'
import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { COMMANDS, type CommandId } from '#shared/commands/commands.ts'
import { showKeys } from '../../commands/keys.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { followDrag } from '../../ui/follow-drag.ts'
import { moveSpan } from '../commands/move-unit.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { indexOfElement, placeOfBlock } from '../queries/block-element.ts'
import { blocksOf } from '../queries/blocks.ts'
import { draggedSpan, listLandings } from '../queries/landing.ts'
import { endOfBody, startOfBody } from '../queries/spans.ts'
import { type DropLine, findDropLine } from './drop-line.ts'
import { readShownBlocks } from './shown-blocks.ts'
import { useGrip } from './use-grip.ts'

export interface BlockGripProps {
  readonly editor: Editor
  readonly frame: RefObject<HTMLElement | null>
}

/** What is drawn over the sheet while something is dragged, in px of the frame: its extent, and the line where it would land. */
interface Marks {
  readonly left: number
  readonly width: number
  readonly dragged: { readonly top: number; readonly height: number } | null
  readonly lineTop: number | null
}

/** Six dots beside the block under the mouse, one for the whole sheet: they drag its topic, statement, item or paragraph. */
export const BlockGrip = memo(function BlockGrip({ editor, frame }: BlockGripProps) {
  const [grip, hide] = useGrip(editor, frame)
  const [marks, setMarks] = useState<Marks | null>(null)
  const indexOfGrip = () => (grip?.element.isConnected ? indexOfElement(editor, grip.element) : null)

  const press = (event: PointerEvent<HTMLElement>) => {
    const sheet = frame.current
    const index = indexOfGrip()
    const blocks = blocksOf(editor)
    const span = index === null ? null : draggedSpan(blocks, index)
    if (!sheet || !grip || !span || ReactEditor.isComposing(editor)) return
    const landings = listLandings(blocks, span)
    const body = { start: startOfBody(blocks), end: endOfBody(blocks) }
    const text = placeOfBlock(grip.element)
    const scroller = sheet.parentElement
    let line: DropLine | null = null
    let isDragged = false
    followDrag(event.nativeEvent, {
      source: event.currentTarget,
      scroller,
      over(x, y) {
        isDragged = true
        const view = (scroller ?? sheet).getBoundingClientRect()
        const origin = sheet.getBoundingClientRect()
        const shown = readShownBlocks(sheet, view)
        const isOverSheet = x >= view.left && x <= view.right
        line = isOverSheet ? findDropLine(shown, landings, body, { x, y }, view) : null
        const own = shown.filter(
          ({ index: at, top, bottom }) => at >= span.start && at < span.end && top < bottom,
        )
        const [first, last] = [own[0], own.at(-1)]
        setMarks({
          left: text.textLeft - origin.left,
          width: text.textWidth,
          dragged: first && last ? { top: first.top - origin.top, height: last.bottom - first.top } : null,
          lineTop: line === null ? null : line.y - origin.top,
        })
      },
      drop() {
        if (line === null || blocksOf(editor) !== blocks) return
        moveSpan(editor, span, line.landing)
        takeFocus(editor)
      },
      end() {
        setMarks(null)
        if (isDragged) hide()
      },
    })
  }
  /** The keys that the hint names move what the caret is in. */
  const takeCaret = () => {
    const index = indexOfGrip()
    if (index === null || ReactEditor.isComposing(editor)) return
    Transforms.select(editor, SlateEditor.start(editor, [index]))
    takeFocus(editor)
  }
  if (!grip) return null
  const { left, top, width, height } = grip
  return (
    <>
      {marks?.dragged ? (
        <div className="drag-extent" style={{ left: marks.left, width: marks.width, ...marks.dragged }} />
      ) : null}
      {marks && marks.lineTop !== null ? (
        <div className="drop-line" style={{ left: marks.left, width: marks.width, top: marks.lineTop }} />
      ) : null}
      <button
        type="button"
        tabIndex={-1}
        className="block-grip"
        style={{ left, top, width, height }}
        aria-label={words.grip[grip.kind]}
        title={words.gripHint(keysOf('format.moveUp'), keysOf('format.moveDown'))}
        // The focus stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={press}
        onClick={takeCaret}
      >
        <GripVertical aria-hidden="true" />
      </button>
    </>
  )
})

function keysOf(id: CommandId): string {
  return showKeys(COMMANDS[id].keys ?? '')
}
