import type { FindingData } from '../finding.ts'

/** The sentence of each rule by its id, written from what it found and the field it found it in. */
export type Sentences = Readonly<Record<string, (data: FindingData, field: string) => string>>
