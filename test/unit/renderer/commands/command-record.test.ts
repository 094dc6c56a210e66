import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_IDS, COMMANDS, SHEET_COMMAND_IDS } from '#shared/commands/commands.ts'
import { createCommands } from '../../../../renderer/commands/command.ts'
import { findPressed, isPressed, showKeys } from '../../../../renderer/commands/keys.ts'
import { listCommands, SHEET_COMMANDS } from '../../../../renderer/editor/commands/list-commands.ts'
import { wording } from '../../../support/editor.ts'

const renderer = join(import.meta.dirname, '../../../../renderer')
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

describe('one record for each command', () => {
  it('does not compile without what the command does', () => {
    // @ts-expect-error insert.item has words and a key, but nothing that it does
    const missing = () => createCommands(['insert.item', 'insert.topic'], { 'insert.topic': { run() {} } })
    expect(missing()[0]?.run).toBeUndefined()
  })
  it('shows the same words and the same key wherever it is shown', () => {
    for (const command of SHEET_COMMANDS)
      expect(command).toMatchObject(COMMANDS[command.id as 'insert.topic'])
    expect(SHEET_COMMANDS.map(({ id }) => id)).toEqual(SHEET_COMMAND_IDS)
  })
  it('has no key that another has, whatever the house calls its openers', () => {
    const keys = [
      ...COMMAND_IDS.flatMap((id) => COMMANDS[id].keys ?? []),
      ...listCommands(wording)
        .filter(({ id }) => id.startsWith('insert.opener:'))
        .flatMap((command) => command.keys ?? []),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('writes its key in one notation, and nobody writes it a second time', () => {
    const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/u.test(file),
    )
    const twice = sources.filter((file) =>
      /(?:'|")(?:mod\+|Ctrl\+|CmdOrCtrl\+[A-Z])/u.test(readFileSync(join(renderer, file), 'utf8')),
    )
    expect(twice).toEqual([])
  })
})

describe('a key', () => {
  it.each([
    ['CmdOrCtrl+Alt+1', press('1', { ctrlKey: true, altKey: true, code: 'Digit1' })],
    ['CmdOrCtrl+Alt+Shift+1', press('！', { ctrlKey: true, altKey: true, shiftKey: true, code: 'Digit1' })],
    ['CmdOrCtrl+Alt+.', press('.', { ctrlKey: true, altKey: true, code: 'Period' })],
    ['CmdOrCtrl+Shift+Delete', press('Delete', { ctrlKey: true, shiftKey: true })],
    ['Shift+Tab', press('Tab', { shiftKey: true })],
    ['Alt+Up', press('ArrowUp', { altKey: true })],
    ['Shift+F2', press('F2', { shiftKey: true })],
    ['CmdOrCtrl+=', press('+', { ctrlKey: true, shiftKey: true })],
  ])('%s is heard', (keys, event) => {
    expect(isPressed(keys, event)).toBe(true)
    expect(isPressed(keys, { ...event, altKey: !event.altKey })).toBe(false)
  })
  it('belongs to one command', () => {
    expect(findPressed(SHEET_COMMANDS, press('F2'))?.id).toBe('format.override')
    expect(findPressed(SHEET_COMMANDS, press('a'))).toBeUndefined()
  })
  it('is shown as the keyboard has it', () => {
    expect(showKeys('CmdOrCtrl+Alt+Shift+1')).toBe('Ctrl+Alt+Shift+1')
    expect(showKeys('Alt+Up')).toBe('Alt+↑')
  })
})
