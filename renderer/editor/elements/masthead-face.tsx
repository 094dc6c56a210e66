import { createContext, useContext } from 'react'
import { useSlateStatic } from 'slate-react'
import { composeMinutes } from '#shared/compose/compose.ts'
import { type ComposedRun, paragraphText } from '#shared/compose/composed.ts'
import type { Masthead } from '#shared/minutes/blocks.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'
import { editorStrings as words } from '../../strings/editor.ts'

/** The format profile of the document on the sheet. */
export const SheetProfile = createContext<FormatProfile>(nationalStandardProfile)

/** 标志, 编号, 机关日期行, the red line and 标题 in the words of the page: the profile has a say in them. */
export function MastheadFace({ masthead }: { readonly masthead: Masthead }) {
  const { wording } = useSlateStatic()
  const profile = useContext(SheetProfile)
  const paragraphs = composeMinutes({ wording, children: [masthead] }, profile)
  const sign = paragraphs.filter(({ role }) => role === 'masthead').map((line) => paragraphText(line))
  const number = paragraphs.find(({ role }) => role === 'number')
  const issuerLine = paragraphs.find(({ role }) => role === 'issuerLine')
  const title = paragraphs.find(({ role }) => role === 'title')
  const { place } = profile.redLine
  const isRuleUnderNumber = place === 'after-number' && number !== undefined
  return (
    <>
      <div
        className="masthead-sign"
        style={{ '--sign-characters': Math.max(4, ...sign.map((line) => line.length)) }}
      >
        {sign.length === 0 && <span className="masthead-empty">{words.emptyMasthead}</span>}
        {sign.map((line, at) => (
          // Lines of one 标志 have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={at}>{line}</span>
        ))}
      </div>
      {number && <div className="masthead-number">{paragraphText(number)}</div>}
      {isRuleUnderNumber && <div className="masthead-rule" />}
      {issuerLine && (
        <div className="masthead-issuer">
          <span>{textOf(issuerLine.runs)}</span>
          <span>{textOf(issuerLine.end)}</span>
        </div>
      )}
      {place !== 'none' && !isRuleUnderNumber && <div className="masthead-rule" />}
      {title && <div className="masthead-title">{paragraphText(title)}</div>}
    </>
  )
}

function textOf(runs: readonly ComposedRun[]): string {
  return runs.map((run) => run.text).join('')
}
