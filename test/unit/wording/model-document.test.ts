import { describe, expect, it } from 'vitest'
import type { Meeting } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { adoptDerivations } from '#shared/wording/adopt-derivations.ts'
import { writeDecision } from '#shared/wording/decision.ts'
import { effectiveText, effectiveTexts, topicBefore } from '#shared/wording/effective-text.ts'
import { composeOpening } from '#shared/wording/opening.ts'
import { readDecision } from '#shared/wording/read-decision.ts'
import { readModelBlocks } from '../../support/model-blocks.ts'
import { hasPublishedModel, INVENTED_MODEL, PUBLISHED_MODEL } from '../../support/sample-texts.ts'

const wording = builtInTemplates[0]!.wording
const STANDING = { body: '市政府', name: '常务会议', period: '上午' } as const

interface Model {
  readonly isHere: boolean
  readonly file: string
  readonly meeting: Partial<Meeting>
  readonly reporters: readonly string[]
  /** A topic that gets another title: words of its heading, who reports, and what follows it in the opening. */
  readonly renamed: { readonly words: string; readonly reporter: string; readonly next: string }
}

const MODELS: Readonly<Record<string, Model>> = {
  invented: {
    isHere: true,
    file: INVENTED_MODEL,
    meeting: {
      ...STANDING,
      ordinal: '第12次',
      date: '2025-03-18',
      chairName: '林致远',
      chairPost: '市长',
    },
    reporters: [
      '林致远市长',
      '市发改委',
      '市发改委',
      '市工信局',
      '市工信局',
      '市资源规划局',
      '市住建局',
      '市应急局',
      '云州生态环境局',
      '市委组织部（考核办）',
      '市城管局',
    ],
    renamed: { words: '数据要素', reporter: '市发改委', next: '《关于全面推行' },
  },
  published: {
    isHere: hasPublishedModel,
    file: PUBLISHED_MODEL,
    meeting: {
      ...STANDING,
      ordinal: '第59次',
      date: '2021-07-31',
      chairName: '胡卫江',
      chairPost: '代市长',
    },
    reporters: [
      '胡卫江代市长',
      '市发改委',
      '市发改委',
      '市工信局',
      '市工信局',
      '市资源规划局',
      '市住建局',
      '市应急局',
      '太仓生态环境局',
      '市委组织部（考核办）',
      '市城管局',
    ],
    renamed: { words: '工作要点', reporter: '市发改委', next: '《关于全面推行' },
  },
}

for (const [name, { isHere, file, meeting, reporters, renamed }] of Object.entries(MODELS)) {
  describe.skipIf(!isHere)(`the ${name} model document`, () => {
    const read = () => readModelBlocks(file, meeting)

    it('derives the opening paragraph character for character', () => {
      const children = read()
      expect(composeOpening({ wording, children }, 'name-post')).toBe(ownText(children[1]!))
    })

    it('adopts opening, reports and all ten decisions without changing a character', () => {
      const children = read()
      const adopted = adoptDerivations({ wording, children })
      const sources = adopted.map((block) => ('derived' in block ? (block.derived?.from ?? null) : null))
      expect(effectiveTexts({ wording, children: adopted })).toEqual(effectiveTexts({ wording, children }))
      expect(adopted[1]).toMatchObject({ form: 'name-post', children: [{ text: '' }] })
      expect(sources.filter((from) => from === 'decision')).toHaveLength(10)
      // Nine of 听取并审议, one of 传达; 关于审议《…》 is not the house's sentence and stays as written.
      expect(sources.filter((from) => from === 'report')).toHaveLength(10)
    })

    it('reads who reported from the sentences, also from the one with a stray word', () => {
      const adopted = adoptDerivations({ wording, children: read() })
      expect(adopted.flatMap((block) => (block.type === 'topic' ? [block.reporter] : []))).toEqual(reporters)
    })

    it('reads and writes each decision back to its very text', () => {
      const original = read()
      const adopted = adoptDerivations({ wording, children: original })
      const rewritten = original.flatMap((block, index) => {
        if (block.type !== 'statement' && block.type !== 'item') return []
        const topic = topicBefore(adopted, index)
        const reading = readDecision(ownText(block), topic, wording)
        if (reading === null) return []
        return [[writeDecision(reading.decision, reading.opener, topic, wording), ownText(block)]]
      })
      expect(rewritten).toHaveLength(10)
      for (const [written, text] of rewritten) expect(written).toBe(text)
    })

    it('follows the topic: a new title reaches opening, report and decision', () => {
      const adopted = adoptDerivations({ wording, children: read() })
      const place = adopted.findIndex(
        (block) => block.type === 'topic' && ownText(block).includes(renamed.words),
      )
      const heading = adopted[place]!
      const children = adopted.with(place, {
        ...heading,
        children: [{ text: '审议《云州市三年行动计划》' }],
      } as never)
      const texts = effectiveTexts({ wording, children })
      expect(texts[1]).toContain(`审议了《云州市三年行动计划》${renamed.next}`)
      expect(texts[place + 1]).toBe(`会议听取并审议了${renamed.reporter}关于《云州市三年行动计划》的汇报。`)
      expect(texts.slice(place + 1, place + 5).join('')).toContain(
        `原则同意该《行动计划》，会后由${renamed.reporter}`,
      )
    })

    it('gives one block the same text as the walk over all', () => {
      const children = adoptDerivations({ wording, children: read() })
      const context = { wording, children }
      expect(children.map((_, index) => effectiveText(context, index))).toEqual(effectiveTexts(context))
    })
  })
}
