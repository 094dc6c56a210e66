import govSpecial from '#templates/gov-special/template.json' with { type: 'json' }
import govStanding from '#templates/gov-standing/template.json' with { type: 'json' }
import jointMeeting from '#templates/joint-meeting/template.json' with { type: 'json' }
import officeMeeting from '#templates/office-meeting/template.json' with { type: 'json' }
import onSite from '#templates/on-site/template.json' with { type: 'json' }
import partyGroup from '#templates/party-group/template.json' with { type: 'json' }
import partyStanding from '#templates/party-standing/template.json' with { type: 'json' }
import { readTemplate, type Template } from './template.ts'

/** The templates that come with the program, in the order they are offered. Throws when the program's own data is wrong. */
export const builtInTemplates: readonly Template[] = [
  govStanding,
  govSpecial,
  officeMeeting,
  partyStanding,
  partyGroup,
  jointMeeting,
  onSite,
].map(readBuiltIn)

function readBuiltIn(value: unknown): Template {
  const template = readTemplate(value)
  if (!template.ok) throw new Error(`built-in template: ${JSON.stringify(template.error)}`)
  return template.value
}

export function findBuiltInTemplate(id: string): Template | undefined {
  return builtInTemplates.find((template) => template.id === id)
}
