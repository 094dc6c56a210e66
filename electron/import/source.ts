import type { FileNote, Imported, Reading, Revisions, TextEncoding } from '../../shared/ipc/files.ts'
import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import type { Origin } from '../../shared/parse/origin.ts'

/** How the writer wants a file read. */
export interface HowToRead {
  /** null: the likeliest. */
  readonly encoding: TextEncoding | null
  readonly revisions: Revisions
  /** Which of the meetings of the file, the first is 1; null: the file as a whole. */
  readonly meeting: number | null
}

export const AS_USUAL: HowToRead = { encoding: null, revisions: 'accept', meeting: null }

/** Said of a file whose words could be read although something in it is damaged. */
export const DOUBT: FileNote = {
  kind: 'doubtful',
  text: '文件有损坏，文字可能读错或缺少',
  by: null,
  about: null,
}

/** Text as it stands where a block of the disk was lost: filled with zeros or ones. A PDF's text has zeros too, a few together. */
export function hasLostBlock(text: string): boolean {
  return text.includes('\0'.repeat(LOST)) || text.includes('\uffff'.repeat(LOST))
}

const LOST = 16

/** What a reader of one kind of file hands to the parser. */
export interface Source {
  readonly lines: readonly SourceLine[]
  readonly reading: Reading | null
  readonly notes: readonly FileNote[]
  readonly revisions: Imported['revisions']
  /** What a file of ours says of its document. */
  readonly origin?: Origin | null
}
