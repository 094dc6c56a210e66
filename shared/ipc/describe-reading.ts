import type { FileNote, Imported, Reading, TextEncoding } from './files.ts'

const NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  big5: 'Big5',
}

export function encodingName(encoding: TextEncoding): string {
  return NAMES[encoding]
}

/** One sentence, or two: 文件按GB18030编码读取。有2处字节读不出，显示为“�”。 */
export function describeReading({ encoding, unreadable }: Reading): string {
  const damage = unreadable === 0 ? '' : `有${unreadable}处字节读不出，显示为“�”。`
  return `文件按${encodingName(encoding)}编码读取。${damage}`
}

const NOTE_NAMES: readonly (readonly [kind: FileNote['kind'], name: string])[] = [
  ['comment', '条批注'],
  ['footnote', '条脚注'],
  ['endnote', '条尾注'],
  ['header', '处页眉'],
  ['footer', '处页脚'],
  ['hidden', '处隐藏文字'],
  ['picture', '处图片'],
  ['around', '处网页上的栏目和链接'],
  ['unread', '处图表、嵌入的对象或插入的文件'],
]

/** A file that says nothing of its own soundness was written by hand or by an earlier program. */
export function remarkOnProof(isProven: boolean): string {
  return isProven ? '' : '文件没有校验码（手工写的或旧版本导出的），看不出有没有损坏，请核对。'
}

/** 2条脚注、1处隐藏文字: what is left out, '' for nothing. */
export function nameNotes(notes: readonly FileNote[]): string {
  return NOTE_NAMES.flatMap(([kind, name]) => {
    const count = notes.filter((note) => note.kind === kind).length
    return count === 0 ? [] : [`${count}${name}`]
  }).join('、')
}

/** What a file had beside its text, one sentence each; '' when it had nothing: 文件里的12处修订已按全部接受读入。 */
export function describeBeside({ revisions, notes }: Pick<Imported, 'revisions' | 'notes'>): string {
  const changes =
    revisions === null
      ? ''
      : `文件里的${revisions.count}处修订已按全部${revisions.taken === 'accept' ? '接受' : '拒绝'}读入。`
  const kinds = nameNotes(notes)
  const struck = notes.some(({ kind }) => kind === 'struck')
    ? '文件里有画了删除线的字，照原样写进了正文，请核对。'
    : ''
  const left = kinds === '' ? '' : `文件里有${kinds}，没有写进正文。`
  const doubt = notes.some(({ kind }) => kind === 'doubtful')
    ? '文件有损坏，文字可能读错或缺少，请与原件逐字核对。'
    : ''
  const own = notes.some(({ kind }) => kind === 'own-sign')
    ? '文件里有自造字或图形字，换一种字体、换一台电脑可能显示成别的字或方框，请核对。'
    : ''
  const unproven = remarkOnProof(notes.every(({ kind }) => kind !== 'unproven'))
  return changes + doubt + left + struck + own + unproven
}

/** 文件里像有2次会议的纪要（2025年9月14日会议纪要；2025年10月8日会议纪要）。 '' when it holds the minutes of one. */
export function describeMeetings({ meetings }: Pick<Imported, 'meetings'>): string {
  if (meetings.length === 0) return ''
  const named = meetings.slice(0, MOST_NAMED).join('；')
  return `文件里像有${meetings.length}次会议的纪要（${named}${meetings.length > MOST_NAMED ? '……' : ''}）。`
}

const MOST_NAMED = 3
