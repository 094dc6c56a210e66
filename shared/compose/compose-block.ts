import type { Attachment, Colophon, Masthead, MinutesBlock, Roll, TextBlock } from '../minutes/blocks.ts'
import type { FontRole } from '../profile/font-role.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { formatDate } from '../text/numerals.ts'
import { formatRollEntries } from '../wording/roll-text.ts'
import { composeTable } from './compose-table.ts'
import type { ComposedParagraph, ComposedRun, ParagraphRole } from './composed.ts'
import { emblemLines } from './emblem-lines.ts'
import { inItemFace } from './item-face.ts'
import { signerLines } from './signer-lines.ts'
import { styleRoll } from './style-roll.ts'

/**
 * What a format profile may ask of the paragraphs themselves; without it everything stands as written. Page, grid and fonts: the paper that
 * 标志 must fit.
 */
export type ComposeOptions = Pick<FormatProfile, 'items' | 'itemFace' | 'rolls' | 'issuerLine'> &
  Partial<Pick<FormatProfile, 'page' | 'grid' | 'fonts'>> & {
    readonly emblem: Pick<FormatProfile['emblem'], 'lines' | 'wording'>
  }

interface Shape {
  readonly firstLineIndent: number
  readonly leftIndent: number
  readonly rightIndent: number
  readonly align: ComposedParagraph['align']
}

const CENTERED: Shape = { firstLineIndent: 0, leftIndent: 0, rightIndent: 0, align: 'center' }
/** 每段左空二字、回行顶格 (GB/T 9704 7.3.3). */
const PROSE: Shape = { firstLineIndent: 2, leftIndent: 0, rightIndent: 0, align: 'justify' }
/** A heading: a line that ends early before an unbreakable （2021-2023）》 must not be spread to the edge. */
const HEADING: Shape = { ...PROSE, align: 'left' }
/** 顶格 (7.2.1–7.2.3). */
const FLUSH: Shape = { firstLineIndent: 0, leftIndent: 0, rightIndent: 0, align: 'left' }
/** 左右各空一字 (7.4.2; 机关日期行 by custom). */
const BETWEEN: Shape = { firstLineIndent: 0, leftIndent: 1, rightIndent: 1, align: 'justify' }

/** The paragraphs of one block: a 版头, a roll and a 版记 have several. `isHeading`: of a 分项 (`isHeadingItem`). */
export function composeBlock(
  block: MinutesBlock,
  index: number,
  number: string,
  text: string,
  options: ComposeOptions,
  isHeading = false,
): ComposedParagraph[] {
  switch (block.type) {
    case 'masthead':
      return composeMasthead(block, index, options)
    case 'topic': {
      const runs = proseRuns(block, index, number, text)
      if (runs.length === 0) return []
      return [paragraph(index, 'topic', runs, block.numbering === 'bare' && text === '' ? CENTERED : HEADING)]
    }
    case 'opening':
      return splitLines(proseRuns(block, index, number, text)).map((runs) =>
        paragraph(index, 'opening', runs, PROSE),
      )
    case 'item': {
      const runs = proseRuns(block, index, number, text)
      const faced = inItemFace(runs, options.itemFace, block, isHeading)
      return [paragraph(index, 'item', faced, PROSE)]
    }
    case 'statement':
    case 'paragraph':
      return [paragraph(index, block.type, proseRuns(block, index, number, text), PROSE)]
    case 'table':
      return composeTable(block, index)
    case 'roll':
      return composeRoll(styleRoll(block, options.rolls), index, options.rolls)
    case 'attachment':
      return composeAttachment(block, index, number)
    case 'colophon':
      return composeColophon(block, index)
  }
}

/** A paragraph with the blocks that run into it, each by its runs (proseRuns). */
export function joinToParagraph(
  before: ComposedParagraph,
  pieces: readonly (readonly ComposedRun[])[],
): ComposedParagraph {
  // Under a heading too: what runs in makes it text.
  return { ...before, ...PROSE, runs: [before.runs, ...pieces].flat() }
}

