import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { openDatabase } from '../../electron/database/open-database.ts'
import { DraftStore } from '../../electron/drafts/draft-store.ts'
import { createRandom } from '../support/random.ts'
import { sampleMinutes } from '../support/sample-minutes.ts'

const SYLLABLES = [
  ...'云州清河山城乡农工水利财政发展改革数据公安司法教育卫生环境交通住建商务文旅应急统计审计民政人社监管规划项目资金安全生产服务平台机制责任落实推进完善加强统筹协调督促检查评估试点示范产业园区企业市场信用',
]
const UNITS = [
  '市发展改革委',
  '市财政局',
  '市公安局',
  '市数据局',
  '市司法局',
  '市住房城乡建设局',
  '市水利局',
  '清河县政府',
]
const KINDS = ['管理办法', '实施方案', '行动计划', '若干措施', '工作要点']
const SERIES = ['常务会议', '专题会议', '办公会议', '协调会议']
const OPENERS = ['会议认为，', '会议强调，', '会议要求，', '会议明确，']

/** Invented minutes like those of a house: a bank of words that repeat as words do, five topics, about `characters` characters. */
function inventMinutes(place: number, characters: number): Minutes {
  const random = createRandom(place)
  const word = () => {
    // The lower numbers come far more often, as with words (Zipf).
    const seed = createRandom(Math.floor(3000 * random.next() ** 3))
    return Array.from({ length: 2 + seed.below(2) }, () => seed.pick(SYLLABLES)).join('')
  }
  const sentence = () => `${Array.from({ length: 6 + random.below(6) }, word).join('')}，${word()}${word()}。`
  const children: MinutesBlock[] = [
    createMasthead({ organ: '云州市人民政府', kind: '会议纪要', number: `第${place + 1}号` }),
    createOpening(
      createMeeting({
        body: '市政府',
        ordinal: `第${1 + Math.floor(place / 4)}次`,
        name: SERIES[place % 4] ?? '会议',
        date: `${2015 + (place % 11)}-0${1 + (place % 9)}-1${place % 10}`,
        chairName: '林致远',
        chairPost: '市长',
      }),
      null,
      `${2015 + (place % 11)}年，林致远市长主持召开会议。`,
    ),
  ]
  const topics = 5
  for (let topic = 0; topic < topics; topic += 1) {
    const unit = random.pick(UNITS)
    const kind = random.pick(KINDS)
    children.push(createTopic(`审议《云州市${word()}${word()}${kind}》`, { reporter: unit }))
    let length = 0
    while (length < characters / topics) {
      const text = `${random.pick(OPENERS)}${Array.from({ length: 3 }, sentence).join('')}`
      children.push(createStatement(text))
      length += text.length
    }
    children.push(
      createStatement(
        `会议原则同意该《${kind}》，由${unit}根据会议讨论意见修改完善后，按程序以市政府名义印发实施。`,
      ),
    )
  }
  children.push(createRoll('出席', [createRollEntry({ unit: '市政府', names: ['林致远', '沈知秋'] })]))
  return { ...sampleMinutes(), children }
}

/** A library of so many drafts, written in one go. */
export async function makeLibrary(file: string, drafts: number, characters: number): Promise<void> {
  const opened = await openDatabase({ file }, Date.now())
  if (!opened.ok) throw new Error(`the library did not open: ${opened.error.kind}`)
  const { database } = opened.value
  let nowMs = Date.now() - drafts * 60_000
  const store = new DraftStore(database, () => {
    nowMs += 60_000
    return nowMs
  })
  database.transaction(() => {
    for (let place = 0; place < drafts; place += 1) {
      const made = store.create(inventMinutes(place, characters))
      if (!made.ok) throw new Error(`no draft: ${made.error.kind}`)
    }
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
