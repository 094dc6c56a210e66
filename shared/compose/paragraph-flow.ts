import type { ComposeMemory } from './compose-memory.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'

/** Paragraphs in printing order, the last of them still open for what runs into it. */
export interface ParagraphFlow {
  /** Whether something can run into the last paragraph: there is one, and it is no table. */
  canRunOn(): boolean
  /** Whether a paragraph stands there that the test is true of. */
  has(test: (paragraph: ComposedParagraph) => boolean): boolean
  add(paragraphs: readonly ComposedParagraph[]): void
  /** Puts runs at the end of the last paragraph. */
  runIn(runs: readonly ComposedRun[]): void
  /** All of them; nothing is added after that. */
  end(): ComposedParagraph[]
}

export function createParagraphFlow(memory: Pick<ComposeMemory, 'join'>): ParagraphFlow {
  const paragraphs: ComposedParagraph[] = []
  /** What runs into the last paragraph; joined once, when nothing more does. */
  let pieces: (readonly ComposedRun[])[] = []
  const join = () => {
    const before = pieces.length === 0 ? undefined : paragraphs.pop()
    if (before !== undefined) paragraphs.push(memory.join(before, pieces))
    pieces = []
  }
  return {
    canRunOn: () => paragraphs.at(-1)?.table === null,
    has: (test) => paragraphs.some(test),
    add(added) {
      join()
      paragraphs.push(...added)
    },
    runIn(runs) {
      pieces.push(runs)
    },
    end() {
      join()
      return paragraphs
    },
  }
}
