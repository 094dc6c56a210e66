import { z } from 'zod'
import { channel } from './channel.ts'
import { draftStatusSchema, listedDraftSchema } from './drafts.ts'

/** Where drafts stand: the list, 归档, the bin. */
const libraryPlaceSchema = z.enum(['library', 'archive', 'trash'])
export type LibraryPlace = z.infer<typeof libraryPlaceSchema>

/** What the list is narrowed to; null: not. */
const libraryFilterSchema = z.strictObject({
  /** '' is for drafts without a meeting. */
  series: z.string().nullable(),
  year: z.int().nullable(),
  status: draftStatusSchema.nullable(),
  /** 汇报单位 or 责任单位 of a topic. */
  unit: z.string().nullable(),
})
export type LibraryFilter = z.infer<typeof libraryFilterSchema>

const SORT_COLUMNS = ['title', 'number', 'date', 'status', 'updated', 'size'] as const
const draftOrderSchema = z.strictObject({
  column: z.enum(SORT_COLUMNS),
  direction: z.enum(['ascending', 'descending']),
})
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type DraftOrder = z.infer<typeof draftOrderSchema>

const wordsSchema = z.string().max(200)

const countsOf = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, count: z.int().nonnegative() }))

/** How many drafts of the place (and of the search) there are of each kind. */
const libraryCountsSchema = z.strictObject({
  total: z.int().nonnegative(),
  series: countsOf(z.string()),
  years: countsOf(z.int()),
  statuses: countsOf(draftStatusSchema),
  units: countsOf(z.string()),
})
export type LibraryCounts = z.infer<typeof libraryCountsSchema>

/** How far the index has come; null: everything is in it. */
const indexingSchema = z
  .strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() })
  .nullable()

const libraryQuerySchema = z.strictObject({
  place: libraryPlaceSchema,
  /** Words separated by blanks must all occur; '' finds everything. */
  search: wordsSchema,
  filter: libraryFilterSchema,
  order: draftOrderSchema,
})
export type LibraryQuery = z.infer<typeof libraryQuerySchema>

const libraryFoundSchema = z.strictObject({
  /** All that were found, in order. */
  ids: z.array(z.string()),
  counts: libraryCountsSchema,
  /** The first rows, so that the list need not ask twice. */
  first: z.array(listedDraftSchema.nullable()),
  indexing: indexingSchema,
})
export type LibraryFound = z.infer<typeof libraryFoundSchema>

/** Rows that are asked for at once. */
export const MOST_ROWS = 200

/** 议题 as they are searched: which meeting decided what. */
const topicQuerySchema = z.strictObject({
  search: wordsSchema,
  unit: z.string().nullable(),
  documentKind: z.string().nullable(),
  conclusion: z.string().nullable(),
  destination: z.string().nullable(),
  series: z.string().nullable(),
  year: z.int().nullable(),
})
export type TopicQuery = z.infer<typeof topicQuerySchema>

const foundTopicSchema = z.strictObject({
  draftId: z.string(),
  blockIndex: z.int().nonnegative(),
  heading: z.string(),
  unit: z.string(),
  documentKind: z.string(),
  conclusion: z.string(),
  destination: z.string(),
  said: z.string(),
  title: z.string(),
  meetingName: z.string().nullable(),
  number: z.string().nullable(),
  meetingDate: z.string().nullable(),
})
export type FoundTopic = z.infer<typeof foundTopicSchema>

/** At most this many are listed; the writer has to narrow the search. */
export const MOST_TOPICS = 500

const topicsFoundSchema = z.strictObject({
  /** Newest meeting first. */
  topics: z.array(foundTopicSchema),
  total: z.int().nonnegative(),
  counts: z.strictObject({
    units: countsOf(z.string()),
    documentKinds: countsOf(z.string()),
    conclusions: countsOf(z.string()),
    destinations: countsOf(z.string()),
  }),
  indexing: indexingSchema,
})
export type TopicsFound = z.infer<typeof topicsFoundSchema>

export const libraryChannels = {
  'library:query': channel(libraryQuerySchema, libraryFoundSchema),
  /** In the order of the ids; null for a draft that is gone. `search`: where it was found. */
  'library:rows': channel(
    z.strictObject({ ids: z.array(z.string().max(100)).max(MOST_ROWS), search: wordsSchema }),
    z.array(listedDraftSchema.nullable()),
  ),
  'library:topics': channel(topicQuerySchema, topicsFoundSchema),
}
