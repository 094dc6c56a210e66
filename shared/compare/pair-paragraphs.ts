import { findHeaviestRun } from './heaviest-run.ts'
import { type Bigrams, bigramsOf, likeness } from './likeness.ts'

/** What of a paragraph decides which one of the other document it is. */
export interface Comparable {
  /** The same in both documents where they have it from one another; '' where there is none. */
  readonly key: string
  /** Only paragraphs of one look are paired: a heading never becomes text. */
  readonly look: string
  /** Without 序号. */
  readonly text: string
  /** A line that a document has once (编号, 标题): the only one of its look is the same, whatever it says. */
  readonly isSingle: boolean
}

/** So alike they are the same paragraph wherever it stands; between the same neighbours less will do, and least where they are the only two. */
const ALIKE_ANYWHERE = 0.6
const ALIKE_IN_PLACE = 0.4
const ALIKE_ALONE = 0.2
/** Gaps with more pairs than this are only looked through by shared words. */
const MOST_IN_GAP = 400

/** For each paragraph of `before` its place in `after`; null: it is gone. */
export function pairParagraphs(
  before: readonly Comparable[],
  after: readonly Comparable[],
): (number | null)[] {
  const pairs = new Pairs(before, after)
  // Blocks that were read from files may have one id in both and be two (block-id.ts): what says the same goes before.
  pairs.byKey((one, other) => one.text === other.text)
  pairs.byText()
  pairs.byKey(() => true)
  pairs.inGaps()
  pairs.anywhere()
  return pairs.partners
}

class Pairs {
  readonly partners: (number | null)[]
  readonly #taken: boolean[]
  readonly #before: readonly Comparable[]
  readonly #after: readonly Comparable[]
  readonly #bigrams = new Map<Comparable, Bigrams>()

  constructor(before: readonly Comparable[], after: readonly Comparable[]) {
    this.#before = before
    this.#after = after
    this.partners = before.map(() => null)
    this.#taken = after.map(() => false)
  }

