import { expect } from 'vitest'
import { listCommands } from '../../renderer/editor/commands/list-commands.ts'
import { openEditor, wording } from './editor.ts'

const commands = listCommands(wording)

/** What runs the command of that id in an editor, where it must be offered. */
export function run(id: string) {
  return (editor: ReturnType<typeof openEditor>) => {
    const command = commands.find((candidate) => candidate.id === id)!
    expect(command.canRun(editor)).toBe(true)
    command.run(editor)
  }
}

/** The command of that id is not offered in these blocks. */
export function cannotRun(id: string, blocks: Parameters<typeof openEditor>[0]) {
  expect(commands.find((command) => command.id === id)!.canRun(openEditor(blocks))).toBe(false)
}
