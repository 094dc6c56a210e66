import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHANNELS } from '#shared/ipc/channels.ts'
import { projectRoot } from '../../../scripts/project-folders.ts'
import { createRandom } from '../../support/random.ts'
import { shareApp } from '../../support/shared-app.ts'
import { newestDraft, openSample, untilStored } from '../../support/window.ts'

/** JIYAO_FUZZ=100000 for a long run (about three minutes). */
const MESSAGES = Number(process.env.JIYAO_FUZZ ?? 4000)
const AT_ONCE = 50

const freshApp = shareApp()
type Random = ReturnType<typeof createRandom>

/** Names that the contract knows, so that some of the shapes come close to valid ones. */
const KEYS = [
  ...new Set(
    ['app', 'drafts', 'files', 'templates', 'profiles', 'settings', 'print', 'roster'].flatMap((room) => {
      const source = readFileSync(`${projectRoot}/shared/ipc/${room}.ts`, 'utf8')
      return [...source.matchAll(/^\s*(\w+):/gmu)].map(([, key]) => key ?? '')
    }),
  ),
  'prototype',
  'constructor',
  'toString',
]

/** A value that a page gone wrong could send; what JSON cannot carry is named and made in the page. */
function makeValue(random: Random, id: string, depth = 0): unknown {
  const leaf = [
    () => null,
    () =>
      random.pick([
        '',
        '会议',
        'app://bundle',
        '/etc/passwd',
        '..\\..\\x',
        '\u0000',
        '\uD800',
        '𠮷'.repeat(40),
      ]),
    () => random.pick([0, -1, 1, 2 ** 53, -0.5, 1e308, 20]),
    () => random.chance(0.5),
    () => id,
    () => ({
      $: random.pick(['nan', 'infinity', 'undefined', 'date', 'map', 'bytes', 'deep', 'long', 'proto']),
    }),
  ]
  if (depth > 3 || random.chance(0.4)) return random.pick(leaf)()
  if (random.chance(0.3))
    return Array.from({ length: random.below(4) }, () => makeValue(random, id, depth + 1))
  const made: Record<string, unknown> = {}
  for (let left = random.below(5); left > 0; left -= 1)
    made[random.pick(KEYS)] = makeValue(random, id, depth + 1)
  // A right identity never comes alone: one key too many must be enough for a refusal.
  if (random.chance(0.5)) made.id = id
  return { ...made, surplus: 1 }
}

interface Told {
  readonly kinds: Record<string, number>
  readonly slowestMs: number
  readonly paths: string[]
}

/** Sends the messages from the page's own world, some at a time, and says how they were answered. */
function send(page: Page, messages: readonly (readonly [string, unknown])[]): Promise<Told> {
  return page.evaluate(
    async ([all, atOnce]) => {
      const special: Record<string, () => unknown> = {
        nan: () => Number.NaN,
        infinity: () => Number.POSITIVE_INFINITY,
        undefined: () => undefined,
        date: () => new Date(0),
        map: () => new Map([['id', 1]]),
        bytes: () => new Uint8Array(1000),
        long: () => '议'.repeat(200_000),
        proto: () =>
          JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
        deep: () => {
          let value: unknown = 1
          for (let left = 900; left > 0; left -= 1) value = [value]
          return value
        },
      }
      const build = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(build)
        if (typeof value !== 'object' || value === null) return value
        const made = special[String(Reflect.get(value, '$'))]
        if (made) return made()
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, build(inner)]))
      }
      const kinds: Record<string, number> = {}
      const paths: string[] = []
      let slowestMs = 0
      for (let from = 0; from < all.length; from += atOnce) {
        await Promise.all(
          all.slice(from, from + atOnce).map(async ([channel, input]) => {
            const startedAt = performance.now()
            const kind = await Promise.resolve()
              .then(() => window.desktop?.invoke(channel as never, build(input) as never))
              .then(
                (answer: unknown) => {
                  const text = JSON.stringify(answer)
                  if (/\/(?:home|root|tmp|usr)\/|[A-Z]:\\\\/u.test(text))
                    paths.push(`${channel} ${text.slice(0, 200)}`)
                  const { ok, error } = answer as { ok: boolean; error?: { kind: string } }
                  return ok ? 'ok' : (error?.kind ?? 'no kind')
                },
                () => 'stopped by the bridge',
              )
            kinds[kind] = (kinds[kind] ?? 0) + 1
            slowestMs = Math.max(slowestMs, performance.now() - startedAt)
          }),
        )
      }
      return { kinds, slowestMs, paths }
    },
    [messages, AT_ONCE] as const,
  )
}

/** Everything a message could have changed, as the page is told it. */
function stateOf(page: Page, id: string): Promise<unknown> {
  return page.evaluate(async (draft) => {
    const { desktop } = window
    return [
      await desktop?.invoke('drafts:open', { id: draft }),
      await desktop?.invoke('drafts:list', { place: 'library' }),
      await desktop?.invoke('drafts:list', { place: 'trash' }),
      await desktop?.invoke('templates:list', null),
      await desktop?.invoke('profiles:list', null),
      await desktop?.invoke('phrases:list', null),
      await desktop?.invoke('roster:get', null),
      await desktop?.invoke('settings:set', {}),
      Reflect.get({}, 'polluted'),
    ]
  }, id)
}

/** Dialogs would wait for ever: each is answered as if the user had pressed Esc. */
async function cancelAllDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
}

test(`${MESSAGES} messages gone wrong change nothing, stop nothing and learn no path`, async () => {
  const { app, page, errors, output } = await freshApp()
  await openSample(page)
  await cancelAllDialogs(app)
  const id = await newestDraft(page)
  await untilStored(page, id, '会议')
  // Back in the list, the page itself has stored where the caret was and changes nothing more.
  await page.keyboard.press('Control+1')
  await page.locator('.library-table').waitFor()
  await expect.poll(async () => JSON.stringify(await stateOf(page, id))).toContain(`"draftId":"${id}"`)
  const before = await stateOf(page, id)
  const random = createRandom(11)
  output.length = 0
  const kinds: Record<string, number> = {}
  for (let left = MESSAGES; left > 0; left -= 1000) {
    const messages = Array.from({ length: Math.min(left, 1000) }, () => {
      const channel = random.chance(0.97)
        ? random.pick(CHANNELS)
        : random.pick(['', 'drafts:drop', '__proto__'])
      return [channel, makeValue(random, id)] as const
    })
    const told = await send(page, messages)
    expect(told.paths).toEqual([])
    expect(told.slowestMs).toBeLessThan(20_000)
    for (const [kind, count] of Object.entries(told.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count
  }
  console.log(`answers: ${JSON.stringify(kinds)}`)
  expect(kinds.unexpected ?? 0).toBe(0)
  expect(kinds['no kind'] ?? 0).toBe(0)
  expect(kinds.refused ?? 0).toBeGreaterThan(MESSAGES / 2)
  expect(await stateOf(page, id)).toEqual(before)
  // The log names channels and places, never what was sent.
  expect(output.join('')).not.toMatch(/议议|passwd|𠮷/u)
  errors.length = 0
})
