import { createComposer } from '../compose/compose.ts'
import type { ComposedParagraph, ComposedTable } from '../compose/composed.ts'
import { type PrintedPart, takePart } from '../compose/printed-part.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { type FontAdvances, halfWidthAdvances } from './advances.ts'
import { planColophon } from './colophon-plan.ts'
import { fandolAdvances } from './fandol-advances.ts'
import { fillPages } from './fill-pages.ts'
import { planFlow } from './flow-plan.ts'
import { type LineMemory, recallLines } from './line-memory.ts'
import { type LineModel, libreOfficeModel, wordModel } from './line-model.ts'
import { type Setting, setParagraph } from './set-paragraph.ts'
import { setTable } from './set-table.ts'
import type { PlacedRule, SetPage, SetTable, TypesetDocument } from './typeset-document.ts'

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
  /** What of the document is set; by default all of it. */
  readonly part?: PrintedPart
}

export interface Typesetter {
  readonly profile: FormatProfile
  /** Sets the document; paragraphs and pages that have not changed since the last time are the same objects. */
  typeset(context: MinutesContext): TypesetDocument
  /** As typeset, of what is composed already. */
  typesetParagraphs(paragraphs: readonly ComposedParagraph[]): TypesetDocument
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
  const compose = createComposer(profile)
  let memory: LineMemory = []
  let pages: readonly SetPage[] = []
  const known = new WeakMap<ComposedTable, { readonly index: number; readonly set: SetTable }>()
  const tableAt = (paragraph: ComposedParagraph, table: ComposedTable, index: number): SetTable => {
    const before = known.get(table)
    if (before?.index === index) return before.set
    const set = setTable(paragraph, table, index, setting)
    known.set(table, { index, set })
    return set
  }
  return {
    profile,
    typeset(context) {
      return this.typesetParagraphs(takePart(compose(context), context.children, options.part ?? 'whole'))
    },
    typesetParagraphs(paragraphs) {
      const { kept, linesOf } = recallLines(memory, paragraphs, (paragraph, index, sizePt) =>
        setParagraph(paragraph, index, setting, { sizePt }),
      )
      const tables = new Map<number, SetTable>()
      for (const [index, paragraph] of paragraphs.entries()) {
        if (paragraph.table !== null) tables.set(index, tableAt(paragraph, paragraph.table, index))
      }
      const countLines = (index: number) => {
        // 标志 is fitted to one line whatever its length.
        return paragraphs[index]?.role === 'emblem' ? 1 : linesOf(index).length
      }
      const flow = planFlow(paragraphs, profile, countLines)
      const colophon = planColophon(paragraphs, profile, countLines)
      const filled = fillPages({ paragraphs, plan: flow, linesOf, tables, profile }, colophon)
      memory = kept
      pages = filled.pages.map((page, place) => keepPage(pages[place], page))
      const { colophonPlace, textRestTwips } = filled
      const lines = paragraphs.map(
        (_, index) => tables.get(index)?.cells.flatMap((cell) => cell.lines) ?? linesOf(index),
      )
      return {
        profile,
        hanging,
        paragraphs,
        flow,
        colophon,
        colophonPlace,
        textRestTwips,
        lines,
        tables,
        pages,
      }
    },
  }
}

/** The page of the run before when nothing on it moved, so that a preview need not draw it again. */
function keepPage(before: SetPage | undefined, page: SetPage): SetPage {
  if (before === undefined || before.lines.length !== page.lines.length) return page
  const isSame =
    before.number === page.number &&
    before.isLandscape === page.isLandscape &&
    before.rules.length === page.rules.length &&
    (before.pageNumber === null) === (page.pageNumber === null) &&
    page.rules.every((rule, place) => isSameRule(rule, before.rules[place])) &&
    page.lines.every(
      (line, place) => line.line === before.lines[place]?.line && line.topMm === before.lines[place]?.topMm,
    )
  return isSame ? before : page
}

function isSameRule(rule: PlacedRule, before: PlacedRule | undefined): boolean {
  return (
    rule.yMm === before?.yMm &&
    rule.xMm === before.xMm &&
    rule.widthMm === before.widthMm &&
    rule.thicknessMm === before.thicknessMm
  )
}
