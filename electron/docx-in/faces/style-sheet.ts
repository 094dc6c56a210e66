import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from '../package/xml-element.ts'

export interface WordStyle {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly basedOn: string | undefined
  readonly paragraph: XmlElement | undefined
  readonly run: XmlElement | undefined
}

/** The styles of a document (17.7). A chain of basedOn that never ends is cut. */
export interface StyleSheet {
  /** Text of no style at all. */
  readonly defaults: { readonly run: XmlElement | undefined; readonly paragraph: XmlElement | undefined }
  /** The style of that id and those it is based on, nearest first; of the default paragraph style without an id. */
  paragraphChain(id: string | undefined): readonly WordStyle[]
  characterChain(id: string | undefined): readonly WordStyle[]
  /** The list that a style of lists stands for. */
  listOfStyle(id: string): string | undefined
}

const LONGEST_CHAIN = 30

export function readStyleSheet(tree: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, WordStyle>()
  let defaultId: string | undefined
  for (const element of tree === undefined ? [] : childrenOf(tree)) {
    const { 'w:styleId': id, 'w:type': kind = 'paragraph', 'w:default': isDefault } = element.attributes
    if (element.name !== 'w:style' || id === undefined) continue
    styles.set(id, {
      id,
      kind,
      name: settingOf(element, 'w:name') ?? id,
      basedOn: settingOf(element, 'w:basedOn'),
      paragraph: childOf(element, 'w:pPr'),
      run: childOf(element, 'w:rPr'),
    })
    if (kind === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on'))
      defaultId = id
  }
  const chains = new Map<string, readonly WordStyle[]>()
  const chainOf = (id: string | undefined): readonly WordStyle[] => {
    if (id === undefined) return []
    const known = chains.get(id)
    if (known !== undefined) return known
    const chain: WordStyle[] = []
    let next = styles.get(id)
    while (next !== undefined && chain.length < LONGEST_CHAIN && !chain.includes(next)) {
      chain.push(next)
      next = next.basedOn === undefined ? undefined : styles.get(next.basedOn)
    }
    chains.set(id, chain)
    return chain
  }
  const defaults = childOf(tree, 'w:docDefaults')
  return {
    defaults: {
      run: childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
      paragraph: childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
    },
    paragraphChain: (id) => chainOf(id !== undefined && styles.has(id) ? id : defaultId),
    characterChain: chainOf,
    listOfStyle: (id) => readNumberUse(styles.get(id)?.paragraph)?.listId,
  }
}

/** What the properties of a paragraph or style say of numbers; a list without level and a level without list both occur. */
export function readNumberUse(
  properties: XmlElement | undefined,
): { readonly listId: string | undefined; readonly level: number | undefined } | undefined {
  const element = childOf(properties, 'w:numPr')
  if (element === undefined) return undefined
  const listId = settingOf(element, 'w:numId')
  return { listId, level: numberOf(settingOf(element, 'w:ilvl')) }
}
