import govSpecial from '#templates/gov-special/template.json' with { type: 'json' }
import govStanding from '#templates/gov-standing/template.json' with { type: 'json' }
import jointMeeting from '#templates/joint-meeting/template.json' with { type: 'json' }
import officeMeeting from '#templates/office-meeting/template.json' with { type: 'json' }
import onSite from '#templates/on-site/template.json' with { type: 'json' }
import partyGroup from '#templates/party-group/template.json' with { type: 'json' }
import partyStanding from '#templates/party-standing/template.json' with { type: 'json' }
import type { Template } from './template.ts'

const data: readonly unknown[] = [
  govStanding,
  govSpecial,
  officeMeeting,
  partyStanding,
  partyGroup,
  jointMeeting,
  onSite,
]

/**
 * The templates that come with the program, in the order they are offered. That each is whole and of today's format is tested
 * (test/unit/templates/built-in.test.ts): every start would wait for reading them here.
 */
export const builtInTemplates = data as readonly Template[]

export function findBuiltInTemplate(id: string): Template | undefined {
  return builtInTemplates.find((template) => template.id === id)
}
