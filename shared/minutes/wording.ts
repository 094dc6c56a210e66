import { z } from 'zod'
import { findPatternFault, type PatternUse } from '../pattern/pattern-rules.ts'
import { ITEM_MARKS } from '../text/marks.ts'

/** A sentence pattern that can be filled, and read back where it is a decision's. */
function patternSchema(use: PatternUse) {
  return z
    .string()
    .min(1)
    .superRefine((pattern, context) => {
      const fault = findPatternFault(pattern, use)
      if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    })
}

/** A few words of the house; a list of them has an end. */
const wordsSchema = z.string().min(1).max(100)
const MOST = 100

/**
 * The house wording: every set phrase and sentence pattern that derived text is written with. A Minutes carries its own copy,
 * so that a later change of the template never rewrites a document that exists.
 *
 * Patterns hold fields in braces. Opening: {date} {year} {monthDay} {period} {place} {chairName} {chairPost} {purpose} {companions} {body} {ordinal} {name}
 * {meeting} (the three together) {topics} (审议了…) {topicsBare} (审议…, the verbs as in the headings). Report: {reporter} {subject}. Decision: {conclusion} {object} {unit} {action} {destination}
 * {deadline} {lead} {support}; object: {documentKind}.
 * A part in square brackets is left out when one of its fields is empty: [，会后由{unit}{action}]. A fact that is missing elsewhere is
 * shown as □□.
 */
const openerSchema = z.strictObject({
  /** The set phrase: 会议认为. */
  phrase: z.string().min(2).max(40),
  /** Margin label and menu word: 认为. */
  label: z.string().min(1).max(40),
  /** What follows it: ，or ：or nothing when its object follows directly (会议听取并审议了). */
  mark: z.enum(['，', '：', '']),
})
export type Opener = z.infer<typeof openerSchema>

const topicKindSchema = z.strictObject({
  /** First words of the heading: 审议, 传达学习, 听取. */
  kind: z.string().min(1).max(40),
  /** The verb in the opening paragraph's list: 审议了, 传达学习. */
  listed: z.string().min(1).max(40),
  /** 会议听取并审议了[{reporter}关于]{subject}的汇报。 null: no report sentence for this kind. */
  report: patternSchema('report').nullable(),
  /** What a decision names when the title holds no document: 该汇报, 该事项. null: the wording's plainObject. */
  object: wordsSchema.nullable(),
})
export type TopicKind = z.infer<typeof topicKindSchema>

const openingFormSchema = z.strictObject({
  id: z.string().min(1).max(64),
  label: wordsSchema,
  /** A line break begins a new paragraph: 时间：…⏎地点：…⏎主持：…. */
  pattern: patternSchema('opening'),
})
export type OpeningForm = z.infer<typeof openingFormSchema>

const itemMarkSchema = z.enum(ITEM_MARKS)

const rollFormSchema = z.strictObject({
  role: z.string().min(1).max(20),
  betweenNames: z.string().max(10),
  betweenEntries: z.string().max(10),
  endMark: z.string().max(10),
})
export type RollForm = z.infer<typeof rollFormSchema>

export const wordingSchema = z.strictObject({
  /** In the usual order of a topic; Enter offers the next one. */
  openers: z.array(openerSchema).min(1).max(MOST),
  openingForms: z.array(openingFormSchema).min(1).max(MOST),
  topicKinds: z.array(topicKindSchema).min(1).max(MOST),
  decision: z.strictObject({
    /** The opener that introduces a decision: 会议明确. */
    opener: z.string().min(1).max(40),
    /** {conclusion}{object}[，会后由{unit}{action}][，{destination}]。 */
    pattern: patternSchema('decision'),
    /** 该《{documentKind}》 */
    objectPattern: patternSchema('object'),
    /** What is decided on when the title holds no document and its kind says nothing: 该事项. */
    plainObject: wordsSchema,
    /** 原则同意; with {object} where the object does not simply follow: 对{object}再作研究. */
    conclusions: z.array(patternSchema('conclusion')).min(1).max(MOST),
    actions: z.array(wordsSchema).max(MOST),
    destinations: z.array(wordsSchema).max(MOST),
  }),
  /** The marks of items of the first, second and third level where the document has none yet. */
  itemMarks: z.tuple([itemMarkSchema, itemMarkSchema, itemMarkSchema]),
  rolls: z.array(rollFormSchema).min(1).max(MOST),
})
export type Wording = z.infer<typeof wordingSchema>
