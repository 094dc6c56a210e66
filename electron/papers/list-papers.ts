import type { Attendee } from '../../shared/people/list-attendees.ts'
import { isMembersRole } from '../../shared/series/usual-rolls.ts'

/** A column of a list: its heading, its width in characters, what it says of somebody. */
export interface PaperColumn {
  readonly heading: string
  readonly width: number
  readonly read: (one: Attendee, at: number) => string
}

const NUMBER: PaperColumn = { heading: '序号', width: 6, read: (_, at) => String(at + 1) }
const UNIT: PaperColumn = { heading: '单位', width: 26, read: ({ unit }) => unit }
const NAME: PaperColumn = { heading: '姓名', width: 12, read: ({ name }) => name }
const POST: PaperColumn = { heading: '职务', width: 18, read: ({ post }) => post }
const ROLE: PaperColumn = { heading: '参会', width: 8, read: ({ role }) => role }
const PHONE: PaperColumn = { heading: '联系电话', width: 16, read: ({ phone }) => phone }
const REMARK: PaperColumn = { heading: '备注', width: 12, read: ({ remark }) => remark }
const blank = (heading: string, width: number): PaperColumn => ({ heading, width, read: () => '' })

/** 签到表: to be signed. 列席通知名单: who is to be told, and whether he was. 座次名单: in the order of the rolls, numbered. */
export const LIST_PAPERS = {
  'sign-in': { title: '签到表', columns: [NUMBER, UNIT, NAME, POST, blank('签名', 16), REMARK] },
  notice: {
    title: '列席通知名单',
    columns: [NUMBER, UNIT, NAME, POST, PHONE, blank('通知情况', 14)],
  },
  seats: { title: '座次名单', columns: [NUMBER, ROLE, NAME, UNIT, POST, blank('座位', 10)] },
} as const satisfies Record<string, { readonly title: string; readonly columns: readonly PaperColumn[] }>
export type ListPaper = keyof typeof LIST_PAPERS

/** Who stands on a list: the members need not be told. */
export function attendeesOn(paper: ListPaper, attendees: readonly Attendee[]): readonly Attendee[] {
  return paper === 'notice' ? attendees.filter(({ role }) => !isMembersRole(role)) : attendees
}
