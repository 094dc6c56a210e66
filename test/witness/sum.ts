import type { PageComparison } from '../support/paper/compare-pages.ts'

/** What came of all documents beside one witness. */
export class Sum {
  readonly faults: string[] = []
  #documents = 0
  #sameCount = 0
  #pages = 0
  #samePages = 0
  #lines = 0
  #sameLines = 0

  add(document: number, compared: PageComparison): void {
    const [own, theirs] = compared.pages
    this.#documents += 1
    if (own === theirs) this.#sameCount += 1
    this.#pages += own
    this.#samePages += compared.samePages
    this.#lines += compared.lines
    this.#sameLines += compared.sameLines
    const pages = own === theirs ? '' : ` (pages ${own} | ${theirs})`
    this.faults.push(...compared.faults.map((fault) => `document ${document}${pages}, page ${fault}`))
  }

  row(name: string): string {
    return `| ${name} | ${this.#documents} | ${this.#sameCount} | ${this.#pages} | ${this.#samePages} | ${this.#lines} | ${this.#sameLines} |`
  }
}
