import { cpus, platform, release, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { CannotContinue, runScript } from '../../scripts/cannot-continue.ts'
import { setup, teardown } from '../support/own-temporary-folder.ts'
import { setup as setUpApp, teardown as tearDownApp } from '../support/prepare-app.ts'
import { tortureByDamage } from './torture-damages.ts'
import { tortureByKilling } from './torture-jobs.ts'
import { watchNetwork } from './torture-network.ts'
import { tortureByTyping } from './torture-typing.ts'

/**
 * `npm run torture [-- --damages 500 --kills 50 --typing 200 --minutes 60 --seed 1 --network 60]`: so many of each, none with 0, all of it within the minutes; then
 * so many minutes of ordinary work under a tracer that writes down every network call.
 * Prints tables as in docs/reliability.md; docs/security.md; ends with 1 when anything was silently wrong,
 * lost, did not start or reached outside.
 */
await runScript(async () => {
  const { damages, kills, typing, minutes, seed, network } = readArguments()
  const untilMs = Date.now() + minutes * 60_000
  let faults: string[] = []
  console.log(
    `${platform()} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.versions.node}`,
  )
  setup()
  try {
    if (damages > 0) faults = [...faults, ...(await runDamages(damages, seed, untilMs))]
    if (kills > 0) faults = [...faults, ...(await runKills(kills, seed, untilMs))]
    if (typing > 0) faults = [...faults, ...(await runTyping(typing, seed, untilMs))]
    if (network > 0) faults = [...faults, ...(await runNetwork(network))]
  } finally {
    teardown()
  }
  for (const fault of faults) console.log(`! ${fault}`)
  return faults.length === 0 ? 0 : 1
})

async function runDamages(rounds: number, seed: number, untilMs: number): Promise<string[]> {
  const figures = await tortureByDamage(rounds, seed, untilMs)
  console.log(
    '| damage | n | no effect | told | silently wrong | not started | healthy drafts kept | drafts whole | older, told | copy offered | lost, told | healthy 记录 kept | 记录 whole |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|')
  for (const {
    kind,
    rounds: n,
    noEffect,
    told,
    silent,
    notStarted,
    drafts,
    whole,
    older,
    offered,
    lost,
    healthy,
    healthyKept,
    records,
    recordsWhole,
    healthyRecords,
    healthyRecordsKept,
  } of figures)
    console.log(
      `| ${kind} | ${n} | ${noEffect} | ${told} | ${silent.length} | ${notStarted.length} | ${healthyKept} of ${healthy} | ${whole} of ${drafts} | ${older} | ${offered} | ${lost} | ${healthyRecordsKept} of ${healthyRecords} | ${recordsWhole} of ${records} |`,
    )
  const all = figures.reduce((sum, { rounds: n }) => sum + n, 0)
  const faults = figures.flatMap(({ silent, notStarted }) => [...silent, ...notStarted])
  console.log(`${all} damages: ${faults.length} silently wrong or not started`)
  return faults
}

async function runKills(rounds: number, seed: number, untilMs: number): Promise<string[]> {
  const figures = await tortureByKilling(rounds, seed, untilMs)
  console.log('| killed during | n | was over before | all whole |')
  console.log('|---|---|---|---|')
  for (const { job, rounds: n, late, whole } of figures) console.log(`| ${job} | ${n} | ${late} | ${whole} |`)
  return figures.flatMap(({ job, faults }) => faults.map((fault) => `${job}: ${fault}`))
}

async function runTyping(rounds: number, seed: number, untilMs: number): Promise<string[]> {
  await setUpApp()
  try {
    const { rounds: n, started, words, lostMs, faults } = await tortureByTyping(rounds, seed, untilMs)
    const sorted = lostMs.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    console.log(
      `typing: ${n} kills, started ${started}, ${words} words typed; age of the oldest missing word in ms: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
    )
    return faults
  } finally {
    tearDownApp()
  }
}

async function runNetwork(minutes: number): Promise<string[]> {
  await setUpApp()
  try {
    const { minutes: watched, deeds, calls, faults } = await watchNetwork(minutes)
    console.log(
      `network: ${watched.toFixed(1)} minutes watched, ${calls.outside.length} calls to the outside`,
    )
    console.log([...deeds].map(([deed, times]) => `${deed} ${times}`).join(', '))
    console.log('| call | times |')
    console.log('|---|---|')
    for (const [call, times] of [...calls.counts].toSorted()) console.log(`| ${call} | ${times} |`)
    return [...faults]
  } finally {
    tearDownApp()
  }
}

interface Counts {
  readonly damages: number
  readonly kills: number
  readonly typing: number
  readonly minutes: number
  readonly seed: number
  readonly network: number
}

function readArguments(): Counts {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: {
        damages: option,
        kills: option,
        typing: option,
        minutes: option,
        seed: option,
        network: option,
      },
    })
    const number = (text: string | undefined, usual: number) => {
      const value = text === undefined ? usual : Number(text)
      if (!Number.isSafeInteger(value) || value < 0) throw new Error('not a number')
      return value
    }
    return {
      damages: number(values.damages, 100),
      kills: number(values.kills, 5),
      typing: number(values.typing, 5),
      minutes: number(values.minutes, 15),
      seed: number(values.seed, 1),
      network: number(values.network, 2),
    }
  } catch {
    throw new CannotContinue(
      '用法：npm run torture -- [--damages 次数] [--kills 次数] [--typing 次数] [--minutes 分钟] [--seed 数] [--network 分钟]',
    )
  }
}
