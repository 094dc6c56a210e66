import type { Colophon } from '#shared/minutes/blocks.ts'
import { formatDate } from '#shared/text/numerals.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** 版记: 抄送 lines, 印发机关 and 印发日期, 份数 between its rules. */
export function ColophonFace({ colophon }: { readonly colophon: Colophon }) {
  const { distribution, printer, printDate, copies } = colophon
  const isEmpty = distribution.length === 0 && printer === null && printDate === null && copies === null
  if (isEmpty) return <div className="colophon-empty">{words.emptyColophon}</div>
  return (
    <>
      {distribution.map(({ label, text }) => (
        <div key={`${label}：${text}`} className="colophon-copies">
          <span>{`${label}：`}</span>
          <span>{text}</span>
        </div>
      ))}
      {(printer !== null || printDate !== null) && (
        <div className="colophon-printer">
          <span>{printer}</span>
          <span>{printDate === null ? '' : `${formatDate(printDate)}印发`}</span>
        </div>
      )}
      {copies !== null && <div className="colophon-count">{`共印${copies}份`}</div>}
    </>
  )
}