function paragraph(
  block: number,
  role: ParagraphRole,
  runs: readonly ComposedRun[],
  shape: Shape,
  end: readonly ComposedRun[] = [],
): ComposedParagraph {
  return { role, startsPage: false, block, runs, end, table: null, isLandscape: false, ...shape }
}

function computed(text: string, font: FontRole, block: number): ComposedRun {
  return { text, font, bold: false, source: { block, offset: null } }
}

/** Number, then the block's own runs with their offsets, or its derived text. */
export function proseRuns(block: TextBlock, index: number, number: string, text: string): ComposedRun[] {
  const font: FontRole = block.type === 'topic' ? 'topic' : block.type === 'attachment' ? 'title' : 'body'
  const runs: ComposedRun[] = number === '' ? [] : [computed(number, font, index)]
  const isDerived =
    block.type === 'opening' ? block.form !== null : 'derived' in block && block.derived !== null
  if (isDerived) return text === '' ? runs : [...runs, computed(text, font, index)]
  let offset = 0
  for (const child of block.children) {
    if (child.text !== '') {
      runs.push({
        text: child.text,
        font,
        bold: 'bold' in child && child.bold === true,
        source: { block: index, offset },
      })
    }
    offset += child.text.length
  }
  return runs
}

/** The runs of each line: an opening may set 时间, 地点, 主持 in lines of their own. */
function splitLines(runs: readonly ComposedRun[]): ComposedRun[][] {
  const lines: ComposedRun[][] = [[]]
  for (const run of runs) {
    let passed = 0
    run.text.split('\n').forEach((text, place) => {
      if (place > 0) lines.push([])
      const { block, offset } = run.source
      const source = { block, offset: offset === null ? null : offset + passed }
      if (text !== '') lines.at(-1)?.push({ ...run, text, source })
      passed += text.length + 1
    })
  }
  return lines
}

function composeMasthead(block: Masthead, index: number, options: ComposeOptions): ComposedParagraph[] {
  const paragraphs: ComposedParagraph[] = []
  const add = (role: ParagraphRole, text: string, font: FontRole, shape = CENTERED) => {
    if (text !== '') paragraphs.push(paragraph(index, role, [computed(text, font, index)], shape))
  }
  add('copyNumber', block.copyNumber ?? '', 'body', FLUSH)
  add('secrecy', block.secrecy ?? '', 'label', FLUSH)
  add('urgency', block.urgency ?? '', 'label', FLUSH)
  const lines = options.emblem.lines === 'as-written' ? block.lines : options.emblem.lines
  const emblem = emblemWords(block, options.emblem.wording)
  for (const line of emblemLines(emblem, lines, options)) add('emblem', line, 'emblem')
  paragraphs.push(...composeNumber(block, index))
  if (options.issuerLine === 'shown' && (block.issuer !== null || block.issueDate !== null)) {
    const date = block.issueDate === null ? [] : [computed(formatDate(block.issueDate), 'body', index)]
    paragraphs.push(
      paragraph(index, 'issuerLine', [computed(block.issuer ?? '', 'body', index)], BETWEEN, date),
    )
  }
  add('title', block.title ?? '', 'title')
  return paragraphs
}

/**
 * 编号 in the middle; beside a 签发人 it stands one character from the left, he as far from the right, his name in 楷体. More than two of them
 * stand two in a line, one under the other, 编号 beside the last (7.2.5, 7.2.6).
 */
function composeNumber(block: Masthead, index: number): ComposedParagraph[] {
  const number = block.number ?? ''
  const signers = signerLines(block.signer ?? '')
  const font: FontRole = signers.length === 0 ? 'number' : 'body'
  const runs = number === '' ? [] : [computed(number, font, index)]
  if (signers.length === 0) return runs.length === 0 ? [] : [paragraph(index, 'number', runs, CENTERED)]
  return signers.map(({ names, toRight }, place) => {
    const label = place === 0 ? [computed('签发人：', 'body', index)] : []
    const shape = { ...BETWEEN, rightIndent: BETWEEN.rightIndent + toRight }
    const beside = place === signers.length - 1 ? runs : []
    return paragraph(index, 'number', beside, shape, [...label, computed(names, 'item', index)])
  })
}

