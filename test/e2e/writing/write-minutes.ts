import type { Page } from 'playwright-core'
import type { Masthead, MinutesBlock, Opening, Roll, Topic } from '#shared/minutes/blocks.ts'
import type { Decision } from '#shared/minutes/decision.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import type { Writer } from '../../support/writer.ts'

/**
 * Writes a document block by block as a writer would, into a sheet that was just made from its template: facts into their forms, each once;
 * what follows from them is left to follow; everything else is typed.
 */
export async function writeMinutes(
  page: Page,
  writer: Writer,
  blocks: readonly MinutesBlock[],
): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    if (block.type === 'masthead') await writeMasthead(writer, block)
    else if (block.type === 'opening') await writeOpening(writer, block)
    else if (block.type === 'topic') await writeTopic(writer, block, before?.type === 'opening')
    else if (isFirstReport(blocks, index)) await writer.press('ArrowDown')
    else if (block.type === 'statement' || block.type === 'item') await writeLine(page, writer, block, before)
    else if (block.type === 'roll') await writeRoll(page, writer, block)
    else throw new Error(`nobody writes a ${block.type} here`)
  }
}

/** The template has the report sentence of the first topic already. */
function isFirstReport(blocks: readonly MinutesBlock[], index: number): boolean {
  const block = blocks[index]
  const topic = blocks.findIndex(({ type }) => type === 'topic')
  return index === topic + 1 && block?.type === 'statement' && block.derived?.from === 'report'
}

async function writeMasthead(writer: Writer, masthead: Masthead): Promise<void> {
  await writer.press('F10')
  await writer.fill('机关', masthead.organ ?? '')
  await writer.fill('编号', masthead.number ?? '')
  await writer.fill('印发机关', masthead.issuer ?? '')
  await writeDate(writer, '印发日期', masthead.issueDate)
  // 版头 and 会议 are one task: Enter goes on to the first open fact of the meeting.
  await writer.press('Enter')
}

async function writeOpening(writer: Writer, { meeting }: Opening): Promise<void> {
  await writer.fill('届次', meeting.ordinal ?? '')
  await writeDate(writer, '日期', meeting.date)
  if (meeting.period !== null) await writer.choose('时段', meeting.period)
  await writer.fill('主持人', meeting.chairName ?? '')
  await writer.fill('职务', meeting.chairPost ?? '')
  await writer.press('Escape')
}

/** As the numeric keypad writes it: 20250611. */
async function writeDate(writer: Writer, label: string, date: string | null): Promise<void> {
  await writer.fill(label, (date ?? '').replaceAll('-', ''))
}

async function writeTopic(writer: Writer, topic: Topic, isFirst: boolean): Promise<void> {
  // Esc out of the forms leads to the first line that can be written in: the first topic's heading.
  if (!isFirst) await writer.press('Control+Alt+0')
  await writer.write(ownText(topic))
  if (topic.reporter === null) return
  await writer.press('F10')
  await writer.fill(ownText(topic).startsWith('传达') ? '传达人' : '汇报单位', topic.reporter)
  await writer.press('Escape')
}

type Line = Extract<MinutesBlock, { type: 'statement' | 'item' }>

async function writeLine(
  page: Page,
  writer: Writer,
  line: Line,
  before: MinutesBlock | undefined,
): Promise<void> {
  const isNewItem = line.type === 'item' && before?.type !== 'item'
  await writer.press(line.runIn && line.type === 'statement' ? 'Shift+Enter' : 'Enter')
  if (line.derived?.from === 'report') await writer.press('Tab')
  else if (line.derived?.from === 'decision') {
    await writer.press('Control+Alt+y')
    if (line.type === 'item') await writer.press('Tab')
    if (line.runIn && (isNewItem || line.type === 'statement')) await ensureRunIn(page, writer)
    await writeDecision(page, writer, line.derived.decision)
  } else if (line.type === 'item') {
    if (isNewItem) await writer.write('（一）')
    if (isNewItem && line.runIn) await ensureRunIn(page, writer)
    await writer.write(ownText(line))
  } else await writeStatement(page, writer, ownText(line))
}

/** Takes the opener that the sheet offers, where it is the wanted one. */
async function writeStatement(page: Page, writer: Writer, text: string): Promise<void> {
  const offered = await page.evaluate(
    () => document.querySelector<HTMLElement>('.sheet [data-suggestion]')?.dataset.suggestion ?? '',
  )
  const isTaken = offered !== '' && text.startsWith(offered)
  if (isTaken) await writer.press('Tab')
  await writer.write(isTaken ? text.slice(offered.length) : text)
}

/** Ctrl+Alt+J where the block begins a line of its own and should not. */
async function ensureRunIn(page: Page, writer: Writer): Promise<void> {
  const runsIn = await page.evaluate(() => {
    const block = getSelection()?.anchorNode?.parentElement?.closest('.block')
    return block?.hasAttribute('data-run-in') ?? false
  })
  if (!runsIn) await writer.press('Control+Alt+j')
}

/** The form opens at what is still to be said; what it proposes rightly is left alone. */
async function writeDecision(page: Page, writer: Writer, decision: Decision): Promise<void> {
  await writer.press('F6')
  if (decision.destination !== null) await writer.choose('去向', decision.destination)
  const proposed = await page.locator('.facts').getByLabel('动作', { exact: true }).inputValue()
  if (decision.action !== null && decision.action !== proposed) await writer.choose('动作', decision.action)
  if (decision.unit !== null) await writer.fill('责任单位', decision.unit)
  if (decision.object !== null) await writer.fill('对象', decision.object)
  await writer.press('Escape')
}

async function writeRoll(page: Page, writer: Writer, roll: Roll): Promise<void> {
  await writer.command(`${roll.role}名单`)
  await page.locator('.facts h3', { hasText: roll.role }).waitFor()
  await writer.goToField('按文字编辑')
  await writer.press('Enter')
  await page.locator('.roll-text textarea:focus').waitFor()
  for (const [at, line] of formatRollEntries(roll).entries()) {
    if (at > 0) await writer.press('Enter')
    await writer.write(line)
  }
  await writer.goToField('按文字更新名单')
  await writer.press('Enter')
  await writer.press('Escape')
}
