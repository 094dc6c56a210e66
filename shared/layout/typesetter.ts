import type { MinutesContext } from '../minutes/minutes.ts'
import { type FontAdvances, halfWidthAdvances } from './advances.ts'
import { composeMinutes } from './compose.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'
import { fandolAdvances } from './fandol-advances.ts'
import { fillPages } from './fill-pages.ts'
import { planFlow } from './flow-plan.ts'
import { type LineModel, libreOfficeModel, wordModel } from './line-model.ts'
import type { FormatProfile } from './profile.ts'
import { type Setting, setParagraph } from './set-paragraph.ts'
import type { SetLine, SetPage, TypesetDocument } from './typeset-document.ts'

export interface TypesetOptions {
  /** true (default): closing marks may hang past the line's end, as in Word and WPS; false: LibreOffice's lines. */
  readonly hanging?: boolean
  /**
   * Widths of the narrow characters: by default half a 字, as in the official fonts, and with hanging off those of Fandol, which
   * LibreOffice is measured with.
   */
  readonly advances?: FontAdvances
  /** Whose lines: by default Word's, with hanging off LibreOffice's. */
  readonly model?: LineModel
}

export interface Typesetter {
  readonly profile: FormatProfile
  /** Sets the document; paragraphs and pages that have not changed since the last time are the same objects. */
  typeset(context: MinutesContext): TypesetDocument
}

/** Lays a document out once. For a document that is edited keep a typesetter. */
export function typeset(
  context: MinutesContext,
  profile: FormatProfile,
  options: TypesetOptions = {},
): TypesetDocument {
  return createTypesetter(profile, options).typeset(context)
}

/** A typesetter that remembers the lines of every paragraph it set last time. */
export function createTypesetter(profile: FormatProfile, options: TypesetOptions = {}): Typesetter {
  const hanging = options.hanging ?? true
  const setting: Setting = {
    profile,
    model: options.model ?? (hanging ? wordModel : libreOfficeModel),
    advances: options.advances ?? (hanging ? halfWidthAdvances : fandolAdvances),
  }
  let known: Memory = new Map()
  let pages: readonly SetPage[] = []
  return {
    profile,
    typeset(context) {
      const paragraphs = composeMinutes(context, profile)
      const next: Memory = new Map()
      const done: (readonly SetLine[])[] = []
      const set = (index: number, sizePt?: number): readonly SetLine[] => {
        const paragraph = paragraphs[index]
        if (paragraph === undefined) return []
        done[index] ??= recall(known, next, paragraph, index, sizePt, setting)
        return done[index]
      }
      const plan = planFlow(paragraphs, profile, (paragraph) => {
        // 标志 is fitted to one line whatever its length.
        return paragraph.role === 'masthead' ? 1 : set(paragraphs.indexOf(paragraph)).length
      })
      const fresh = fillPages(paragraphs, plan, set, profile)
      known = next
      pages = fresh.map((page, place) => keepPage(pages[place], page))
      return { profile, hanging, paragraphs, pages }
    },
  }
}

/** Paragraphs as they were set last time: for each key the paragraphs that have it, in their order. */
type Memory = Map<string, Remembered[]>
interface Remembered {
  readonly index: number
  readonly block: number
  readonly lines: readonly SetLine[]
}

/** The lines of a paragraph: those of last time where it did not change, with new places where it only moved. */
function recall(
  known: Memory,
  next: Memory,
  paragraph: ComposedParagraph,
  index: number,
  sizePt: number | undefined,
  setting: Setting,
): readonly SetLine[] {
  const block = firstBlock(paragraph)
  const key = keyOf(paragraph, block, sizePt)
  const siblings = next.get(key) ?? []
  next.set(key, siblings)
  const before = known.get(key) ?? []
  const place = siblings.length
  // The one before or after is in the same place when one of several equal paragraphs came or went.
  const unmoved = [before[place], before[place + 1], before[place - 1]].find(
    (each) => each?.index === index && each.block === block,
  )
  const old = unmoved ?? before[place] ?? before.at(-1) ?? siblings.at(-1)
  const lines =
    old === undefined ? setParagraph(paragraph, index, setting, sizePt) : moveLines(old, index, block)
  siblings.push({ index, block, lines })
  return lines
}

function moveLines(old: Remembered, index: number, block: number): readonly SetLine[] {
  if (old.index === index && old.block === block) return old.lines
  const by = block - old.block
  return old.lines.map((line) => {
    const runs = line.runs.map((run) => {
      return { ...run, source: { block: run.source.block + by, offset: run.source.offset } }
    })
    return { ...line, paragraph: index, runs }
  })
}

function firstBlock({ runs, end }: ComposedParagraph): number {
  return (runs[0] ?? end[0])?.source.block ?? 0
}

/** Everything a paragraph's lines depend on but where it stands in the document. */
function keyOf(paragraph: ComposedParagraph, block: number, sizePt: number | undefined): string {
  const { role, firstLineIndent, leftIndent, rightIndent, align } = paragraph
  let key = `${sizePt ?? ''} ${role} ${firstLineIndent} ${leftIndent} ${rightIndent} ${align}`
  for (const run of paragraph.runs) key += runKey(run, block)
  if (paragraph.end.length > 0) key += '\u0002'
  for (const run of paragraph.end) key += runKey(run, block)
  return key
}

function runKey({ text, font, bold, source }: ComposedRun, block: number): string {
  return `\u0001${font}${bold ? '*' : ''}${source.block - block}:${source.offset ?? ''}\u0001${text}`
}

/** The page of the run before when nothing on it moved, so that a preview need not draw it again. */
function keepPage(before: SetPage | undefined, page: SetPage): SetPage {
  if (before === undefined || before.lines.length !== page.lines.length) return page
  const isSame =
    before.number === page.number &&
    before.rules.length === page.rules.length &&
    (before.pageNumber === null) === (page.pageNumber === null) &&
    page.rules.every((rule, place) => rule.yMm === before.rules[place]?.yMm) &&
    page.lines.every(
      (line, place) => line.line === before.lines[place]?.line && line.topMm === before.lines[place]?.topMm,
    )
  return isSame ? before : page
}
