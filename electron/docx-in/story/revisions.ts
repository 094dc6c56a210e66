import type { Revisions } from '../../../shared/ipc/files.ts'
import { childOf, childrenOf, type XmlElement } from '../package/xml-element.ts'

/** Whether what stands in such an element counts. Undefined: the element is no tracked change. */
export function countsAsText(name: string, revisions: Revisions): boolean | undefined {
  if (name === 'w:ins' || name === 'w:moveTo') return revisions === 'accept'
  if (name === 'w:del' || name === 'w:moveFrom') return revisions === 'reject'
  return undefined
}

/** A mark in the properties of a paragraph's end, a row or a cell that says: this was put in, this was taken out. */
export function findMark(properties: XmlElement | undefined): XmlElement | undefined {
  return properties === undefined ? undefined : childrenOf(properties).find(({ name }) => MARKS.has(name))
}

const MARKS: ReadonlySet<string> = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:cellIns',
  'w:cellDel',
])

/** Whether the element with these properties disappears when the changes are accepted or rejected. */
export function isGone(properties: XmlElement | undefined, revisions: Revisions): boolean {
  if (properties === undefined) return false
  return childrenOf(properties).some(
    ({ name }) => countsAsText(name.replace('w:cellI', 'w:i').replace('w:cellD', 'w:d'), revisions) === false,
  )
}

/** The properties as they count: rejected changes of formatting give the old ones (w:pPrChange, w:rPrChange). */
export function countingProperties(
  properties: XmlElement | undefined,
  revisions: Revisions,
): XmlElement | undefined {
  if (properties === undefined || revisions === 'accept') return properties
  const old = childOf(childOf(properties, `${properties.name}Change`), properties.name)
  if (old !== undefined) {
    // The mark of the paragraph itself and its section never stand among the old properties.
    const kept = childrenOf(properties).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr')
    return { ...old, children: properties.name === 'w:pPr' ? [...old.children, ...kept] : old.children }
  }
  const number = childOf(properties, 'w:numPr')
  if (childOf(number, 'w:ins') === undefined) return properties
  return { ...properties, children: properties.children.filter((child) => child !== number) }
}