  byKey(mayBe: (one: Comparable, other: Comparable) => boolean): void {
    const places = new Map(this.#after.map(({ key, look }, place) => [`${look} ${key}`, place]))
    for (const [place, own] of this.#before.entries()) {
      const found = own.key === '' ? undefined : places.get(`${own.look} ${own.key}`)
      const other = found === undefined ? undefined : this.#after[found]
      if (found === undefined || other === undefined || this.partners[place] !== null || this.#taken[found])
        continue
      if (mayBe(own, other)) this.#pair(place, found)
    }
  }

  /** What says the same: first what is there once in both, then what stands between the same neighbours. */
  byText(): void {
    const placesByText = (list: readonly Comparable[], isFree: (place: number) => boolean) => {
      const found = new Map<string, number[]>()
      for (const [place, { look, text }] of list.entries()) {
        if (text === '' || !isFree(place)) continue
        const key = `${look} ${text}`
        const places = found.get(key)
        if (places === undefined) found.set(key, [place])
        else places.push(place)
      }
      return found
    }
    const old = placesByText(this.#before, (place) => this.partners[place] === null)
    const now = placesByText(this.#after, (place) => !this.#taken[place])
    for (const [key, places] of old) {
      const others = now.get(key)
      if (places.length === 1 && others?.length === 1) this.#pair(places[0] ?? 0, others[0] ?? 0)
    }
  }

  inGaps(): void {
    for (const { old, now } of this.#gaps()) {
      this.#sameText(old, now)
      this.#singles(old, now)
      const left = () => old.filter((place) => this.partners[place] === null)
      const right = () => now.filter((place) => !this.#taken[place])
      const isAlone = left().length === 1 && right().length === 1
      if (left().length * right().length <= MOST_IN_GAP)
        this.#mostAlike(left(), right(), isAlone ? ALIKE_ALONE : ALIKE_IN_PLACE)
    }
  }

  /** Moved ones. Only texts that share rare words are looked at. */
  anywhere(): void {
    const old = this.#before.flatMap((_, place) => (this.partners[place] === null ? [place] : []))
    const now = this.#after.flatMap((_, place) => (this.#taken[place] ? [] : [place]))
    this.#sameText(old, now)
    const holders = new Map<number, number[]>()
    for (const place of now) {
      if (this.#taken[place]) continue
      for (const pair of this.#bigramsOf(this.#after[place]).counts.keys()) {
        const known = holders.get(pair)
        if (known === undefined) holders.set(pair, [place])
        else known.push(place)
      }
    }
    const most = Math.max(4, now.length / 8)
    const found: [likeness: number, old: number, now: number][] = []
    for (const place of old) {
      if (this.partners[place] !== null) continue
      const shared = new Map<number, number>()
      for (const pair of this.#bigramsOf(this.#before[place]).counts.keys()) {
        const others = holders.get(pair) ?? []
        if (others.length > most) continue
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
      const likely = [...shared].sort((one, other) => other[1] - one[1]).slice(0, 4)
      for (const [other] of likely) {
        const alike = this.#likeness(place, other)
        if (alike >= ALIKE_ANYWHERE) found.push([alike, place, other])
      }
    }
    this.#take(found)
  }

  #sameText(old: readonly number[], now: readonly number[]): void {
    for (const place of old) {
      const own = this.#before[place]
      if (own === undefined || own.text === '' || this.partners[place] !== null) continue
      const other = now.find(
        (at) => !this.#taken[at] && this.#after[at]?.text === own.text && this.#after[at]?.look === own.look,
      )
      if (other !== undefined) this.#pair(place, other)
    }
  }

  #singles(old: readonly number[], now: readonly number[]): void {
    for (const place of old) {
      const own = this.#before[place]
      if (own?.isSingle !== true || this.partners[place] !== null) continue
      const others = now.filter((at) => this.#after[at]?.look === own.look && !this.#taken[at])
      const [other] = others
      if (others.length === 1 && other !== undefined) this.#pair(place, other)
    }
  }

  #mostAlike(old: readonly number[], now: readonly number[], least: number): void {
    const found: [likeness: number, old: number, now: number][] = []
    for (const place of old) {
      for (const other of now) {
        const alike = this.#likeness(place, other)
        if (alike >= least) found.push([alike, place, other])
      }
    }
    this.#take(found)
  }

  #take(found: [likeness: number, old: number, now: number][]): void {
    for (const [, place, other] of found.sort((one, another) => another[0] - one[0])) {
      if (this.partners[place] === null && !this.#taken[other]) this.#pair(place, other)
    }
  }

  /** What is unpaired between neighbours that are paired and stand in the same order. */
  #gaps(): { readonly old: number[]; readonly now: number[] }[] {
    const paired = this.partners.flatMap((partner, place) => (partner === null ? [] : [{ place, partner }]))
    const run = findHeaviestRun(
      paired.map(({ partner }) => partner),
      paired.map(({ place }) => 1 + (this.#before[place]?.text.length ?? 0)),
    )
    const anchors = [
      { place: -1, partner: -1 },
      ...paired.filter((_, index) => run.has(index)),
      { place: this.#before.length, partner: this.#after.length },
    ]
    return anchors.slice(1).flatMap((end, index) => {
      const start = anchors[index] ?? { place: -1, partner: -1 }
      const old = range(start.place + 1, end.place).filter((place) => this.partners[place] === null)
      const now = range(start.partner + 1, end.partner).filter((place) => !this.#taken[place])
      return old.length > 0 && now.length > 0 ? [{ old, now }] : []
    })
  }

  #likeness(place: number, other: number): number {
    const one = this.#before[place]
    const another = this.#after[other]
    if (one === undefined || one.look !== another?.look) return 0
    return likeness(this.#bigramsOf(one), this.#bigramsOf(another))
  }

  #bigramsOf(paragraph: Comparable | undefined): Bigrams {
    if (paragraph === undefined) return bigramsOf('')
    const known = this.#bigrams.get(paragraph) ?? bigramsOf(paragraph.text)
    this.#bigrams.set(paragraph, known)
    return known
  }

  #pair(place: number, partner: number): void {
    this.partners[place] = partner
    this.#taken[partner] = true
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
