/** 错误: surely wrong. 疑似: most likely wrong, a reader decides. 提示: not wrong, worth a look. */
export type FindingLevel = 'error' | 'suspect' | 'hint'

/** The order a proof-reader goes in: 标题与议题 → 议定 → 人与单位 → 数与日期 → 标点用字; last what the pages look like. */
export type FindingGroup = 'title' | 'decision' | 'people' | 'numbers' | 'wording' | 'page'

/** Characters of the text of a field, as printed. */
interface FindingRange {
  readonly start: number
  readonly end: number
}

/** What the sentence of a finding is written from; every rule says which of them it gives. */
export interface FindingData {
  /** The words that are wrong. */
  readonly found?: string
  /** What should stand there. */
  readonly wanted?: string
  /** The other place or form that they are compared with. */
  readonly other?: string
  readonly count?: number
  readonly otherCount?: number
  /** Which of several cases of one rule it is. */
  readonly kind?: string
  /** Where on the pages; both count from 1. */
  readonly page?: number
  readonly line?: number
}

/** What a rule finds. The rule's name and level are added by the one who runs it. */
export interface Found {
  /** Position of the block in the document that was checked. */
  readonly index: number
  /** 'text' for what is typed into the block, otherwise the field by its schema name: masthead.number, meeting.chairName. */
  readonly field: string
  /** null: the field as a whole. */
  readonly range?: FindingRange | null
  readonly data?: FindingData
  /** What to put in the place of the range where there is no doubt. */
  readonly fix?: string
  /** Where the same rule finds things of different weight. */
  readonly level?: FindingLevel
}

/** Something to look at in a document or on its pages. */
export interface Finding {
  readonly rule: string
  readonly level: FindingLevel
  readonly group: FindingGroup
  /** The clause or custom behind the rule. */
  readonly source: string
  /** The id of its block, which stays with it through every change; null where it has none (a line of a source, a face). */
  readonly block: string | null
  /** Where that block stood when it was checked. */
  readonly index: number
  readonly field: string
  readonly range: FindingRange | null
  readonly data: FindingData
  readonly fix: string | null
}
