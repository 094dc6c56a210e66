import type { Colophon } from '#shared/minutes/blocks.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { PrintedLine } from './printed-line.tsx'
import { usePrinted } from './use-printed.ts'

/** 版记: 抄送 lines, 印发机关 and 印发日期, 份数 between its rules. */
export function ColophonFace({ colophon }: { readonly colophon: Colophon }) {
  const printed = usePrinted(colophon)
  if (printed.length === 0) return <div className="colophon-empty">{words.emptyColophon}</div>
  return printed.map((paragraph, at) => (
    // Lines of one 版记 have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <PrintedLine key={at} paragraph={paragraph} />
  ))
}
