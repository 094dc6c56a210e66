import { createContext, useContext, useMemo } from 'react'
import { useSlateStatic } from 'slate-react'
import { composeMinutes } from '#shared/compose/compose.ts'
import type { ComposedParagraph } from '#shared/compose/composed.ts'
import type { Colophon, Masthead, Roll } from '#shared/minutes/blocks.ts'
import { type FormatProfile, nationalStandardProfile } from '#shared/profile/profile.ts'

/** The format profile of the document on the sheet. */
export const SheetProfile = createContext<FormatProfile>(nationalStandardProfile)

/** What a block with facts prints, in the words of the page: the profile has a say in them. */
export function usePrinted(block: Masthead | Roll | Colophon): readonly ComposedParagraph[] {
  const { wording } = useSlateStatic()
  const profile = useContext(SheetProfile)
  return useMemo(() => composeMinutes({ wording, children: [block] }, profile), [wording, block, profile])
}
