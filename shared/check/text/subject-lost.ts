import { findMatches, type TextRule } from './text-rule.ts'

/** 通过专项整治，使市场秩序好转。 */
const LOST = /(?<=^|[。；：])(?:通过|经过)[^，。；：]{2,40}，(?:使得?|让)(?![用命馆者节徒位利])/gu

/** 通过…，使…: neither clause has a subject; one of the two words goes. */
export const subjectLost: TextRule = {
  id: 'subject-lost',
  level: 'hint',
  group: 'wording',
  source: '句子成分',
  needs: '通经',
  fires: ['通过专项整治，使市场秩序明显好转。', '会议要求，要抓紧。经过两年努力，使河道变清。'],
  passes: [
    '通过专项整治，市场秩序明显好转。',
    '专项整治使市场秩序明显好转。',
    '会议要求，通过以案促改，使党员干部知敬畏。',
    '通过平台申请，使用维修资金。',
  ],
  find: (text) => findMatches(text, LOST),
}
