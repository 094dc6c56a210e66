import type { MinutesBlock, RollEntry } from '#shared/minutes/blocks.ts'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'

/** 云州 is invented; some names have characters outside GB 2312 and beyond the BMP. */
const NAMES = ['林致远', '沈知秋', '龑立', '垚鑫', '翀远', '𬶋歌', '杲明', '周正', '王淇', '陆安']
const UNITS = ['市发展改革委', '市财政局', '市公安局', '市数据局', '市司法局', '市住房城乡建设局', '清河县']
const SENTENCES = [
  '要坚持问题导向、目标导向、结果导向相统一，扎实推进各项工作。',
  '各部门（单位）要密切配合、协同发力，确保9月30日前完成12项重点任务。',
  '要进一步健全“月调度、季通报、年考核”机制，推动责任层层落实。',
  '投资规模约3.65亿元，其中一期工程（K0+000—K12+350段）年内开工建设。',
]

export interface MadeMinutesOptions {
  readonly topics: number
  /** About so many characters of statements for each topic. */
  readonly charactersPerTopic: number
  readonly colophon?: boolean
  readonly fields?: Partial<Minutes>
}

/** A document of any size that is always the same: 标志, opening, topics with statements and items, two rolls, 版记. */
export function makeMinutes(options: MadeMinutesOptions): Minutes {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('no built-in template')
  const children: MinutesBlock[] = [
    createMasthead({
      organ: '云州市人民政府',
      kind: '常务会议纪要',
      lines: 2,
      number: '第12号',
      issuer: '云州市人民政府办公室',
      issueDate: '2025-03-28',
    }),
    createOpening(
      createMeeting(),
      null,
      '2025年3月18日上午，林致远市长主持召开市政府第12次常务会议，研究有关事项，纪要如下：',
    ),
  ]
  for (let topic = 0; topic < options.topics; topic += 1) children.push(...makeTopic(topic, options))
  children.push(
    createRoll(
      '出席',
      NAMES.map((name) => createRollEntry({ names: [name] })),
    ),
    createRoll('列席', makeEntries()),
  )
  if (options.colophon !== false) children.push(makeColophon())
  return {
    ...createMinutesFromTemplate(template),
    profileId: nationalStandardProfile.id,
    children,
    ...options.fields,
  }
}

function makeTopic(topic: number, { charactersPerTopic }: MadeMinutesOptions): MinutesBlock[] {
  const unit = UNITS[topic % UNITS.length] ?? ''
  const blocks: MinutesBlock[] = [
    createTopic(`审议《云州市第${topic + 1}类公共数据资源管理办法（试行）》`, { reporter: unit }),
    createStatement(`会议听取并审议了${unit}关于该办法的汇报。`),
  ]
  let characters = 0
  for (let sentence = topic; characters < charactersPerTopic; sentence += 1) {
    const text = SENTENCES[sentence % SENTENCES.length] ?? ''
    const isItem = sentence % 3 === 2
    blocks.push(
      isItem
        ? createItem(text, { runIn: sentence % 2 === 0 })
        : createStatement(`会议强调，${text.repeat(3)}`),
    )
    characters += isItem ? text.length : text.length * 3 + 5
  }
  return blocks
}

function makeEntries(): RollEntry[] {
  return UNITS.flatMap((unit, place) => {
    const names = [NAMES[place % NAMES.length] ?? '', NAMES[(place + 3) % NAMES.length] ?? '']
    return [
      createRollEntry({ unit, names }),
      createRollEntry({ unit: `${unit}下属中心`, names: names.slice(1) }),
    ]
  })
}

function makeColophon(): MinutesBlock {
  return createColophon({
    distribution: [
      {
        label: '抄送',
        text: '市委各部门，市人大常委会办公室，市政协办公室，市法院，市检察院，各人民团体，各民主党派市委会。',
      },
    ],
    printer: '云州市人民政府办公室',
    printDate: '2025-03-28',
    copies: 120,
  })
}
