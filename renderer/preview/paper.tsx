import { memo, type ReactNode } from 'react'
import type { FormatProfile } from '#shared/profile/profile.ts'
import type { PlacedLine, PlacedPageNumber, PlacedRule, SetPage } from '#shared/typeset/typeset-document.ts'
import { fontStack } from '../fonts/font-stack.ts'
import { standInShift } from '../fonts/stand-in-shift.ts'
import { FittedText, mm, PaperLine } from './paper-line.tsx'

export interface PaperProps {
  readonly page: SetPage
  readonly profile: FormatProfile
}

/**
 * A page drawn from the typesetter's own places: what the screen, the printer and the PDF show. Unchanged pages are the same
 * objects and are not drawn again. Lines of one paragraph are one element, so that a PDF's tags tell paragraphs.
 */
export const Paper = memo(function Paper({ page, profile }: PaperProps) {
  return (
    <div
      className="paper"
      lang="zh-CN"
      style={{ width: mm(profile.page.widthMm), height: mm(profile.page.heightMm) }}
    >
      {page.isLandscape ? (
        <div
          className="paper-turned"
          style={{
            width: mm(profile.page.heightMm),
            height: mm(profile.page.widthMm),
            transform: `translateY(${mm(profile.page.heightMm)}) rotate(-90deg)`,
          }}
        >
          <PaperContent page={page} profile={profile} />
        </div>
      ) : (
        <PaperContent page={page} profile={profile} />
      )}
      {page.pageNumber === null ? null : <PageNumber number={page.pageNumber} profile={profile} />}
    </div>
  )
})

/** Lines and rules, from the corner of the page as it is read. */
function PaperContent({ page, profile }: PaperProps) {
  return (
    <>
      {gatherParagraphs(page.lines).map(({ role, paragraph, lines }) => {
        const drawn = lines.map(({ placed, place }) => (
          <PaperLine key={place} placed={placed} place={place} profile={profile} />
        ))
        return (
          <Tagged key={`${paragraph}-${lines[0]?.place ?? 0}`} role={role}>
            {drawn}
          </Tagged>
        )
      })}
      {page.rules.map((rule) => (
        <Rule key={`${rule.kind} ${rule.xMm} ${rule.yMm} ${rule.widthMm}`} rule={rule} />
      ))}
    </>
  )
}

interface Gathered {
  readonly role: PlacedLine['line']['role']
  readonly paragraph: number
  readonly lines: { readonly placed: PlacedLine; readonly place: number }[]
}

function gatherParagraphs(lines: readonly PlacedLine[]): Gathered[] {
  const gathered: Gathered[] = []
  for (const [place, placed] of lines.entries()) {
    const { role, paragraph } = placed.line
    const last = gathered.at(-1)
    if (last?.paragraph === paragraph) last.lines.push({ placed, place })
    else gathered.push({ role, paragraph, lines: [{ placed, place }] })
  }
  return gathered
}

function Tagged({ role, children }: { role: PlacedLine['line']['role']; children: ReactNode }) {
  switch (role) {
    case 'emblem':
    case 'title':
      return <h1 className="paper-paragraph">{children}</h1>
    case 'topic':
      return <h2 className="paper-paragraph">{children}</h2>
    default:
      return <p className="paper-paragraph">{children}</p>
  }
}

function Rule({ rule }: { rule: PlacedRule }) {
  return (
    <div
      className="paper-rule"
      data-rule={rule.kind}
      style={{
        left: mm(rule.xMm),
        top: mm(rule.yMm - rule.thicknessMm / 2),
        width: mm(rule.widthMm),
        height: mm(rule.thicknessMm),
        background: `#${rule.color}`,
      }}
    />
  )
}

function PageNumber({ number, profile }: { number: PlacedPageNumber; profile: FormatProfile }) {
  const { name } = profile.fonts.pageNumber
  // High enough for any size; only the baseline counts.
  const depth = number.sizePt * 0.5
  return (
    <div
      className="paper-line"
      style={{ left: mm(number.xMm), top: mm(number.baselineMm - depth), width: mm(number.widthMm) }}
    >
      <span className="paper-baseline" style={{ height: mm(depth) }} />
      <span
        className="paper-run"
        style={{
          width: mm(number.widthMm),
          top: `${standInShift(name)}em`,
          fontFamily: fontStack(name),
          fontSize: `${number.sizePt}pt`,
        }}
      >
        <FittedText text={{ ...number, bold: false, letterSpacingPt: 0 }} fontName={name} />
      </span>
    </div>
  )
}
