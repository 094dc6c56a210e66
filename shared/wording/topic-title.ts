import type { Topic } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { TopicKind, Wording } from '../minutes/wording.ts'
import { readDocumentKind } from './document-kinds.ts'

/** What a topic's heading says. `subject` is the heading without its kind; `documentName` stands in its first 《》. */
export interface TopicTitle {
  readonly kind: string | null
  readonly subject: string
  readonly documentName: string | null
  /** Names of the documents that are discussed; none where 《》 only stands inside: 听取《规划》编制情况的汇报. */
  readonly documents: readonly string[]
  /** 文种 of the one document discussed. */
  readonly documentKind: string | null
  /** A unit named in the heading itself: 听取县司法局关于…的报告, 审议县文旅局《…》. Also part of the subject. */
  readonly reporter: string | null
}

/** Kinds of topics known without a house wording, longest first. */
const COMMON_KIND =
  /^(?:传达学习(?:贯彻)?|集中学习|专题学习|组织学习|听取并审议|听取并研究|研究并审议|研究审议|讨论审议|研究讨论|研究部署|专题研究|安排部署|审议通过|传达|学习|审议|审定|审查|听取|研究|讨论|通报|宣读|部署|表决)/u

/** Words that only look like a kind. */
const OTHER_WORD = /^(?:研究(?:生|院|所|员|中心)|学习型)/u

/** Reads a heading (without its number): 审议《太仓市…管理办法（试行）》 → 审议, 《…》, 管理办法, the name inside 《》. */
export function readTopicTitle(text: string, wording: Pick<Wording, 'topicKinds'>): TopicTitle {
  const title = text.trim()
  const kind = findKind(title, wording)
  const subject = title.slice(kind?.length ?? 0).replace(/^了?\s*/u, '')
  const quoted = findQuoted(subject)
  const documents = listDocuments(kind, subject, quoted)
  return {
    kind,
    subject,
    documentName: quoted[0]?.name ?? null,
    documents,
    documentKind: documents.length === 1 ? readDocumentKind(documents[0] ?? '') : null,
    reporter: findReporter(kind, subject),
  }
}

/** What only follows a kind: 《…》, 关于…, 市财政局关于…的汇报. */
const AFTER_KIND = /^(?:《|“|关于)|^(?:(?!关于).)+关于.+(?:汇报|报告|通报|情况|精神|意见|事宜)$/u

/** The heading of a topic of this kind by what stands in its field 名称; a whole heading that was put there (审议《…》) is one already. */
export function titleOfSubject(
  kind: string | null,
  subject: string,
  wording: Pick<Wording, 'topicKinds'>,
): string {
  const read = readTopicTitle(subject, wording)
  return read.kind !== null && AFTER_KIND.test(read.subject) ? subject.trim() : `${kind ?? ''}${subject}`
}

type HouseKinds = Wording['topicKinds']
const titles = new WeakMap<Topic, { readonly kinds: HouseKinds; readonly title: TopicTitle }>()

/** The title of a topic block. Blocks are never changed in place, so each is read once for a wording. */
export function titleOfTopic(topic: Topic, wording: Pick<Wording, 'topicKinds'>): TopicTitle {
  const kept = titles.get(topic)
  if (kept?.kinds === wording.topicKinds) return kept.title
  const title = readTopicTitle(ownText(topic), wording)
  titles.set(topic, { kinds: wording.topicKinds, title })
  return title
}

/** 汇报单位 of a topic: the one given, else the one its heading names; null when nobody is named. */
export function reporterOfTopic(topic: Topic, wording: Pick<Wording, 'topicKinds'>): string | null {
  return topic.reporter || titleOfTopic(topic, wording).reporter
}

const UNIT_BEFORE =
  /^((?:(?!关于|贯彻|落实|学习|加强|推进|进一步)[\p{Script=Han}（）、]){1,29}?(?:[局委办厅处署院会部镇乡所站团队组校]|街道|公司|集团|中心|政府|大学|银行|分行|办公室))(?:关于|《)/u

/** Whether a kind of topic is one that somebody reports on; 传达学习 and the like are not. */
export function hearsReport(kind: string): boolean {
  return /审议|听取|研究|讨论/u.test(kind)
}

/** Only kinds that hear somebody: in 传达学习省委关于…的精神 the unit is not the one that reports. */
function findReporter(kind: string | null, subject: string): string | null {
  if (kind === null || !hearsReport(kind)) return null
  return UNIT_BEFORE.exec(subject)?.[1] ?? null
}

/** What the house knows of a kind: its own entry, else the one its last words name (研究审议 → 审议). */
export function findHouseKind(
  kind: string | null,
  { topicKinds }: Pick<Wording, 'topicKinds'>,
): TopicKind | null {
  if (kind === null) return null
  return (
    topicKinds.find((known) => known.kind === kind) ??
    topicKinds.find((known) => kind.endsWith(known.kind)) ??
    null
  )
}

function findKind(title: string, wording: Pick<Wording, 'topicKinds'>): string | null {
  if (OTHER_WORD.test(title)) return null
  let kind: string | null = COMMON_KIND.exec(title)?.[0] ?? null
  for (const house of wording.topicKinds) {
    if (title.startsWith(house.kind) && house.kind.length > (kind?.length ?? 0)) kind = house.kind
  }
  return kind
}

interface Quoted {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Every 《》 that is closed; one may hold another pair. */
function findQuoted(subject: string): Quoted[] {
  const found: Quoted[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < subject.length; index += 1) {
    if (subject[index] === '《') {
      if (depth === 0) start = index
      depth += 1
    } else if (subject[index] === '》' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ name: subject.slice(start + 1, index), start, end: index + 1 })
    }
  }
  return found
}

/** Kinds under which a document is made known, not discussed. */
const MAKES_KNOWN = /传达|学习|通报|宣读/u
const BETWEEN_DOCUMENTS = /^(?:（[^（）]*）)?(?:[、和与及]|以及)?$/u
/** What may follow the last document of a topic that is about it; 编制情况 and 签订事宜 may not. */
const AFTER_DOCUMENTS =
  /^(?:（[^（）]*）)?(?:$|[、和与及等，；]|以及|文本|(?:修订|修正)?(?:草案|稿|送审稿|征求意见稿)|的(?:请示|报告|函|通知|汇报|议案|说明|建议))/u

function listDocuments(kind: string | null, subject: string, quoted: readonly Quoted[]): string[] {
  if (kind !== null && MAKES_KNOWN.test(kind)) return []
  const run: Quoted[] = []
  for (const one of quoted) {
    const before = run.at(-1)
    if (before !== undefined && !BETWEEN_DOCUMENTS.test(subject.slice(before.end, one.start))) break
    run.push(one)
  }
  const last = run.at(-1)
  return last !== undefined && AFTER_DOCUMENTS.test(subject.slice(last.end))
    ? run.map(({ name }) => name)
    : []
}