/** 标志 in two parts: the profile's own words, else 机关 and 文种. */
function emblemWords({ organ, kind }: Masthead, wording: string): [string, string] {
  const [first = '', ...rest] = wording.trim().split(/\s+/u)
  return first === '' ? [organ ?? '', kind ?? ''] : [first, rest.join('')]
}

/** Turned lines align after a label of usual length; behind a longer one they would have no room left in the 28 characters. */
const DEEPEST_HANGING = 12

/** 左空二字, label, colon, entries; turned lines align after the colon (GB/T 9704 10.3), or are flush where the profile wants it. */
function composeRoll(
  block: Roll,
  index: number,
  { turnedLines }: FormatProfile['rolls'],
): ComposedParagraph[] {
  const hanging = Math.min(block.role.length + 3, DEEPEST_HANGING)
  return formatRollEntries(block).map((line, place) => {
    const label = place === 0 ? [computed(`${block.role}：`, 'label', index)] : []
    const aligned: Shape = {
      firstLineIndent: place === 0 ? 2 - hanging : 0,
      leftIndent: hanging,
      rightIndent: 0,
      align: 'justify',
    }
    const shape = turnedLines === 'flush' ? PROSE : aligned
    return paragraph(index, 'roll', line === '' ? label : [...label, computed(line, 'body', index)], shape)
  })
}

/** 附件 of its own: 附件1 flush left in the first line of a page, its title in the middle of the third (7.3.7). */
function composeAttachment(block: Attachment, index: number, number: string): ComposedParagraph[] {
  const label = {
    ...paragraph(index, 'attachmentLabel', [computed(number, 'label', index)], FLUSH),
    startsPage: true,
  }
  const title = proseRuns(block, index, '', '')
  return title.length === 0 ? [label] : [label, paragraph(index, 'attachmentTitle', title, CENTERED)]
}

/**
 * 附件说明 under the text: 左空二字 附件： with the titles, numbered where there are several, no mark after them; turned lines under the
 * title's first character (7.3.4).
 */
export function composeAttachmentNote(
  titles: readonly { readonly index: number; readonly text: string }[],
): ComposedParagraph[] {
  return titles.map(({ index, text }, place) => {
    const number = titles.length === 1 ? '' : `${place + 1}.`
    const start = place === 0 ? 2 : 5
    // Digits and point are half a character each.
    const leftIndent = 5 + Math.ceil(number.length / 2)
    const words = `${place === 0 ? '附件：' : ''}${number}${text}`
    const shape: Shape = { firstLineIndent: start - leftIndent, leftIndent, rightIndent: 0, align: 'left' }
    return paragraph(index, 'attachmentNote', [computed(words, 'body', index)], shape)
  })
}

/** 附注 under the text: 左空二字, in brackets (7.3.6). */
export function composeRemark(block: Colophon, index: number): ComposedParagraph {
  return paragraph(index, 'remark', [computed(`（${block.remark ?? ''}）`, 'body', index)], PROSE)
}

function composeColophon(block: Colophon, index: number): ComposedParagraph[] {
  const lines = block.distribution.map(({ label, text }) => {
    const hanging = Math.min(label.length + 1, DEEPEST_HANGING)
    const runs = [computed(`${label}：${text}`, 'colophon', index)]
    return paragraph(index, 'distribution', runs, {
      ...BETWEEN,
      leftIndent: 1 + hanging,
      firstLineIndent: -hanging,
    })
  })
  if (block.printer !== null || block.printDate !== null) {
    const date =
      block.printDate === null ? [] : [computed(`${formatDate(block.printDate)}印发`, 'colophon', index)]
    lines.push(
      paragraph(index, 'printing', [computed(block.printer ?? '', 'colophon', index)], BETWEEN, date),
    )
  }
  if (block.copies !== null) {
    lines.push(
      paragraph(index, 'printing', [], BETWEEN, [computed(`（共印${block.copies}份）`, 'colophon', index)]),
    )
  }
  return lines
}
