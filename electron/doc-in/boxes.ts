import type { XmlElement } from '../docx-in/package/xml-element.ts'
import { type DocStreams, readPlaces, startOf } from './doc-streams.ts'
import type { Drawings } from './drawings.ts'
import { element } from './elements.ts'

/** The shapes that hang on a text: what stands at a place, as w:pict. */
export type FindShapes = (at: number) => XmlElement | undefined

const ANCHOR_BYTES = 26
const BOX_BYTES = 22
const BOX_SHAPE_AT = 14

/** `text`: the body or the headers; `readBox` gives the blocks of a stretch of all texts. */
export function findShapesOf(
  text: 'body' | 'headers',
  streams: DocStreams,
  { shapes, groups }: Drawings,
  readBox: (from: number, to: number) => readonly XmlElement[],
): FindShapes {
  const isBody = text === 'body'
  const start = startOf(text, streams)
  const boxStart = startOf(isBody ? 'boxes' : 'headerBoxes', streams)
  const anchors = new Map(
    readPlaces(streams.table(isBody ? 'shapes' : 'headerShapes'), ANCHOR_BYTES).map(({ at, data }) => [
      start + at,
      data.readUInt32LE(0),
    ]),
  )
  const boxOfShape = new Map(
    readPlaces(streams.table(isBody ? 'boxes' : 'headerBoxes'), BOX_BYTES).map(({ at, to, data }) => [
      data.readUInt32LE(BOX_SHAPE_AT),
      { from: boxStart + at, to: boxStart + to },
    ]),
  )
  const elementOf = (number: number): XmlElement[] => {
    const box = boxOfShape.get(number)
    // Each is read once, however often a damaged file hangs it up.
    boxOfShape.delete(number)
    const shape = shapes.get(number)
    const inside: XmlElement[] = []
    if (box !== undefined && box.to > box.from) {
      inside.push(element('v:textbox', {}, [element('w:txbxContent', {}, readBox(box.from, box.to))]))
    }
    if (shape !== undefined && shape.words !== '') inside.push(element('v:textpath', { string: shape.words }))
    // A WordArt may keep a picture of itself.
    else if (shape?.isPicture === true) inside.push(element('v:imagedata'))
    const fill = shape?.fill === undefined ? {} : { fillcolor: `#${shape.fill}` }
    return inside.length === 0 ? [] : [element('v:shape', fill, inside)]
  }
  return (at) => {
    const anchored = anchors.get(at)
    if (anchored === undefined) return undefined
    const numbers = groups.get(anchored) ?? [anchored]
    return element('w:pict', {}, numbers.flatMap(elementOf))
  }
}
