import type { MinutesBlock, Topic } from '#shared/minutes/blocks.ts'
import {
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
import { numberBlocks } from '#shared/minutes/numbering.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { createDecision } from '#shared/wording/decision.ts'
import { effectiveTexts } from '#shared/wording/effective-text.ts'
import type { PeerBlock } from './peers/peer-block.ts'

const UNITS = [
  '市发展改革委',
  '市财政局',
  '市数据局',
  '市司法局',
  '市住房城乡建设局',
  '市农业农村局',
  '清河县',
]
const KINDS = ['管理办法（试行）', '三年行动计划（2025—2027）', '实施方案', '若干政策', '工作要点']
const FIELDS = ['公共数据资源', '城市更新', '既有建筑安全', '先进制造业集群', '农村供水', '政务服务']
const REASON =
  '会议认为，出台该文件是贯彻落实上级部署、推动全市高质量发展的具体举措，有利于理顺体制机制、压实各方责任，对保障和改善民生、优化营商环境具有重要意义，各地各部门要切实提高思想认识，准确把握重点任务和时间要求。'
const ITEMS = [
  '各地各部门要提升政治站位，坚持问题导向、目标导向、结果导向相统一，对照责任清单逐项抓好落实，确保9月30日前完成12项重点任务。',
  '要加强统筹协调，强化要素保障，健全“月调度、季通报、年考核”机制，主动靠前服务，及时研究解决工作推进中的困难和问题。',
  '要加大宣传引导力度，充分调动社会各方面力量积极参与，营造良好氛围，持续巩固工作成果，不断提升群众的获得感、幸福感和安全感。',
]

/**
 * Minutes of the shape of the model document: an opening, report sentences and decisions that follow the facts, for every topic a
 * reason and 会议强调 with three items, and the rolls. About 500 characters a topic: 200 topics have some 100,000.
 */
export function typingDocument(topics: number): Minutes {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('no built-in template')
  const meeting = createMeeting({
    body: '市政府',
    ordinal: '第12次',
    name: '常务会议',
    date: '2025-03-18',
    period: '上午',
    chairName: '林致远',
    chairPost: '市长',
  })
  return {
    ...createMinutesFromTemplate(template),
    children: [
      createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', lines: 2, number: '第12号' }),
      createOpening(meeting, template.wording.openingForms[0]?.id ?? null),
      ...Array.from({ length: topics }, (_, topic) => makeTopic(topic)).flat(),
      createRoll(
        '列席',
        UNITS.map((unit) => createRollEntry({ unit, names: ['沈知秋', '周正'] })),
      ),
    ],
  }
}

/** The same text as blocks of a peer. */
export function peerDocument(minutes: Minutes): PeerBlock[] {
  const texts = effectiveTexts(minutes)
  const numbers = numberBlocks(minutes.children)
  return minutes.children.map((block, index) => ({
    kind: block.type,
    number: numbers[index] ?? '',
    text: texts[index] ?? '',
  }))
}

/** Position of the statement to type into: in the middle of the document. */
export function middleStatement(minutes: Minutes): number {
  const middle = Math.floor(minutes.children.length / 2)
  return minutes.children.findIndex(
    (block, index) => index >= middle && block.type === 'statement' && block.derived === null,
  )
}

function makeTopic(topic: number): MinutesBlock[] {
  const title = `审议《云州市第${topic + 1}批${FIELDS[topic % FIELDS.length]}${KINDS[topic % KINDS.length]}》`
  const reporter: Topic['reporter'] = UNITS[topic % UNITS.length] ?? null
  return [
    createTopic(title, { reporter }),
    createStatement('', { derived: { from: 'report' } }),
    createStatement(REASON, { runIn: true }),
    createStatement('', {
      derived: {
        from: 'decision',
        opener: '会议明确',
        decision: createDecision('原则同意', {
          action: '根据会议讨论意见修改完善后',
          destination: '以市政府办公室名义印发',
        }),
      },
    }),
    createStatement('会议强调，'),
    ...ITEMS.map((text) => createItem(text)),
  ]
}
