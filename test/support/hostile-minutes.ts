import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import {
  createColophon,
  createItem,
  createMasthead,
  createMeeting,
  createOpening,
  createParagraph,
  createRoll,
  createRollEntry,
  createStatement,
  createTopic,
} from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import type { createRandom } from './random.ts'

type Random = ReturnType<typeof createRandom>

/** What breaks lines, words, XML or the direction of writing. */
const PIECES = [
  ...['会议强调', '要', '龑垚翀', '𬶋', '葛\u{e0100}', '▲', '㈠', '①', 'Ⅳ', '℃', '‰', '·', '／'],
  ...['，', '。', '）》”。', '》，', '”；', '“《（', '——', '……', '—', '…', '～', '、', '：', '！？'],
  ...[
    '2021-2023',
    '12.5%',
    '3～5',
    '10:30',
    '1,234.56',
    'M0Ma',
    'K0+000',
    'PM2.5',
    'GDP',
    '№3',
    '1/3',
    '〔2025〕',
  ],
  ...[
    'https://example.invalid/a/b?c=d&e=f#g',
    'Pneumonoultramicroscopicsilicovolcanoconiosis',
    'a'.repeat(120),
  ],
  ...[
    'e\u0301',
    '👨\u200d👩\u200d👧',
    '👍🏽',
    '1\ufe0f\u20e3',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u2066',
    '\u0000',
  ],
  ...['\u0008', '\ud800', '\udc00', '\uffff', '\t', '\n', '\r\n', '\u2028', ' ', '\u3000', '\u00a0', '　　'],
  ...['<w:p/>', ']]>', '&amp;', '&#0;', '"', "'", '\\', '{n}', '$&', 'مرحبا', 'བོད', 'ᠮᠣᠩ', 'ไทย', '한국'],
]

/** A text of about so many pieces, most of them Chinese. */
function makeText(random: Random, pieces: number): string {
  let text = ''
  for (let piece = random.below(pieces + 1); piece > 0; piece -= 1) {
    text += random.chance(0.4) ? '会议纪要' : random.pick(PIECES)
  }
  return text
}

/** A valid document that no one would write: any block may be empty, endless or full of signs. */
export function makeHostileMinutes(random: Random): Minutes {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('no built-in template')
  const text = (pieces: number) => makeText(random, pieces)
  const children: MinutesBlock[] = [
    createMasthead({
      organ: text(8),
      kind: text(4),
      lines: random.pick([1, 2]),
      number: text(3),
      issuer: text(20),
      issueDate: random.chance(0.5) ? '2025-12-31' : null,
      title: text(30),
    }),
    createOpening(createMeeting(), null, text(40)),
  ]
  for (let left = random.below(12); left > 0; left -= 1) {
    const make = random.pick([createTopic, createStatement, createItem, createParagraph])
    children.push(make(text(random.pick([0, 3, 40, 400]))))
  }
  for (const role of ['出席', '邀请列席', '请假']) {
    if (random.chance(0.4)) continue
    const entries = Array.from({ length: random.below(30) }, () =>
      createRollEntry({ unit: text(3), names: [text(2)] }),
    )
    children.push(createRoll(role, entries))
  }
  if (random.chance(0.7)) {
    const distribution = Array.from({ length: random.below(4) }, () => ({ label: '抄送', text: text(60) }))
    children.push(createColophon({ distribution, printer: text(12), printDate: '2025-12-31' }))
  }
  return { ...createMinutesFromTemplate(template), children }
}
