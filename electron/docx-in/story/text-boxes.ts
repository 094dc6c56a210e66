import type { RunFace } from '../faces/run-face.ts'
import { childrenOf, findAll, textOf, type XmlElement } from '../package/xml-element.ts'
import type { TextBox } from './pieces.ts'

/** The one version of mc:AlternateContent that is read: the newest that says something. */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const versions = childrenOf(element)
  const choices = versions.filter(({ name }) => name === 'mc:Choice')
  const fallback = versions.find(({ name }) => name === 'mc:Fallback')
  return (
    choices.find(saysSomething) ??
    (fallback !== undefined && saysSomething(fallback) ? fallback : (choices[0] ?? fallback))
  )
}

function saysSomething(element: XmlElement): boolean {
  return (
    findAll(element, 'w:t').some((words) => textOf(words) !== '') ||
    findAll(element, 'v:textpath').length > 0 ||
    findAll(element, 'w:sym').length > 0
  )
}

/** The boxes of a drawing (DrawingML or VML), each once; groups and canvases are looked through. */
export function findBoxes(drawing: XmlElement): TextBox[] {
  const atFoot = standsAtFoot(drawing)
  const collect = (element: XmlElement): TextBox[] => {
    if (element.name === 'w:txbxContent') return [{ content: element, atFoot, face: undefined }]
    if (element.name === 'mc:AlternateContent') {
      const chosen = chooseAlternative(element)
      return chosen === undefined ? [] : collect(chosen)
    }
    if (element.name === 'v:shape')
      return [...wordArtOf(element, atFoot), ...childrenOf(element).flatMap(collect)]
    return childrenOf(element).flatMap(collect)
  }
  return collect(drawing)
}

function standsAtFoot(drawing: XmlElement): boolean {
  const vertical = findAll(drawing, 'wp:positionV').some((position) =>
    findAll(position, 'wp:align').some((align) => textOf(align) === 'bottom'),
  )
  if (vertical) return true
  const styles = [...findAll(drawing, 'v:shape'), ...findAll(drawing, 'v:rect')]
  return styles.some(({ attributes }) => /mso-position-vertical:\s*bottom/u.test(attributes.style ?? ''))
}

/** 艺术字 keeps its words in an attribute. A watermark is none of the text. */
function wordArtOf(shape: XmlElement, atFoot: boolean): TextBox[] {
  if (/watermark/iu.test(shape.attributes.id ?? '')) return []
  return findAll(shape, 'v:textpath').flatMap(({ attributes }) => {
    const words = attributes.string ?? ''
    if (words.trim() === '') return []
    const size = Number(/font-size:\s*([\d.]+)pt/u.exec(attributes.style ?? '')?.[1])
    return [
      { content: words, atFoot, face: artFace(shape.attributes.fillcolor, size > 0 ? size : undefined) },
    ]
  })
}

const NAMED_COLORS: Readonly<Record<string, string>> = { red: 'FF0000', black: '000000', blue: '0000FF' }

function artFace(fill: string | undefined, size: number | undefined): RunFace {
  const [name = ''] = (fill ?? '').split(' ')
  const color = NAMED_COLORS[name.toLowerCase()] ?? /^#([0-9a-f]{6})$/iu.exec(name)?.[1]?.toUpperCase()
  return { bold: false, hidden: false, size, color, font: undefined, chineseFont: undefined }
}
