/** An element of a Word part. Names have the usual prefix of their namespace (w:p), whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string'
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement)
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)
}

/** `w:val` of the first child of that name. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** A property that is on when it stands there without a value: <w:b/>. undefined: it does not stand there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  if (found === undefined) return undefined
  const value = found.attributes['w:val']
  return !(value === '0' || value === 'false' || value === 'off' || value === 'none')
}

/** All text inside, in its order. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('')
}

/** Every element inside that has the name, outermost first. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}

/** A whole number within what Word can count; undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,9}$/u.test(text)) return undefined
  return Number(text)
}
