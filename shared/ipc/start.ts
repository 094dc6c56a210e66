import { z } from 'zod'
import { checkMemorySchema } from '../check/ignored.ts'
import { answerOf, channel, nothingSchema } from './channel.ts'
import { draftChannels, draftIdSchema } from './drafts.ts'
import { phraseChannels } from './phrases.ts'
import { profileChannels } from './profiles.ts'
import { rosterChannels } from './roster.ts'
import { settingsSchema } from './settings.ts'
import { templateChannels } from './templates.ts'

/** What the window is drawn from, each part as its own channel would answer. */
const startSchema = z.strictObject({
  settings: answerOf(settingsSchema),
  templates: answerOf(templateChannels['templates:list'].output),
  profiles: answerOf(profileChannels['profiles:list'].output),
  phrases: answerOf(phraseChannels['phrases:list'].output),
  roster: answerOf(rosterChannels['roster:get'].output),
  check: answerOf(checkMemorySchema),
  /** The draft that the writer was in; null: none, or it is gone. */
  draft: z
    .strictObject({ id: draftIdSchema, opened: answerOf(draftChannels['drafts:open'].output) })
    .nullable(),
})

export const startChannels = {
  /**
   * All of it in one answer, for the first picture. The draft is not given a second time until settings:set notes it again: a draft
   * that makes the window crash is opened automatically only once.
   */
  'start:read': channel(nothingSchema, startSchema),
}
