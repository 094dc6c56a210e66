import { expect, test } from 'vitest'
import { CHANNELS, EVENTS } from '#shared/ipc/channels.ts'
import { COMMAND_IDS, COMMANDS } from '#shared/ipc/commands.ts'
import { answerSchema, contract, eventContract } from '#shared/ipc/contract.ts'
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/ipc/settings.ts'

test('the bridge knows exactly the names of the contract', () => {
  expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort())
  expect([...EVENTS].sort()).toEqual(Object.keys(eventContract).sort())
})

test('an answer is a value of the channel or a known error, and nothing besides', () => {
  const schema = answerSchema('app:setEnabledCommands')
  expect(schema.safeParse({ ok: true, value: null }).success).toBe(true)
  expect(schema.safeParse({ ok: false, error: { kind: 'disk-full' } }).success).toBe(true)
  expect(schema.safeParse({ ok: true, value: 'more' }).success).toBe(false)
  expect(schema.safeParse({ ok: false, error: { kind: 'disk-full', stack: 'at …' } }).success).toBe(false)
  expect(schema.safeParse({ ok: false, error: { kind: 'Error' } }).success).toBe(false)
})

test('the page can name no path in a request for a file', () => {
  const input = { minutes: null, format: 'docx', suggestedName: 'a', path: '/etc/passwd' }
  const parsed = contract['exports:choose'].input.safeParse(input)
  expect(parsed.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys')
})

test('settings start valid', () => {
  expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
})

test('no key is claimed by two commands', () => {
  const keys = COMMAND_IDS.map((id) => COMMANDS[id].keys).filter((one) => one !== null)
  expect(new Set(keys).size).toBe(keys.length)
})
