const LONGEST_ABOUT = 40

/** Follows the places that comments and notes belong to while the text is read. */
export interface AnchorKeeper {
  words(text: string): void
  startComment(id: string): void
  /** A footnote or endnote refers to the words before it. */
  refer(kind: 'footnote' | 'endnote', id: string): void
  mentionComment(id: string): void
  /** kind and id in the order of the text, with the words they belong to. */
  list(): readonly {
    readonly kind: 'comment' | 'footnote' | 'endnote'
    readonly id: string
    readonly about: string | null
  }[]
  endComment(id: string): void
  endParagraph(): void
  /** The words that were read last, shortened; null: nothing was read yet. */
  latest(): string | null
}

export function keepAnchors(): AnchorKeeper {
  const order: { kind: 'comment' | 'footnote' | 'endnote'; id: string; about: string }[] = []
  const open = new Map<string, { about: string }>()
  const known = new Set<string>()
  let before = ''
  let paragraphBefore = ''
  const add = (kind: 'comment' | 'footnote' | 'endnote', id: string, about: string) => {
    const anchor = { kind, id, about }
    if (!known.has(`${kind} ${id}`)) order.push(anchor)
    known.add(`${kind} ${id}`)
    return anchor
  }
  return {
    words(text) {
      before = (before + text).slice(-LONGEST_ABOUT)
      for (const anchor of open.values()) {
        if (anchor.about.length < LONGEST_ABOUT) anchor.about = (anchor.about + text).slice(0, LONGEST_ABOUT)
      }
    },
    startComment: (id) => open.set(id, add('comment', id, '')),
    endComment: (id) => open.delete(id),
    refer: (kind, id) => add(kind, id, lastWords(before)),
    mentionComment: (id) => {
      if (!known.has(`comment ${id}`)) add('comment', id, lastWords(before))
    },
    endParagraph() {
      if (before.trim() !== '') paragraphBefore = before
      before = ''
    },
    latest: () => lastWords(before.trim()) || lastWords(paragraphBefore.trim()) || null,
    list: () =>
      order.map(({ kind, id, about }) => ({ kind, id, about: about.trim() === '' ? null : about.trim() })),
  }
}

/** From the last mark on: a whole sentence would only repeat the text. */
function lastWords(text: string): string {
  return /[^。；！？]{1,20}[。；！？]?$/u.exec(text)?.[0] ?? ''
}
