import { createContext, useContext, useMemo } from 'react'
import { composeBlock } from '#shared/compose/compose-block.ts'
import type { ComposedParagraph } from '#shared/compose/composed.ts'
import { printableParagraph } from '#shared/compose/printable.ts'
import type { Colophon, Masthead, Roll } from '#shared/minutes/blocks.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'

/** The format profile of the document on the sheet. */
export const SheetProfile = createContext<FormatProfile>(nationalStandardProfile)

/** What a block with facts prints, in the words of the page: the profile has a say in them. */
export function usePrinted(block: Masthead | Roll | Colophon): readonly ComposedParagraph[] {
  const profile = useContext(SheetProfile)
  return useMemo(() => composeBlock(block, 0, '', '', profile).map(printableParagraph), [block, profile])
}
