import { type ReactNode, useCallback } from 'react'
import type { Descendant, Editor } from 'slate'
import { Editable, Slate } from 'slate-react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { renderBlock } from './elements/render-block.tsx'
import { blocksOf } from './queries/blocks.ts'

export interface MinutesEditorProps {
  readonly editor: Editor
  /** 1 is 100 %; the measure stays 28 characters at every zoom. */
  readonly zoom?: number
  /** Called after every change of the document (not of the selection). */
  readonly onChange?: (children: readonly MinutesBlock[]) => void
  /** The writer wants to change what a block shows (masthead, roll, 版记, a derived sentence): open its facts. */
  readonly onOpenFacts?: (index: number) => void
  /** Rendered inside the editor's context, beside the sheet. */
  readonly children?: ReactNode
}

/** The white sheet that the minutes are written on. */
export function MinutesEditor({ editor, zoom = 1, onChange, children }: MinutesEditorProps) {
  const reportChange = useCallback((_value: Descendant[]) => onChange?.(blocksOf(editor)), [editor, onChange])
  return (
    <Slate editor={editor} onValueChange={reportChange}>
      <div className="sheet" style={{ '--zoom': zoom }}>
        <Editable className="sheet-text" renderElement={renderBlock} spellCheck={false} lang="zh-CN" />
      </div>
      {children}
    </Slate>
  )
}
