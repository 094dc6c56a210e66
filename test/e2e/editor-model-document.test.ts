import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minutesToPlainText } from '../../shared/layout/plain-text.ts'
import { formatRollEntries } from '../../shared/layout/roll-text.ts'
import type { MinutesBlock, Statement, Topic } from '../../shared/minutes/blocks.ts'
import type { Decision } from '../../shared/minutes/decision.ts'
import { ownText } from '../../shared/minutes/factories.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { findMasthead, findOpening, findRolls } from '../../shared/minutes/walk.ts'
import { parseMinutesText } from '../../shared/parse/parse-minutes.ts'
import { findBuiltInTemplate } from '../../shared/templates/built-in.ts'
import { effectiveTexts } from '../../shared/wording/effective-text.ts'
import { type InputMethod, openInputMethod } from '../support/input-method.ts'
import { countKeys, typedPieces } from '../support/keystrokes.ts'
import { type LaunchedApp, launchApp } from '../support/launch-app.ts'
import { libraryShown, modelFile, newestDraft, readText, sheetShown, storedText } from '../support/window.ts'

const { wording } = findBuiltInTemplate('gov-standing')!
let launched: LaunchedApp
let page: Page
let ime: InputMethod
/** Keys pressed so far; a chord counts all of its keys. */
let keys = 0
const texts = new Map<MinutesBlock, string>()

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  ime = await openInputMethod(page)
})
afterAll(() => launched.close())

async function press(chord: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(chord)
  keys += chord.split('+').length * times
}

/** Types as a person does: Chinese by composition, digits and marks by their keys. */
async function write(text: string): Promise<void> {
  for (const piece of typedPieces(text)) {
    if (piece.isComposed) await ime.type('z', piece.text)
    else await ime.commit(piece.text)
    keys += piece.keys
  }
  await ime.settle()
}

const labelOfFocus = () =>
  page.evaluate(() => {
    const field = document.activeElement
    const byId = field?.id
      ? document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent
      : null
    const group = field?.closest('.field')?.querySelector('.field-label')?.textContent
    return (byId ?? group ?? field?.getAttribute('aria-label') ?? field?.textContent ?? '').trim()
  })

/** Goes on to the field of this name by Tab. */
async function tabTo(label: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await labelOfFocus()) === label) return
    await press('Tab')
  }
  expect.unreachable(`no field ${label} is reached by Tab`)
}

async function fill(label: string, text: string | null): Promise<void> {
  if (text === null) return
  await tabTo(label)
  await write(text)
}

/** Takes the value from the field's list where it is there, otherwise types it. */
async function choose(label: string, value: string | null): Promise<void> {
  if (value === null) return
  await tabTo(label)
  await press('ArrowDown')
  const options = await page.getByRole('option').allTextContents()
  const place = options.indexOf(value)
  if (place < 0) {
    await press('Escape')
    await write(value)
    return
  }
  await press('ArrowDown', place)
  await press('Enter')
}

async function fillDate(label: string, iso: string | null): Promise<void> {
  if (iso === null) return
  await tabTo(label)
  const digits = iso
    .split('-')
    .map((part) => String(Number(part)))
    .join('')
  await page.keyboard.type(digits)
  keys += digits.length
}

async function backToSheet(): Promise<void> {
  await press('Escape')
  await sheetShown(page)
  await ime.settle()
}

async function down(): Promise<void> {
  await press('ArrowDown')
  await ime.settle()
}

async function writeTopic(topic: Topic, blocks: readonly MinutesBlock[], isFirst: boolean): Promise<void> {
  if (!isFirst) await press('Control+Alt+0')
  await write(ownText(topic))
  if (topic.reporter !== null) {
    await press('F6')
    await fill('汇报单位', topic.reporter)
    await backToSheet()
  }
  for (const [place, block] of blocks.entries()) {
    if (block.type === 'item') await writeItem(textOf(block), block.runIn)
    else if (block.type === 'statement') await writeStatement(block, isFirst && place === 0)
  }
}

async function writeItem(text: string, runIn: boolean): Promise<void> {
  await press('Control+Alt+i')
  await ime.settle()
  if ((await currentMark('sign')) !== (runIn ? '接排' : null)) await press('Control+Alt+j')
  await write(text)
}

