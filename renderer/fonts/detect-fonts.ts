import type { MissingFace } from '#shared/check/pages/checked-pages.ts'
import { facesUsed } from '#shared/compose/faces-used.ts'
import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { FACE_FAMILIES, facesFor, kindOfFace } from './font-stack.ts'

/** Latin letters tell fonts apart; a Chinese character is one 字 wide in all of them. */
const SAMPLE = 'mmmiiiWQ@10—'
const GENERICS = ['monospace', 'serif', 'sans-serif'] as const
const SIZE_PX = 96

let pen: CanvasRenderingContext2D | null | undefined
const answers = new Map<string, boolean>()

/** Whether a font of that name is there: then the sample is as wide whatever font would take its place. */
export function isFontInstalled(name: string): boolean {
  const known = answers.get(name)
  if (known !== undefined) return known
  const [first, ...others] = GENERICS.map((generic) => measure(`"${name.replaceAll('"', '')}", ${generic}`))
  const answer = first !== undefined && others.every((width) => width === first)
  answers.set(name, answer)
  return answer
}

function measure(family: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return 0
  pen.font = `${SIZE_PX}px ${family}`
  return pen.measureText(SAMPLE).width
}

/** The document's faces that neither under their own nor under another official name of their kind are installed. */
export function findMissingFonts(
  { profile, paragraphs }: Pick<TypesetDocument, 'profile' | 'paragraphs'>,
  isInstalled: (name: string) => boolean = isFontInstalled,
): MissingFace[] {
  return facesUsed(profile, paragraphs).flatMap((name) => findMissing(name, isInstalled) ?? [])
}

/** null: the face is there, or another official one of its kind. */
export function findMissing(
  name: string,
  isInstalled: (name: string) => boolean = isFontInstalled,
): MissingFace | null {
  const kind = kindOfFace(name)
  const official = [name, ...(kind === null ? [] : FACE_FAMILIES[kind].official)]
  if (official.some(isInstalled)) return null
  return { name, instead: facesFor(name).find(isInstalled) ?? null }
}
