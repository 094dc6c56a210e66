/**
 * The names of every request the page may make and every event it may hear. The bridge (preload) knows only these names,
 * so that it stays small; shared/ipc/contract.ts says what each one carries and does not compile when a name is missing.
 */
export const CHANNELS = [
  'drafts:list',
  'drafts:create',
  'drafts:open',
  'drafts:save',
  'drafts:rename',
  'drafts:duplicate',
  'drafts:trash',
  'drafts:restore',
  'drafts:purge',
  'drafts:setStatus',
  'imports:choose',
  'imports:read',
  'imports:readAgain',
  'imports:takeGiven',
  'exports:choose',
  'exports:write',
  'exports:reveal',
  'templates:list',
  'templates:save',
  'templates:remove',
  'templates:import',
  'templates:export',
  'profiles:list',
  'profiles:save',
  'profiles:remove',
  'profiles:import',
  'profiles:export',
  'phrases:list',
  'phrases:save',
  'phrases:import',
  'phrases:export',
  'print:printers',
  'print:start',
  'print:take',
  'print:drawn',
  'settings:get',
  'settings:set',
  'app:info',
  'app:takeNotices',
  'app:setEnabledCommands',
  'app:edit',
  'app:flushed',
] as const
export type ChannelName = (typeof CHANNELS)[number]

/** One-way messages from the main process to the page. */
export const EVENTS = ['menu:command', 'app:flush', 'app:fileGiven'] as const
export type EventName = (typeof EVENTS)[number]
