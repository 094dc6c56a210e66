import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { readOutline } from '#shared/outline/outline.ts'
import { parseMinutesLines, parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { builtInProfiles } from '#shared/profile/built-in-profiles.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import { createMinutesFromTemplate } from '#shared/templates/create-minutes.ts'
import { readDocx } from '../../../electron/docx-in/read-docx.ts'
import { minutesToDocx } from '../../../electron/export/docx/minutes-to-docx.ts'
import { importContent } from '../../../electron/import/import-minutes.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { readSampleTexts } from '../../support/sample-texts.ts'

async function thereAndBack(minutes: Minutes): Promise<Minutes> {
  const read = readDocx(await minutesToDocx(minutes))
  if (!read.ok) throw new Error(read.error)
  expect(read.value.notes).toEqual([])
  return parseMinutesLines(read.value.lines).minutes
}

function texts(): { name: string; text: string }[] {
  return [...readSampleTexts(), { name: 'the sample', text: minutesToPlainText(sampleMinutes()) }]
}

describe("the program's own .docx comes back equal", () => {
  test.each(texts())('$name', async ({ text }) => {
    // Printed once: what the parser makes of its own print is not the question here.
    const { minutes } = parseMinutesText(minutesToPlainText(parseMinutesText(text).minutes))
    const back = await thereAndBack(minutes)
    expect(readOutline(back)).toEqual(readOutline(minutes))
    expect(minutesToPlainText(back)).toBe(minutesToPlainText(minutes))
  })
})

describe('what the page does not show comes back too', () => {
  const [present, attending] = [
    ['林致远', '何　静', '欧阳若水', '沈知秋', '李　四'],
    ['周文', '赵敏'],
  ]
  /** `between`: what parts the names of those present. */
  function minutesOf(templateId: string, profileId: string, lines: 1 | 2, between: string): Minutes {
    const sample = sampleMinutes()
    const rolls = [
      createRoll('出席', [createRollEntry({ names: present })], {
        betweenNames: between,
        endMark: between === '、' ? '。' : '',
      }),
      createRoll('列席', [createRollEntry({ unit: '市水务局', names: attending })]),
    ]
    const children = sample.children.flatMap((block): MinutesBlock[] => {
      if (block.type === 'masthead') return [{ ...block, lines }]
      return block.type === 'roll' ? rolls.splice(0, 2) : [block]
    })
    return { ...sample, templateId, profileId, children }
  }
  const ways = builtInTemplates.flatMap(({ id }, at) =>
    builtInProfiles.map((profile, place) => ({
      templateId: id,
      profile,
      lines: (at + place) % 2 === 0 ? (1 as const) : (2 as const),
      between: ['、', '　', '  '][(at + place) % 3] ?? '、',
    })),
  )

  test.each(ways)('$templateId on $profile.id', async ({ templateId, profile, lines, between }) => {
    const minutes = minutesOf(templateId, profile.id, lines, between)
    const bytes = await minutesToDocx(minutes, profile)
    const back = await importContent({ name: '纪要.docx', bytes })
    if (!back.ok) throw new Error(back.error.kind)
    expect(back.value.minutes).toMatchObject({ templateId, profileId: profile.id })
    expect(back.value.minutes.children.find(({ type }) => type === 'masthead')).toMatchObject({ lines })
    const rolls = back.value.minutes.children.filter((block) => block.type === 'roll')
    expect(rolls).toMatchObject([
      { betweenNames: between, entries: [{ names: present }] },
      { entries: [{ unit: '市水务局', names: attending }] },
    ])
  })

  async function backOf(minutes: Minutes, profile = builtInProfiles[0]): Promise<Minutes> {
    const bytes = await minutesToDocx(minutes, profile)
    const back = await importContent({ name: '纪要.docx', bytes })
    if (!back.ok) throw new Error(back.error.kind)
    return back.value.minutes
  }

  test.each([
    ['中共云溪市委', '党组会议纪要', 1],
    ['云溪市人民政府 清河县人民政府 云溪军分区', '联席会议纪要', 2],
    ['云溪市人民政府　清河县人民政府', '联席会议纪要', 1],
    ['云溪市推进粤港澳大湾区建设领导小组办公室综合协调处', '专题会议纪要', 1],
    ['云溪市推进水污染防治和饮用水水源保护工作', '联席会议纪要', 2],
  ] as const)('标志 of %s and %s in %d', async (organ, kind, lines) => {
    const sample = sampleMinutes()
    const children = sample.children.map((block) =>
      block.type === 'masthead'
        ? { ...block, organ, kind, lines, copyNumber: '000001', urgency: '特急' }
        : block,
    )
    const back = await backOf({ ...sample, children })
    expect(back.children[0]).toMatchObject({ organ, kind, lines, number: '第3号', urgency: '特急' })
    expect(back.children.map(({ type }) => type)).toEqual(children.map(({ type }) => type))
  })

  test('标志 that somebody has changed in Word is what he made of it', async () => {
    const sample = sampleMinutes()
    const bytes = await minutesToDocx(sample, builtInProfiles[0])
    const parts = unzipSync(bytes)
    const part = 'word/document.xml'
    const words = new TextDecoder().decode(parts[part]).replace('云州市人民政府', '青山县人民政府')
    const changed = zipSync({ ...parts, [part]: new TextEncoder().encode(words) })
    const back = await importContent({ name: '纪要.docx', bytes: changed })
    if (!back.ok) throw new Error(back.error.kind)
    expect(back.value.minutes.children[0]).toMatchObject({ organ: '青山县人民政府' })
  })

  test('an opening in lines is one, not paragraphs with a last line', async () => {
    const template = builtInTemplates.find(({ id }) => id === 'gov-special')
    if (template === undefined) throw new Error('there is a template for it')
    const fresh = createMinutesFromTemplate(template, '2026-03-16')
    const facts = { period: '上午', place: '二楼会议室', chairName: '周文澜', chairPost: '副市长' }
    const children = fresh.children.map((block) => {
      if (block.type === 'opening') return { ...block, meeting: { ...block.meeting, ...facts } }
      return block.type === 'masthead'
        ? { ...block, organ: '云溪市人民政府', title: '关于防汛的会议纪要' }
        : block
    })
    const back = await backOf({ ...fresh, children })
    expect(back.children[1]).toMatchObject({ type: 'opening', form: 'lines', meeting: facts })
  })

  test.each(['许𬶋歌', '𬀩立', '王𩪘𪩘', '欧阳𬭼'])('a roll with %s', async (name) => {
    const sample = sampleMinutes()
    const entries = [
      createRollEntry({ unit: '市文化广电旅游局', names: [name, '吴思齐'] }),
      createRollEntry({ unit: '市财政局', names: ['蒋立', name] }),
    ]
    const children = sample.children.flatMap((block) => (block.type === 'roll' ? [] : [block]))
    const rolls = [createRoll('出席', [createRollEntry({ names: ['林致远'] })]), createRoll('列席', entries)]
    const back = await backOf({ ...sample, children: [...children, ...rolls] })
    expect(back.children.at(-1)).toMatchObject({ type: 'roll', entries })
  })

  test('a file that lost what it said, or says what is none, is read as that of a stranger', async () => {
    const bytes = await minutesToDocx(minutesOf('on-site', 'house-city-two-lines', 1, '、'))
    const parts = unzipSync(bytes)
    const part = 'docProps/custom.xml'
    const { [part]: said = new Uint8Array(), ...others } = parts
    const words = new TextDecoder().decode(said)
    const hostile = new TextEncoder().encode(words.replace('on-site', '../../etc'))
    const broken = new TextEncoder().encode(words.slice(0, 300))
    const hurt = Buffer.from(bytes)
    // In the packed words of the part, which begin behind its first name.
    const at = hurt.indexOf(part) + part.length + 20
    hurt.writeUInt8(hurt.readUInt8(at) ^ 8, at)
    const doubtful = await importContent({ name: '纪要.docx', bytes: hurt })
    expect(doubtful).toMatchObject({ ok: true, value: { notes: [{ kind: 'doubtful' }] } })
    for (const changed of [others, { ...others, [part]: hostile }, { ...others, [part]: broken }]) {
      const back = await importContent({ name: '纪要.docx', bytes: zipSync(changed) })
      expect(back).toMatchObject({ ok: true, value: { minutes: { templateId: 'gov-standing' } } })
    }
  })
})
