import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createMasthead, createMeeting, createOpening, createParagraph } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { FormatProfile } from '#shared/profile/profile.ts'
import { nationalStandardProfile } from '#shared/profile/profile.ts'
import { builtInTemplates } from '#shared/templates/built-in.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { type TypesetOptions, typeset } from '#shared/typeset/typesetter.ts'

/** Blocks as a document, with the standing meeting's wording. */
export function contextOf(...children: MinutesBlock[]): MinutesContext {
  const template = builtInTemplates[0]
  if (template === undefined) throw new Error('no built-in template')
  return { wording: template.wording, children }
}

/** A document without a head whose paragraphs are the given texts; the first stands in the opening's place. */
export function plainContext(...texts: readonly string[]): MinutesContext {
  const [first = '', ...rest] = texts
  return contextOf(
    createMasthead(),
    createOpening(createMeeting(), null, first),
    ...rest.map(createParagraph),
  )
}

/** The lines a text is set in as one paragraph. */
export function setLines(
  text: string,
  options: TypesetOptions = {},
  profile: FormatProfile = nationalStandardProfile,
): string[] {
  return linesOf(typeset(plainContext(text), profile, options))
}

/** All lines of a document in order. */
export function linesOf(document: TypesetDocument): string[] {
  return document.pages.flatMap((page) => page.lines.map((placed) => placed.line.text))
}

/** `count` Chinese characters, always the same. */
export function han(count: number): string {
  return '会议强调要扎实推进综合管理各项工作部署落实责任坚持问题导向目标结果'
    .repeat(Math.ceil(count / 32))
    .slice(0, count)
}