async function writeStatement(block: Statement, isThere: boolean): Promise<void> {
  if (isThere && block.derived !== null) {
    await down()
    return
  }
  await press(block.runIn ? 'Shift+Enter' : 'Enter')
  await ime.settle()
  if (block.derived?.from === 'decision') {
    await press('Control+Alt+y')
    await press('F6')
    await writeDecision(block.derived.decision)
    await backToSheet()
    return
  }
  const offered = await currentMark('suggestion')
  const text = ownText(block)
  const taken = offered !== null && (block.derived !== null || text.startsWith(offered)) ? offered : ''
  if (taken !== '') await press('Tab')
  if (block.derived === null) await write(text.slice(taken.length))
}

async function writeDecision(decision: Decision): Promise<void> {
  if (decision.conclusion !== wording.decision.conclusions[0]) await choose('结论', decision.conclusion)
  await fill('对象', decision.object)
  await choose('责任单位', decision.unit)
  await choose('动作', decision.action)
  await choose('去向', decision.destination)
}

/** What the sheet shows beside the block of the caret. */
function currentMark(name: 'sign' | 'suggestion'): Promise<string | null> {
  return page.evaluate((mark) => {
    const node = getSelection()?.anchorNode
    const block = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('.block')
    return block?.dataset[mark] ?? null
  }, name)
}

async function writeHead({ children }: Minutes): Promise<void> {
  const masthead = findMasthead(children)!
  const { meeting } = findOpening(children)!
  await press('Control+n')
  await page.getByRole('dialog').waitFor()
  const template = page.getByRole('radio', { name: '政府常务会议纪要' })
  while (!(await template.isChecked())) await press('ArrowDown')
  await press('Enter')
  await sheetShown(page)
  await ime.settle()
  await press('Enter')
  await fill('机关', masthead.organ)
  await fill('编号', masthead.number)
  await fill('印发机关', masthead.issuer)
  await fillDate('印发日期', masthead.issueDate)
  await backToSheet()
  await down()
  await press('Enter')
  await fill('届次', meeting.ordinal)
  await fillDate('日期', meeting.date)
  await choose('时段', meeting.period)
  await fill('主持人', meeting.chairName)
  await fill('职务', meeting.chairPost)
  await backToSheet()
  await down()
}

async function writeRolls({ children }: Minutes): Promise<void> {
  for (const roll of findRolls(children)) {
    await down()
    await press('Enter')
    await tabTo('按文字编辑')
    await press('Enter')
    await press('Tab')
    for (const [place, line] of formatRollEntries(roll).entries()) {
      if (place > 0) await press('Enter')
      await write(line)
    }
    await press('Tab')
    await press('Enter')
    await backToSheet()
  }
}

test('the model document is written from the template by keyboard and composition, each fact once', async () => {
  const { minutes } = parseMinutesText(readText(modelFile()), { wording })
  for (const [index, text] of effectiveTexts(minutes).entries()) texts.set(minutes.children[index]!, text)
  await libraryShown(page)
  await writeHead(minutes)
  const topics = topicsWithBlocks(minutes.children)
  for (const [place, { topic, blocks }] of topics.entries()) await writeTopic(topic, blocks, place === 0)
  await writeRolls(minutes)
  const wanted = minutesToPlainText(minutes)
  const id = await newestDraft(page)
  await expect.poll(() => storedText(page, id), { timeout: 5000 }).toBe(wanted)
  const plain = countKeys(wanted)
  // The figure the purpose of the whole program is measured by.
  console.log(`按键 ${keys} 次；全文照打 ${plain} 次；省 ${Math.round((1 - keys / plain) * 100)}%`)
  expect(keys).toBeLessThan(plain)
  expect(launched.errors).toEqual([])
}, 300_000)

/** A block's text as it prints; a derived item is written by hand here, and the form reads it. */
function textOf(block: MinutesBlock): string {
  return texts.get(block) ?? ''
}

function topicsWithBlocks(children: readonly MinutesBlock[]): { topic: Topic; blocks: MinutesBlock[] }[] {
  const topics: { topic: Topic; blocks: MinutesBlock[] }[] = []
  for (const block of children) {
    if (block.type === 'topic') topics.push({ topic: block, blocks: [] })
    else if (block.type === 'statement' || block.type === 'item') topics.at(-1)?.blocks.push(block)
  }
  return topics
}
