import type { Minutes } from '../minutes/minutes.ts'
import { MINUTES_FORMAT } from '../minutes/upgrade.ts'
import type { Template } from './template.ts'

/**
 * A new document from a template. `today` (YYYY-MM-DD), when given, is the date of the meeting; all other facts stay as the
 * template has them.
 */
export function createMinutesFromTemplate(template: Template, today?: string): Minutes {
  return {
    formatVersion: MINUTES_FORMAT,
    templateId: template.id,
    profileId: template.suggestedProfileId,
    wording: template.wording,
    children: template.skeleton.map((block) =>
      block.type === 'opening' && today !== undefined
        ? { ...block, meeting: { ...block.meeting, date: today } }
        : block,
    ),
  }
}
