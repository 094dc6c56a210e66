import type { FileNote } from '../../../shared/ipc/files.ts'
import { childrenOf, type XmlElement } from '../package/xml-element.ts'
import { chooseAlternative } from './text-boxes.ts'

/** What is on the paper and not read: the writer is told where it stood. */
export interface Unread {
  readonly kind: Extract<FileNote['kind'], 'picture' | 'unread'>
  readonly text: string
}

const PICTURE: Unread = { kind: 'picture', text: '图片' }
export const INSERTED_FILE: Unread = { kind: 'unread', text: '插入的另一个文件' }

/** By their names without prefix: the namespaces are many, and those of later programs are not known. */
const KINDS: Readonly<Record<string, Unread>> = {
  pic: PICTURE,
  imagedata: PICTURE,
  chart: { kind: 'unread', text: '图表' },
  relIds: { kind: 'unread', text: '示意图（SmartArt）' },
  OLEObject: { kind: 'unread', text: '嵌入的对象（如 Excel 表格）' },
  control: { kind: 'unread', text: '表单控件' },
  lockedCanvas: { kind: 'unread', text: '画布' },
  contentPart: { kind: 'unread', text: '墨迹' },
}

/** What a drawing, a picture or an object holds that is no text box; each once, whatever versions of it there are. */
export function findUnread(drawing: XmlElement): Unread[] {
  const found = collect(drawing)
  // An object shows a picture of itself.
  const objects = found.filter(({ kind }) => kind === 'unread')
  return drawing.name === 'w:object' && objects.length > 0 ? objects : found
}

function collect(element: XmlElement): Unread[] {
  if (element.name === 'w:txbxContent') return []
  if (element.name === 'mc:AlternateContent') {
    const chosen = chooseAlternative(element)
    return chosen === undefined ? [] : collect(chosen)
  }
  const known = KINDS[element.name.slice(element.name.indexOf(':') + 1)]
  return known === undefined ? childrenOf(element).flatMap(collect) : [known]
}
