import type { WindowCommandId } from '#shared/commands/commands.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import type { Deed } from '../commands/command.ts'
import type { Place } from './app-state.ts'
import type { WindowParts } from './window-parts.ts'

type HelpCommandId = Exclude<Extract<WindowCommandId, `help.${string}`>, 'help.shortcuts' | 'help.sample'>

/** The pages of the help, and the one that speaks of what is in front of the writer. */
export function listHelpDeeds(parts: WindowParts): Readonly<Record<HelpCommandId, Deed>> {
  const ask = (address: string) => () => parts.dispatch({ type: 'help-asked', address })
  return {
    'help.guide': { run: ask('start') },
    'help.context': { run: () => ask(addressHere(parts))() },
    'help.tour': { run: () => void parts.actions.startTour() },
    'help.questions': { run: ask('questions') },
    'help.security': { run: ask('security') },
    'help.probe': { run: ask('probe') },
    'help.changes': { run: ask('changes') },
    'help.licenses': { run: ask('licenses') },
    'help.about': { run: ask('about') },
  }
}

/** The help about a place other than the sheet. */
const PAGE_OF_PLACE: Readonly<Record<Exclude<Place, 'help' | 'editor'>, string>> = {
  library: 'start',
  pages: 'pages',
  templates: 'templates',
  profiles: 'format',
  roster: 'people',
  settings: 'keeping',
  series: 'people',
  review: 'import',
  compare: 'versions',
  version: 'versions',
  batch: 'import',
}

/** What the standard says of each part of a document: a heading of docs/guide/format.md. */
const SECTION_OF_BLOCK: Readonly<Record<MinutesBlock['type'], string>> = {
  masthead: '版头',
  opening: '开头段',
  topic: '议题',
  statement: '正文和起首语',
  item: '层次序数',
  paragraph: '正文和起首语',
  roll: '名单',
  attachment: '附件',
  table: '表格',
  colophon: '版记',
}

function addressHere({ state }: WindowParts): string {
  const { place, document } = state
  if (place === 'help') return state.help.address
  if (place !== 'editor') return PAGE_OF_PLACE[place]
  const { context, caret } = document?.view.get() ?? { context: null, caret: null }
  const block = caret === null ? undefined : context?.children[caret]
  if (block === undefined) return 'writing'
  const decides = block.type === 'statement' && block.derived?.from === 'decision'
  return `format#${encodeURIComponent(decides ? '议定句' : SECTION_OF_BLOCK[block.type])}`
}
