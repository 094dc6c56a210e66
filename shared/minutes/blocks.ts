import { z } from 'zod'
import { ITEM_MARKS, MOST_ORDINAL, TOPIC_NUMBERINGS } from '../text/marks.ts'
import { blockIdSchema } from './block-id.ts'
import { derivationSchema } from './decision.ts'
import { type Table, tableSchema } from './table.ts'
import { emptyChildrenSchema, isoDateSchema, textSchema } from './text.ts'

// The glossary of the whole program: 标志 masthead · 编号 number · 议题 topic · 会议认为/明确/强调… opener of a
// statement · 分项（一） item · 结论 conclusion · 去向 destination · 出席/列席/请假 roll · 版记 colophon · 抄送 copies to ·
// 版心 text area.

/** A number that is said, not counted. */
const ordinalSchema = z.int().min(1).max(MOST_ORDINAL)
/** The writer wants the block on a new page; then it runs into nothing. */
const startsPageSchema = z.boolean()
const proseSchema = z.array(textSchema).min(1)

/** 版头: 份号, 密级, 紧急程度, 标志 (organ + 文种), 编号, 签发人, 标题 of 专题 minutes, 机关 + 日期 line. Shown, not typed into. */
export const mastheadSchema = z.strictObject({
  type: z.literal('masthead'),
  id: blockIdSchema,
  /** 份号, six digits (GB/T 9704 7.2.1); 密级和保密期限 as printed, 秘密★1年 (7.2.2); 紧急程度, 特急 or 加急 (7.2.3). Most minutes have none. */
  copyNumber: z.string().nullable(),
  secrecy: z.string().nullable(),
  urgency: z.string().nullable(),
  organ: z.string().nullable(),
  /** 文种 as in the 标志: 常务会议纪要. */
  kind: z.string().nullable(),
  lines: z.union([z.literal(1), z.literal(2)]),
  /** As printed: 第9号, （第9号）, 〔2025〕2号. */
  number: z.string().nullable(),
  /** 签发人, beside the 编号 (7.2.6); printed where the profile has one. */
  signer: z.string().nullable(),
  /** A title of its own: 关于…的会议纪要; most 常务会议纪要 have none. */
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  issueDate: isoDateSchema,
  children: emptyChildrenSchema,
})

/** The meeting's facts. Full name = body + ordinal + name: 市政府 + 第59次 + 常务会议. The ordinal is not the 编号. */
const meetingSchema = z.strictObject({
  body: z.string().nullable(),
  ordinal: z.string().nullable(),
  name: z.string().nullable(),
  date: isoDateSchema,
  /** 上午, 下午, 晚上. */
  period: z.string().nullable(),
  place: z.string().nullable(),
  chairName: z.string().nullable(),
  chairPost: z.string().nullable(),
  /** What the meeting did, summed up in place of the list of topics: 专题研究防汛、欠薪等方面工作. */
  agenda: z.string().nullable(),
  /** Why it was held: 为解决企业发展中的困难. */
  purpose: z.string().nullable(),
  /** Who went along to the site: 市环保局、市住建局主要负责人. */
  companions: z.string().nullable(),
})
export type Meeting = z.infer<typeof meetingSchema>

/** 开头段. `form` names one of the wording's opening forms; null: written by hand, the text is in `children`. */
export const openingSchema = z.strictObject({
  type: z.literal('opening'),
  id: blockIdSchema,
  meeting: meetingSchema,
  form: z.string().nullable(),
  children: proseSchema,
})

/**
 * 议题 heading. The text is the heading's words without the number: 审议《…》; its kind (审议) and subject (《…》) are read
 * from it. Empty text: the topic has a number but no heading, or (numbering none) neither.
 * Its number is computed from its place; `start`: the number it has where that is not the next one (the writer, or the source, jumps
 * or begins anew).
 */
export const topicSchema = z.strictObject({
  type: z.literal('topic'),
  id: blockIdSchema,
  numbering: z.enum(TOPIC_NUMBERINGS),
  start: ordinalSchema.nullable(),
  startsPage: startsPageSchema,
  /** 汇报单位. */
  reporter: z.string().nullable(),
  /** 文种 for 该《文种》 when it is not the one read from the title. */
  documentKind: z.string().nullable(),
  children: proseSchema,
})

/**
 * A statement of a topic (or before the first): 会议认为，…。 Its opener is read from the beginning of its text.
 * runIn: continues the paragraph of the block before it. derived: text computed, children empty.
 */
