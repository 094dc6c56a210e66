import type { FormatProfile } from '#shared/profile/profile.ts'
import type { PlacedLine, SetRun } from '#shared/typeset/typeset-document.ts'
import { isFontInstalled } from '../fonts/detect-fonts.ts'
import { fontStack, isBoldStandIn } from '../fonts/font-stack.ts'
import { standInShift } from '../fonts/stand-in-shift.ts'
import { fitRun, type RoomyText, type RunPiece } from './fit-run.ts'

export interface PaperLineProps {
  readonly placed: PlacedLine
  /** Position on the page, to find the line again under a click. */
  readonly place: number
  readonly profile: FormatProfile
}

/**
 * One line, just as the typesetter set it: every run in a box of its own width at its own place, all on one baseline. An empty
 * box as high as the baseline is deep carries it, so that no font's own metrics move a line.
 */
export function PaperLine({ placed, place, profile }: PaperLineProps) {
  const { line, topMm, heightMm, baselineMm } = placed
  const start = line.runs[0]?.xMm ?? line.xMm
  let reached = start
  const isChanged = line.runs.some(({ change }) => change !== undefined)
  return (
    <>
      {isChanged ? <MarginMarks placed={placed} profile={profile} /> : null}
      <span
        className="paper-line"
        data-line={place}
        style={{ top: mm(topMm), left: mm(start), height: mm(heightMm) }}
      >
        <span className="paper-baseline" style={{ height: mm(baselineMm - topMm) }} />
        {line.runs.map((run, index) => {
          const gap = run.xMm - reached
          reached = run.xMm + run.widthMm
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are drawn anew with their line
            <Run key={index} run={run} gapMm={gap} place={index} profile={profile} role={line.role} />
          )
        })}
      </span>
    </>
  )
}

/** How far from the text the bar beside a changed line stands, and how thick it is. */
const BAR_GAP_MM = 5
const BAR_MM = 0.4
/** 〔移自三〕 is set small, so that five characters have room in any margin. */
const NOTE_PT = 9

/** Beside a changed line of a marked copy: a bar, and where its paragraph was moved from or to. */
function MarginMarks({ placed, profile }: Pick<PaperLineProps, 'placed' | 'profile'>) {
  const { line, topMm, heightMm } = placed
  const barMm = profile.page.leftMm - BAR_GAP_MM
  return (
    <>
      <span
        className="paper-bar"
        style={{ left: mm(barMm), top: mm(topMm), width: mm(BAR_MM), height: mm(heightMm) }}
      />
      {line.note === undefined ? null : (
        <span
          className="paper-note"
          style={{
            right: `calc(100% - ${mm(barMm - 1)})`,
            top: mm(topMm),
            height: mm(heightMm),
            lineHeight: mm(heightMm),
            fontFamily: fontStack(profile.fonts.label.name),
            fontSize: `${NOTE_PT}pt`,
          }}
        >
          {line.note}
        </span>
      )}
    </>
  )
}

interface RunProps {
  readonly run: SetRun
  readonly gapMm: number
  readonly place: number
  readonly profile: FormatProfile
  readonly role: PlacedLine['line']['role']
}

function Run({ run, gapMm, place, profile, role }: RunProps) {
  const { name } = profile.fonts[run.font]
  const isBold = run.bold || isBoldStandIn(name, isFontInstalled)
  return (
    <span
      className="paper-run"
      data-run={place}
      data-change={run.change}
      style={{
        width: mm(run.widthMm),
        top: `${standInShift(name)}em`,
        fontFamily: fontStack(name),
        fontSize: `${run.sizePt}pt`,
        ...(Math.abs(gapMm) < 0.001 ? {} : { marginLeft: mm(gapMm) }),
        ...(isBold ? { fontWeight: 'bold' } : {}),
        ...(role === 'emblem' ? { color: `#${profile.emblem.color}` } : {}),
      }}
    >
      <FittedText text={{ ...run, bold: isBold }} fontName={name} />
    </span>
  )
}

/** Text drawn in just the room it has. */
export function FittedText({ text, fontName }: { readonly text: RoomyText; readonly fontName: string }) {
  return fitRun(text, fontName).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are drawn anew with their run
    <Piece key={index} piece={piece} />
  ))
}

function Piece({ piece: { text, widthPt, letterSpacingPt, scale } }: { readonly piece: RunPiece }) {
  return (
    <span
      className="paper-piece"
      style={{
        width: `${widthPt}pt`,
        letterSpacing: `${letterSpacingPt}pt`,
        ...(scale === 1 ? {} : { transform: `scaleX(${scale})` }),
      }}
    >
      {text}
    </span>
  )
}

export function mm(value: number): string {
  return `${Math.round(value * 10_000) / 10_000}mm`
}
