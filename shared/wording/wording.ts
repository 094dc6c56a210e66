import { z } from 'zod'

/**
 * The house wording: every set phrase and sentence pattern that derived text is written with. A Minutes carries its own copy,
 * so that a later change of the template never rewrites a document that exists.
 *
 * Patterns hold fields in braces. Opening: {date} {year} {monthDay} {period} {place} {chairName} {chairPost} {body} {ordinal} {name}
 * {meeting} (the three together) {topics}. Report: {reporter} {subject}. Decision: {conclusion} {object} {unit} {action} {destination}
 * {deadline} {lead} {support}; object: {documentKind}.
 * A part in square brackets is left out when one of its fields is empty: [，会后由{unit}{action}]. A fact that is missing elsewhere is
 * shown as □□.
 */
export const openerSchema = z.strictObject({
  /** The set phrase: 会议认为. */
  phrase: z.string().min(2),
  /** Margin label and menu word: 认为. */
  label: z.string().min(1),
  /** What follows it: ，or ：or nothing when its object follows directly (会议听取并审议了). */
  mark: z.enum(['，', '：', '']),
})
export type Opener = z.infer<typeof openerSchema>

export const topicKindSchema = z.strictObject({
  /** First words of the heading: 审议, 传达学习, 听取. */
  kind: z.string().min(1),
  /** The verb in the opening paragraph's list: 审议了, 传达学习. */
  listed: z.string().min(1),
  /** 会议听取并审议了[{reporter}关于]{subject}的汇报。 null: no report sentence for this kind. */
  report: z.string().nullable(),
  /** What a decision names when the title holds no document: 该汇报, 该事项. null: the wording's plainObject. */
  object: z.string().min(1).nullable(),
})
export type TopicKind = z.infer<typeof topicKindSchema>

export const openingFormSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** A line break begins a new paragraph: 时间：…⏎地点：…⏎主持：…. */
  pattern: z.string().min(1),
})
export type OpeningForm = z.infer<typeof openingFormSchema>

export const rollFormSchema = z.strictObject({
  role: z.string().min(1),
  betweenNames: z.string(),
  betweenEntries: z.string(),
  endMark: z.string(),
})
export type RollForm = z.infer<typeof rollFormSchema>

export const wordingSchema = z.strictObject({
  /** In the usual order of a topic; Enter offers the next one. */
  openers: z.array(openerSchema).min(1),
  openingForms: z.array(openingFormSchema).min(1),
  topicKinds: z.array(topicKindSchema).min(1),
  decision: z.strictObject({
    /** The opener that introduces a decision: 会议明确. */
    opener: z.string().min(1),
    /** {conclusion}{object}[，会后由{unit}{action}][，{destination}]。 */
    pattern: z.string().min(1),
    /** 该《{documentKind}》 */
    objectPattern: z.string().min(1),
    /** What is decided on when the title holds no document and its kind says nothing: 该事项. */
    plainObject: z.string().min(1),
    /** 原则同意; with {object} where the object does not simply follow: 对{object}再作研究. */
    conclusions: z.array(z.string().min(1)).min(1),
    actions: z.array(z.string().min(1)),
    destinations: z.array(z.string().min(1)),
  }),
  rolls: z.array(rollFormSchema).min(1),
})
export type Wording = z.infer<typeof wordingSchema>
