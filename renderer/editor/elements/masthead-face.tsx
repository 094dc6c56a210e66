import { useContext } from 'react'
import { type ParagraphRole, paragraphText } from '#shared/compose/composed.ts'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { halfWidthAdvances } from '#shared/typeset/advances.ts'
import { wordModel } from '#shared/typeset/line-model.ts'
import { setParagraph } from '#shared/typeset/set-paragraph.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { PrintedLine } from './printed-line.tsx'
import { SheetProfile, usePrinted } from './use-printed.ts'

const CLASSIFICATION: readonly ParagraphRole[] = ['copyNumber', 'secrecy', 'urgency']

/** 份号, 密级, 紧急程度, 标志, 编号, 机关日期行, the red line and 标题. */
export function MastheadFace({ masthead }: { readonly masthead: Masthead }) {
  const paragraphs = usePrinted(masthead)
  const profile = useContext(SheetProfile)
  const { place } = profile.redLine
  const emblem = paragraphs.filter(({ role }) => role === 'emblem').map((line) => paragraphText(line))
  const classification = paragraphs.filter(({ role }) => CLASSIFICATION.includes(role))
  const numbers = paragraphs.filter(({ role }) => role === 'number')
  const issuerLine = paragraphs.find(({ role }) => role === 'issuerLine')
  const title = paragraphs.find(({ role }) => role === 'title')
  const isRuleUnderNumber = place === 'after-number' && numbers.length > 0
  return (
    <>
      {classification.map((line) => (
        <div key={line.role} className="masthead-classification" data-role={line.role}>
          {paragraphText(line)}
        </div>
      ))}
      <div
        className="masthead-emblem"
        style={{ '--emblem-characters': Math.max(4, ...emblem.map((line) => line.length)) }}
      >
        {emblem.length === 0 && <span className="masthead-empty">{words.emptyMasthead}</span>}
        {emblem.map((line, at) => (
          // Lines of one 标志 have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at}>{line}</span>
        ))}
      </div>
      {numbers.map((number, at) =>
        number.end.length === 0 ? (
          <div key="alone" className="masthead-number">
            {paragraphText(number)}
          </div>
        ) : (
          // Lines of 签发人 have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <PrintedLine key={at} paragraph={number} />
        ),
      )}
      {isRuleUnderNumber && <div className="masthead-rule" />}
      {issuerLine && <PrintedLine paragraph={issuerLine} />}
      {place !== 'none' && !isRuleUnderNumber && <div className="masthead-rule" />}
      {title && (
        <div className="masthead-title">
          {setParagraph(title, 0, { profile, model: wordModel, advances: halfWidthAdvances }).map(
            ({ text }) => (
              <span key={text}>{text}</span>
            ),
          )}
        </div>
      )}
    </>
  )
}
