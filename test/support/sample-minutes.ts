import { withContentIds } from '#shared/minutes/block-id.ts'
import {
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

/** A small document of the invented city 云州: one topic, one statement, one roll; its ids are always the same. */
export function sampleMinutes(
  fields: { ordinal?: string; number?: string; statement?: string } = {},
): Minutes {
  const template = builtInTemplates[0]!
  const meeting = createMeeting({
    body: '市政府',
    ordinal: fields.ordinal ?? '第12次',
    name: '常务会议',
    date: '2025-03-18',
    period: '上午',
    chairName: '林致远',
    chairPost: '市长',
  })
  return {
    ...createMinutesFromTemplate(template),
    profileId: nationalStandardProfile.id,
    children: withContentIds([
      createMasthead({ organ: '云州市人民政府', kind: '常务会议纪要', number: fields.number ?? '第3号' }),
      createOpening(meeting, null, '2025年3月18日上午，林致远市长主持召开市政府第12次常务会议。'),
      createTopic('审议《云州市公共数据管理办法》', { reporter: '市数据局' }),
      createStatement(fields.statement ?? '会议认为，制定该办法十分必要。'),
      createRoll('出席', [createRollEntry({ unit: '市政府', names: ['林致远', '沈知秋'] })]),
    ]),
  }
}
