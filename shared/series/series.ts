import { z } from 'zod'
import { withoutOrdinal } from './series-name.ts'

const wordsSchema = z.string().trim().max(200)

/** One entry of a usual roll, as a roll's own without its remark: a reason for leave is one meeting's. */
const usualEntrySchema = z.strictObject({
  unit: z.string().max(200).nullable(),
  names: z.array(z.string().max(100)).max(500),
  unnamed: z.array(z.string().max(100)).max(500),
  group: z.string().max(200).nullable(),
  startsLine: z.boolean(),
})

/** Who usually attends: 出席 are the members, 列席 who comes besides. */
const usualRollSchema = z.strictObject({
  role: z.string().min(1).max(20),
  betweenNames: z.string().max(10),
  betweenEntries: z.string().max(10),
  endMark: z.string().max(10),
  entries: z.array(usualEntrySchema).max(2000),
})
export type UsualRoll = z.infer<typeof usualRollSchema>

/**
 * Meetings that repeat: what the next one begins with. '' and [] say nothing: then the meeting before it decides. `used…`: the last numbers that
 * were given outside of this program, in the year `usedYear`; the next count on from there.
 */
export const seriesSchema = z.strictObject({
  id: z.uuid(),
  /** 市政府 and 常务会议: together the name the drafts are known by. */
  body: wordsSchema,
  meetingName: wordsSchema,
  place: z.int().nonnegative(),
  organ: wordsSchema,
  kind: wordsSchema,
  lines: z.union([z.literal(1), z.literal(2)]),
  issuer: wordsSchema,
  templateId: z.string().min(1).max(64).nullable(),
  profileId: z.string().min(1).max(64).nullable(),
  meetingPlace: wordsSchema,
  chairName: wordsSchema,
  chairPost: wordsSchema,
  rolls: z.array(usualRollSchema).max(10),
  /** The rolls stay as they are here; else the next meeting takes those of the last one, and they are kept here for the count of members. */
  areRollsFixed: z.boolean(),
  distribution: z
    .array(z.strictObject({ label: z.string().min(1).max(20), text: z.string().max(4000) }))
    .max(10),
  usedNumber: wordsSchema,
  usedOrdinal: wordsSchema,
  usedYear: z.int().min(1949).max(2099).nullable(),
  /** 编号 and 届次 begin at 1 with the year. */
  isNumberByYear: z.boolean(),
  isOrdinalByYear: z.boolean(),
})
export type Series = z.infer<typeof seriesSchema>

/** The name that the drafts of a series are known by: 市政府常务会议, 市人大常委会会议 of 市第十五届人大常委会. */
export function nameOfSeries({ body, meetingName }: Pick<Series, 'body' | 'meetingName'>): string {
  return withoutOrdinal(`${body}${meetingName}`)
}

export function newSeries(id: string, place: number): Series {
  return {
    id,
    body: '',
    meetingName: '',
    place,
    organ: '',
    kind: '',
    lines: 1,
    issuer: '',
    templateId: null,
    profileId: null,
    meetingPlace: '',
    chairName: '',
    chairPost: '',
    rolls: [],
    areRollsFixed: false,
    distribution: [],
    usedNumber: '',
    usedOrdinal: '',
    usedYear: null,
    isNumberByYear: true,
    isOrdinalByYear: false,
  }
}
