import type { Settings } from '#shared/ipc/settings.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { type Command, createCommand } from '../commands/command.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { blocksOf } from '../editor/queries/blocks.ts'
import { commandStrings as strings } from '../strings/commands.ts'
import type { OpenDocument } from './open-document.ts'

const THEMES = ['system', 'light', 'dark'] as const

/** What the command list has besides the menu: the appearance, and every topic of the open draft to go to. */
export function listExtraCommands(
  document: OpenDocument | null,
  settings: Settings,
  changeSettings: (fields: Partial<Settings>) => void,
): readonly Command[] {
  const themes = THEMES.map((theme) =>
    createCommand(
      `theme:${theme}`,
      { label: strings.themes[theme], group: 'appearance', keys: null },
      { canRun: () => settings.theme !== theme, run: () => changeSettings({ theme }) },
    ),
  )
  return [...themes, ...(document === null ? [] : listTopics(document))]
}

function listTopics({ editor }: OpenDocument): readonly Command[] {
  const blocks = blocksOf(editor)
  const numbers = numberBlocks(blocks)
  return blocks.flatMap((block, index) =>
    block.type === 'topic' && ownText(block) !== ''
      ? [
          createCommand(
            `topic:${index}`,
            { label: `${numbers[index] ?? ''}${ownText(block)}`, group: 'topic', keys: null },
            { run: () => goToBlock(editor, index) },
          ),
        ]
      : [],
  )
}
