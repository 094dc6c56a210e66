import type { Command } from '../commands/command.ts'
import { COMMAND_SYNONYMS } from '../strings/command-synonyms.ts'
import { commandStrings as strings } from '../strings/commands.ts'
import { rateMatch } from '../ui/match-text.ts'

/** What begins with the words; matches inside a synonym would bring up commands that nobody expects. */
const FROM_BEGINNING = 60
/** A command found by another name of it stands behind those found by their own. */
const BY_OTHER_NAME = 0.3

const synonyms: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(COMMAND_SYNONYMS))

/** How well a command fits the words, by its own name or by one that other programs give it; 0: not at all. */
function rateCommand({ id, label, group }: Command, query: string): number {
  const name = label.replaceAll(/[…《》]/gu, '')
  const own = rateMatch(name, query)
  if (own > 0) return own
  // 插入表格, as the menu of another program has it.
  const others = [...(synonyms.get(id) ?? []), `${strings.groups[group]}${name}`]
  const best = Math.max(...others.map((other) => rateMatch(other, query)))
  return best >= FROM_BEGINNING ? best * BY_OTHER_NAME : 0
}

/**
 * The commands that fit the words, best first, those that cannot run now behind the others; without words what can run, the ones used
 * lately (`recent`) first.
 */
export function findCommands(
  commands: readonly Command[],
  query: string,
  recent: readonly string[],
): readonly Command[] {
  const rank = (command: Command) => {
    const place = recent.indexOf(command.id)
    return place < 0 ? recent.length : place
  }
  if (query.trim() === '')
    return commands.filter((command) => command.canRun()).toSorted((a, b) => rank(a) - rank(b))
  return commands
    .map((command) => ({ command, canRun: command.canRun(), rate: rateCommand(command, query) }))
    .filter(({ rate }) => rate > 0)
    .sort(
      (a, b) => Number(b.canRun) - Number(a.canRun) || b.rate - a.rate || rank(a.command) - rank(b.command),
    )
    .map(({ command }) => command)
}
