import type { MinutesContext } from '../../minutes/minutes.ts'
import { countGrid, fitGrid } from '../../profile/fit-grid.ts'
import type { FormatProfile } from '../../profile/profile.ts'
import type { TypesetDocument } from '../../typeset/typeset-document.ts'
import { typeset } from '../../typeset/typesetter.ts'
import type { Finding } from '../finding.ts'
import { runRule } from '../rule.ts'
import { pageFit } from './page-fit.ts'

/** The numbers a remedy may change: blank lines, 字距 and 行距 (7.3.5.5 and 5.2.3 特定情况可作适当调整). */
export type RemedySetting =
  | 'beforeNumberLines'
  | 'beforeIssuerLines'
  | 'afterRedLineLines'
  | 'beforeRollLines'
  | 'characterSpacingPt'
  | 'linePitchPt'

/** A change of one number of the profile, tried out: with `profile` the finding is gone and the document is no longer than before. */
export interface PageFitRemedy {
  readonly setting: RemedySetting
  readonly from: number
  readonly to: number
  readonly profile: FormatProfile
}

/** The gentlest first: a blank line more or less, then one line more on a page, then one character more on a line. */
const STEPS: readonly { readonly setting: RemedySetting; readonly by: -1 | 1 }[] = [
  { setting: 'afterRedLineLines', by: -1 },
  { setting: 'beforeNumberLines', by: -1 },
  { setting: 'beforeIssuerLines', by: -1 },
  { setting: 'beforeRollLines', by: -1 },
  { setting: 'afterRedLineLines', by: 1 },
  { setting: 'beforeNumberLines', by: 1 },
  { setting: 'linePitchPt', by: 1 },
  { setting: 'characterSpacingPt', by: 1 },
]

/** Closer than that, lines and characters look pressed together. */
const LEAST_PITCH = 1.5
const LEAST_SPACING_PT = -1

/**
 * Remedies for a finding of `document`, each tried by setting the document anew. Empty: none of the lawful changes helps, the text has
 * to be shortened or lengthened.
 */
export function findRemedies(
  context: MinutesContext,
  document: TypesetDocument,
  finding: Finding,
): PageFitRemedy[] {
  const remedies: PageFitRemedy[] = []
  for (const { setting, by } of STEPS) {
    const changed = change(document.profile, setting, by)
    if (changed === null) continue
    const tried = typeset(context, changed.profile, { hanging: document.hanging })
    if (tried.pages.length <= document.pages.length && !isStillThere(tried, finding)) remedies.push(changed)
  }
  return remedies
}

function isStillThere(document: TypesetDocument, { data, index }: Finding): boolean {
  return runRule(pageFit, { document }).some(
    (found) => found.data.kind === data.kind && found.index === index,
  )
}

function change(profile: FormatProfile, setting: RemedySetting, by: -1 | 1): PageFitRemedy | null {
  if (setting === 'characterSpacingPt' || setting === 'linePitchPt') return closeUp(profile, setting)
  const from = profile.spacing[setting]
  const to = round(from + by)
  if (to < 0) return null
  return { setting, from, to, profile: { ...profile, spacing: { ...profile.spacing, [setting]: to } } }
}

/** One line more on a page, or one character more on a line, than there are now. */
function closeUp(
  profile: FormatProfile,
  setting: 'characterSpacingPt' | 'linePitchPt',
): PageFitRemedy | null {
  const { lines, characters } = countGrid(profile)
  const isPitch = setting === 'linePitchPt'
  const fitted = fitGrid(profile, isPitch ? lines + 1 : lines, isPitch ? characters : characters + 1)
  const { linePitchPt, characterSpacingPt, linesPerPage, charactersPerLine } = fitted
  if (linePitchPt < LEAST_PITCH * profile.fonts.body.sizePt || characterSpacingPt < LEAST_SPACING_PT)
    return null
  const changed = isPitch ? { linePitchPt, linesPerPage } : { characterSpacingPt, charactersPerLine }
  const grid = { ...profile.grid, ...changed }
  return { setting, from: profile.grid[setting], to: grid[setting], profile: { ...profile, grid } }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
