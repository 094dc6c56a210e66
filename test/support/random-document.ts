import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createAttachment,
  createCell,
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createRow,
  createStatement,
  createTable,
  createTextTable,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import type { Table } from '#shared/minutes/table.ts'
import { withShares } from '#shared/minutes/table-widths.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { ITEM_MARKS } from '#shared/text/marks.ts'
import type { createRandom } from './random.ts'

type Random = ReturnType<typeof createRandom>

const CLAUSES = [
  '坚持问题导向、目标导向、结果导向相统一',
  '各部门（单位）密切配合、协同发力',
  '确保9月30日前完成12项重点任务',
  '健全“月调度、季通报、年考核”机制',
  '投资规模约3.65亿元',
  '抓好《云溪市防汛工作方案（试行）》的落实',
  '及时研究解决工作推进中的困难和问题',
  '由市财政局牵头，市水务局、市城管局配合',
  '按季度报送进展',
  '城区排水管网改造率达到85%以上',
]
const UNITS = ['市财政局', '市水务局', '市住房城乡建设局', '市农业农村局', '清河县人民政府']
const NAMES = ['林致远', '周文澜', '陆建平', '何静', '沈知秋', '龑立', '王淇']

function sentence(random: Random): string {
  const count = 1 + random.below(4)
  return `${Array.from({ length: count }, () => random.pick(CLAUSES)).join('，')}。`
}

/** Valid minutes by chance: levels, marks, tables (merged, with set widths, turned, longer than a page), 附件, page breaks, all that a 版头 may have. */
export function randomDocument(random: Random): Minutes {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('there are templates')
  return {
    ...createMinutesFromTemplate(template, '2026-03-18'),
    children: [
      head(random),
      createOpening(
        createMeeting(),
        null,
        `2026年3月16日上午，林致远市长主持召开市政府第15次常务会议，${sentence(random)}纪要如下：`,
      ),
      ...Array.from({ length: 1 + random.below(4) }, () => topic(random)).flat(),
      createRoll(
        '出席',
        NAMES.slice(0, 1 + random.below(7)).map((name) => createRollEntry({ names: [name] })),
      ),
      ...(random.chance(0.6) ? [createRoll('列席', UNITS.map(entry))] : []),
      ...Array.from({ length: random.below(3) }, (_, at) => attachment(random, at)).flat(),
      ...(random.chance(0.8) ? [tail(random)] : []),
    ],
  }
}

function entry(unit: string, at: number) {
  return createRollEntry({ unit, names: [NAMES[at % NAMES.length] ?? ''] })
}

function head(random: Random): MinutesBlock {
  const isSecret = random.chance(0.2)
  return createMasthead({
    copyNumber: isSecret ? '000017' : null,
    secrecy: isSecret ? '秘密★1年' : null,
    urgency: random.chance(0.2) ? '加急' : null,
    organ: '云溪市人民政府',
    kind: '常务会议纪要',
    lines: random.chance(0.5) ? 1 : 2,
    number: random.pick(['第15号', '（第15号）', '〔2026〕15号']),
    title: random.chance(0.2) ? '关于防汛工作的会议纪要' : null,
    issuer: '云溪市人民政府办公室',
    issueDate: '2026-03-20',
  })
}

function topic(random: Random): MinutesBlock[] {
  const blocks: MinutesBlock[] = [createTopic('审议《云溪市防汛工作方案》')]
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const isFirst = blocks.length === 1
    blocks.push({
      ...createStatement(`会议${random.pick(['认为', '强调', '要求', '明确'])}，${sentence(random)}`),
      startsPage: !isFirst && random.chance(0.05),
    })
    if (random.chance(0.5)) blocks.push(...items(random))
    if (random.chance(0.3)) blocks.push(table(random))
  }
  return blocks
}

/** A list of one mark, with lists of lower levels under some of its items. */
function items(random: Random, level: 1 | 2 | 3 = 1): MinutesBlock[] {
  const mark = random.pick(ITEM_MARKS.filter((one) => one !== 'chinese'))
  const runIn = level === 1 && random.chance(0.3)
  return Array.from({ length: 2 + random.below(3) }, () => {
    const own = createItem(sentence(random), { level, mark, runIn })
    const lower = level === 1 ? 2 : 3
    return level < 3 && !runIn && random.chance(0.25) ? [own, ...items(random, lower)] : [own]
  }).flat()
}

function table(random: Random): Table {
  const columns = 2 + random.below(5)
  const words = () => random.pick([...UNITS, ...CLAUSES, '12', '3.65', '', '9月30日前', '两行\n文字'])
  const rows = Array.from({ length: 1 + random.below(random.chance(0.15) ? 40 : 8) }, () =>
    Array.from({ length: columns }, words),
  )
  const heads = Array.from(
    { length: columns },
    (_, at) => ['序号', '任务', '责任单位', '时限', '备注', '去向'][at] ?? '',
  )
  const caption = random.chance(0.4) ? '表1　任务分工' : null
  const plain = random.chance(0.25)
    ? merged(heads, rows, caption)
    : createTextTable([heads, ...rows], caption === null ? {} : { caption })
  const wide = random.chance(0.3)
    ? withShares(
        plain,
        plain.columns.map(() => 10 + random.below(50)),
      )
    : plain
  return { ...wide, isLandscape: random.chance(0.12), startsPage: random.chance(0.05) }
}

/** The first two cells of the head are one, and so are the first two of the first column under it. */
function merged(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  caption: string | null,
): Table {
  const [first = '', , ...others] = heads
  const isTall = rows.length > 1
  const cells = [
    createRow([createCell(first, { columns: 2 }), ...others.map((text) => createCell(text))]),
    ...rows.map((row, at) => {
      const shown = isTall && at === 1 ? row.slice(1) : row
      return createRow(
        shown.map((text, place) => createCell(text, { rows: isTall && at === 0 && place === 0 ? 2 : 1 })),
      )
    }),
  ]
  return createTable(cells, { headRows: 1, ...(caption === null ? {} : { caption }) })
}

function attachment(random: Random, at: number): MinutesBlock[] {
  const blocks: MinutesBlock[] = [
    createAttachment(['云溪市防汛责任分工', '云溪市水利工程一览（2026年度）'][at] ?? '名单'),
  ]
  if (random.chance(0.6)) blocks.push(createParagraph(`为做好工作，${sentence(random)}`))
  for (let count = random.below(3); count > 0; count -= 1) {
    blocks.push(createItem('总体要求', { mark: 'chinese', runIn: false }), createParagraph(sentence(random)))
  }
  if (random.chance(0.6) || blocks.length === 1) blocks.push(table(random))
  return blocks
}

function tail(random: Random): MinutesBlock {
  return createColophon({
    distribution: [{ label: '抄送', text: '市委办公室，市人大常委会办公室，市政协办公室，市纪委监委机关。' }],
    printer: '云溪市人民政府办公室',
    printDate: '2026-03-20',
    copies: random.chance(0.5) ? 60 : null,
  })
}