export const statementSchema = z.strictObject({
  type: z.literal('statement'),
  id: blockIdSchema,
  startsPage: startsPageSchema,
  runIn: z.boolean(),
  derived: derivationSchema.nullable(),
  children: proseSchema,
})

/**
 * 分项 of the statement before it, or of a topic that goes straight to its items. What stands in front of it (（一）, 一是) is written from
 * `mark` and its place, never in the text. Items of one level with one mark, between which nothing of a lower level stands, are a group
 * and count on; an item without a mark (none) between them is text of that group and does not disturb the count. `start`: as of a topic.
 */
export const itemSchema = z.strictObject({
  type: z.literal('item'),
  id: blockIdSchema,
  /** Below 一、, which is the topic: 1 （一）, 2 1., 3 （1） by the standard. */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  mark: z.enum(ITEM_MARKS),
  start: ordinalSchema.nullable(),
  startsPage: startsPageSchema,
  runIn: z.boolean(),
  derived: derivationSchema.nullable(),
  children: proseSchema,
})

/** Text that is kept but not understood, or a paragraph the writer wants plain. */
export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  id: blockIdSchema,
  startsPage: startsPageSchema,
  children: proseSchema,
})

/** One entry of a roll: a unit with its names; `unnamed` holds people without a name as written (市邮政公司的代表). */
const rollEntrySchema = z.strictObject({
  unit: z.string().nullable(),
  names: z.array(z.string()),
  unnamed: z.array(z.string()),
  /** Printed in （） after the entry: 赴上海参加进博会. */
  note: z.string().nullable(),
  /** Heading of the line that this entry starts: 邀请列席 (printed （一）邀请列席：). */
  group: z.string().nullable(),
  /** The entry starts a paragraph of its own; the one before ends with the end mark. */
  startsLine: z.boolean(),
})
export type RollEntry = z.infer<typeof rollEntrySchema>

/** 出席/列席/请假/记录 … Separators as in the house: 单位甲、乙，单位丙。 */
export const rollSchema = z.strictObject({
  type: z.literal('roll'),
  id: blockIdSchema,
  startsPage: startsPageSchema,
  role: z.string().min(1),
  entries: z.array(rollEntrySchema),
  betweenNames: z.string(),
  betweenEntries: z.string(),
  endMark: z.string(),
  /** Who came late or left early. Told in the tick list and the papers, never printed in the minutes. */
  remarks: z.array(z.strictObject({ name: z.string(), kind: z.enum(['late', 'early']) })).optional(),
  children: emptyChildrenSchema,
})

/**
 * 附件: its title, typed once; 附件说明 under the text and the head of its own pages follow (GB/T 9704 7.3.4, 7.3.7). What stands after it,
 * up to the next one or the 版记, is its content: plain paragraphs, items and tables.
 */
export const attachmentSchema = z.strictObject({
  type: z.literal('attachment'),
  id: blockIdSchema,
  children: proseSchema,
})

/** 版记: 抄送/发/送 lines, 印发机关 and 印发日期, 份数; and 附注, which stands at the end of the text. */
export const colophonSchema = z.strictObject({
  type: z.literal('colophon'),
  id: blockIdSchema,
  distribution: z.array(z.strictObject({ label: z.string().min(1), text: z.string() })),
  printer: z.string().nullable(),
  printDate: isoDateSchema,
  copies: z.int().min(1).max(99999).nullable(),
  /** 附注, without its brackets (7.3.6); printed under the text where the profile has one. */
  remark: z.string().nullable(),
  children: emptyChildrenSchema,
})

export const blockSchema = z.discriminatedUnion('type', [
  mastheadSchema,
  openingSchema,
  topicSchema,
  statementSchema,
  itemSchema,
  paragraphSchema,
  tableSchema,
  rollSchema,
  attachmentSchema,
  colophonSchema,
])

export type Masthead = z.infer<typeof mastheadSchema>
export type Opening = z.infer<typeof openingSchema>
export type Topic = z.infer<typeof topicSchema>
export type Statement = z.infer<typeof statementSchema>
export type Item = z.infer<typeof itemSchema>
export type ItemLevel = Item['level']
export type Paragraph = z.infer<typeof paragraphSchema>
export type Roll = z.infer<typeof rollSchema>
export type Attachment = z.infer<typeof attachmentSchema>
export type Colophon = z.infer<typeof colophonSchema>
export type MinutesBlock = z.infer<typeof blockSchema>
export type BlockType = MinutesBlock['type']
/** A block whose words are its own texts, one after the other. */
export type TextBlock = Exclude<MinutesBlock, Table>
/** Blocks that may carry a derivation. */
export type Derivable = Statement | Item
