import { countGrid, fitGrid } from '#shared/profile/fit-grid.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { profileSchema } from '#shared/profile/read-profile.ts'
import type { ProfileField } from './profile-fields.ts'

type Path = ProfileField['path']

/** The value at a place of a profile. */
export function readField(profile: FormatProfile, path: Path): unknown {
  let value: unknown = profile
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  return value
}

/**
 * The profile with another value at that place, and what follows from it: margins and counts of lines and characters fill 版心 anew,
 * a pitch or spacing given by hand decides the counts. null: not a profile any more, or no room for text is left.
 */
export function changeProfile(profile: FormatProfile, path: Path, value: unknown): FormatProfile | null {
  const parsed = profileSchema.safeParse(put(profile, path, value))
  if (!parsed.success) return null
  const adjusted = profileSchema.safeParse(adjustGrid(parsed.data, path))
  return adjusted.success ? adjusted.data : null
}

function put(value: unknown, [key, ...rest]: readonly string[], last: unknown): unknown {
  if (key === undefined) return last
  const before = typeof value === 'object' && value !== null ? value : {}
  return { ...before, [key]: put(Reflect.get(before, key), rest, last) }
}

/** Characters are neither pressed together nor pulled apart by more than this; there are fewer or more of them instead. */
const SPACING_PT = { least: -1, most: 1 }

function adjustGrid(profile: FormatProfile, path: Path): FormatProfile {
  const { grid } = profile
  const place = path.join('.')
  const isPage = path[0] === 'page'
  if (isPage || place === 'grid.linesPerPage' || place === 'grid.charactersPerLine' || isBodySize(place)) {
    const fitted = fitGrid(profile, grid.linesPerPage, grid.charactersPerLine)
    const { linePitchPt, characterSpacingPt } = fitted
    if (isPage) return { ...profile, grid: fitted }
    if (place === 'grid.linesPerPage') return { ...profile, grid: { ...grid, linePitchPt } }
    if (
      isBodySize(place) &&
      (characterSpacingPt < SPACING_PT.least || characterSpacingPt > SPACING_PT.most)
    ) {
      return { ...profile, grid: { ...grid, charactersPerLine: countGrid(profile).characters } }
    }
    return { ...profile, grid: { ...grid, characterSpacingPt } }
  }
  if (place !== 'grid.linePitchPt' && place !== 'grid.characterSpacingPt') return profile
  const { lines, characters } = countGrid(profile)
  return {
    ...profile,
    grid: {
      ...grid,
      ...(place === 'grid.linePitchPt' ? { linesPerPage: lines } : { charactersPerLine: characters }),
    },
  }
}

function isBodySize(place: string): boolean {
  return place === 'fonts.body.sizePt'
}
