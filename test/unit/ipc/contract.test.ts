import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { COMMAND_IDS, COMMANDS } from '#shared/commands/commands.ts'
import { CHANNELS, EVENTS } from '#shared/ipc/channels.ts'
import { answerSchema, contract, eventContract } from '#shared/ipc/contract.ts'
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/ipc/settings.ts'
import { diffMinutes } from '#shared/minutes/minutes-change.ts'
import { makeMinutes } from '../../support/made-minutes.ts'

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
  const input = { format: 'docx', suggestedName: 'a', path: '/etc/passwd' }
  const parsed = contract['exports:choose'].input.safeParse(input)
  expect(parsed.error?.issues.map((issue) => issue.code)).toContain('unrecognized_keys')
  const target = contract['exports:write'].input.safeParse({ target: '/etc/passwd', minutes: null })
  expect(target.error?.issues.map((issue) => issue.path[0])).toContain('target')
})

test('settings start valid', () => {
  expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS)
})

test('no key is claimed by two commands', () => {
  const keys = COMMAND_IDS.map((id) => COMMANDS[id].keys).filter((one) => one !== null)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a save carries only whole blocks', () => {
  const minutes = makeMinutes({ topics: 1, charactersPerTopic: 30 })
  const change = diffMinutes(minutes, { ...minutes, children: minutes.children.slice(0, 2) })
  const input = { id: randomUUID(), expectedRevision: 1, pages: null, change }
  const schema = contract['drafts:save'].input
  expect(schema.safeParse(input).data).toEqual(input)
  const { children: _, ...rest } = minutes
  for (const wrong of [
    { ...change, blocks: [{ type: 'unknown' }] },
    { ...change, keptBefore: -1 },
    { ...change, rest: { ...rest, profileId: '' } },
    null,
  ]) {
    expect(schema.safeParse({ ...input, change: wrong }).success).toBe(false)
  }
})
