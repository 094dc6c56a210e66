import govStanding from '#templates/gov-standing/template.json' with { type: 'json' }
import { readTemplate, type Template } from './template.ts'

/** The templates that come with the program, in the order they are offered. Throws when the program's own data is wrong. */
export const builtInTemplates: readonly Template[] = [govStanding].map(readBuiltIn)

function readBuiltIn(value: unknown): Template {
  const template = readTemplate(value)
  if (!template.ok) throw new Error(`built-in template: ${JSON.stringify(template.error)}`)
  return template.value
}

export function findBuiltInTemplate(id: string): Template | undefined {
  return builtInTemplates.find((template) => template.id === id)
}
