import { createContext } from 'react'
import type { UsualRoll } from '#shared/series/series.ts'

/** Reads the rolls of the last meeting of the open document's series; null: there is none. */
export type ReadLastRolls = () => Promise<readonly UsualRoll[] | null>

/** What the window knows of the meetings before this one. */
export const LastMeeting = createContext<ReadLastRolls>(() => Promise.resolve(null))
