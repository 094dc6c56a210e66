import type { FormatProfile } from '#shared/profile/profile.ts'
import type { PlacedLine, SetRun } from '#shared/typeset/typeset-document.ts'
import { isFontInstalled } from './detect-fonts.ts'
import { fitRun, type RoomyText, type RunPiece } from './fit-run.ts'
import { fontStack, isBoldStandIn } from './font-stack.ts'
import { standInShift } from './stand-in-shift.ts'

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
  return (
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
