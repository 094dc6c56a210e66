import type { Masthead } from '#shared/minutes/blocks.ts'
import { formatDate } from '#shared/wording/numerals.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** 标志, 编号, 标题, 机关日期行 and the red line, as they print. */
export function MastheadFace({ masthead }: { readonly masthead: Masthead }) {
  const { organ, kind, lines, number, title, issuer, issueDate } = masthead
  const sign = lines === 2 ? [organ ?? '', kind ?? ''] : [`${organ ?? ''}${kind ?? ''}`]
  const longest = Math.max(4, ...sign.map((line) => line.length))
  const isEmpty = organ === null && kind === null
  return (
    <>
      <div className="masthead-sign" style={{ '--sign-characters': longest }}>
        {isEmpty && <span className="masthead-empty">{words.emptyMasthead}</span>}
        {sign.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      {number !== null && <div className="masthead-number">{number}</div>}
      {(issuer !== null || issueDate !== null) && (
        <div className="masthead-issuer">
          <span>{issuer}</span>
          <span>{issueDate === null ? '' : formatDate(issueDate)}</span>
        </div>
      )}
      <div className="masthead-rule" />
      {title !== null && <div className="masthead-title">{title}</div>}
    </>
  )
}
