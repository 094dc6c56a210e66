import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

/** A small word of one character that is written for another, told by what stands on both sides; the right one beside it. */
const SLIPS: readonly (readonly [pattern: RegExp, right: string])[] = [
  // 管的住、做的到，: can or cannot be done.
  [
    /(?<=[、，；“要能][^，、；。”“]{0,2}[管用看摸过做办靠信叫拿冲打顶沉融留稳守接跟记担兜住买])的(?=[住起见着硬到过响出上赢下进好][，。；、”])/gu,
    '得',
  ],
  // 既要保障运行，有要让群众用得起
  [/(?<=既(?:要|能|让|有|可)[^，。；]{1,24}，)有(?=要|能|可|让)/gu, '又'],
  [
    /(?<=制定|成立|印发|发布|始建|建成|开工|竣工|发生|生效|修订|颁布|召开|实施)与(?=(?:(?:19|20)\d\d年|\d{1,2}月)(?!同期|相比|持平|基本|比))/gu,
    '于',
  ],
  [/(?<=[，。、])抱(?=[党市县区镇局集省院董][^，。]{0,14}(?:审定|审批|批准|备案|审议))/gu, '报'],
]

export const smallWord: TextRule = {
  id: 'small-word',
  level: 'suspect',
  group: 'wording',
  source: '易错词核对',
  needs: '的有与抱',
  fires: [
    '要做到有人管、管的住。',
    '让干部看得见、摸的着、跟的上。',
    '既要保障运行，有要让群众用得起。',
    '现行办法制定与2016年，已不适应。',
    '修改完善后，抱市委常委会会议审定。',
  ],
  passes: [
    '要做到有人管、管得住。',
    '专人管的好处，群众关心的住房问题，采用的起重设备。',
    '既要保障运行，又要让群众用得起，有要求的及时办理。',
    '项目实施与2016年相比，会议印发与会人员。',
    '会议要求，有能力的先行先试。',
  ],
  find: (text) =>
    SLIPS.flatMap(([pattern, right]): TextMatch[] =>
      findMatches(text, pattern, () => ({ fix: right, data: { wanted: right } })),
    ),
}
