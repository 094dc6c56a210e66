import { openPackage, PackageFault } from '../../docx-in/package/open-package.ts'
import type { XmlElement } from '../../docx-in/package/xml-element.ts'
import { readZipDirectory } from '../../docx-in/package/zip-directory.ts'

/** What must not be left in a file that goes out, by what it is called in an office. */
interface Remains {
  readonly name: string
  readonly count: number
}

/** Elements of revisions: of words, paragraphs, rows, moves and of formatting (ECMA-376 part 1, 17.13.5). */
const REVISION =
  /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|(?:rPr|pPr|sectPr|tblPr|tcPr|trPr|tblGrid|numbering)Change)$/u
const COMMENT = /^w:comment(?:RangeStart|Reference)?$/u
/** 【待补】, {{机关}}, ××: what stands for words that are still to come; 〔移自三〕: marks of a marked copy. */
const MARK = /【[^】]{0,20}】|\{\{[^{}]*\}\}|[×ＸX]{2,}|〔移[自至][^〔〕]*〕/gu
/** The program's own name is no person's. */
const OWN_NAME = '纪要'

/**
 * 清稿检查: revisions, comments, names of authors, hidden text and left-over marks in a written .docx, in one clause such as
 * 修订标记2处、批注1处; null when it is clean. A file that cannot be read is not clean.
 */
export function findRemains(docx: Uint8Array): string | null {
  const found = countRemains(docx).filter(({ count }) => count > 0)
  return found.length === 0 ? null : found.map(({ name, count }) => `${name}${count}处`).join('、')
}

function countRemains(docx: Uint8Array): Remains[] {
  const opened = openPackage(docx)
  const names = readZipDirectory(docx)?.map(({ name }) => name) ?? []
  if (!opened.ok) return [{ name: '无法检查的内容', count: 1 }]
  const counts = { revisions: 0, comments: 0, authors: 0, hidden: 0, marks: 0 }
  try {
    for (const part of names.filter((name) => /^word\/[^/]+\.xml$/u.test(name))) {
      const tree = opened.value.readTree(part)
      if (tree !== undefined) countIn(tree, counts)
    }
    for (const part of names.filter((name) => /^docProps\/.*\.xml$/u.test(name))) {
      const tree = opened.value.readTree(part)
      if (tree !== undefined) counts.authors += countNames(tree)
    }
  } catch (error) {
    if (error instanceof PackageFault) return [{ name: '无法检查的内容', count: 1 }]
    throw error
  }
  counts.comments += names.filter((name) => /comments/iu.test(name)).length
  return [
    { name: '修订标记', count: counts.revisions },
    { name: '批注', count: counts.comments },
    { name: '作者信息', count: counts.authors },
    { name: '隐藏文字', count: counts.hidden },
    { name: '遗留标记', count: counts.marks },
  ]
}

function countIn(
  tree: XmlElement,
  counts: Record<'revisions' | 'comments' | 'authors' | 'hidden' | 'marks', number>,
) {
  if (REVISION.test(tree.name)) counts.revisions += 1
  else if (COMMENT.test(tree.name)) counts.comments += 1
  if (tree.attributes['w:author'] !== undefined) counts.authors += 1
  // Said of a run, not of a style that nothing uses.
  if (tree.name === 'w:vanish' && tree.attributes['w:val'] !== '0' && tree.attributes['w:val'] !== 'false')
    counts.hidden += 1
  if (tree.name === 'w:p') counts.marks += wordsOf(tree).match(MARK)?.length ?? 0
  for (const child of tree.children) if (typeof child !== 'string') countIn(child, counts)
}

function wordsOf(tree: XmlElement): string {
  if (tree.name === 'w:t') return tree.children.filter((child) => typeof child === 'string').join('')
  return tree.children
    .map((child) => (typeof child === 'string' || child.name === 'w:p' ? '' : wordsOf(child)))
    .join('')
}

/** Whose names the properties bear: creator, last editor, manager, company. */
function countNames(tree: XmlElement): number {
  const own = /(?:^|:)(?:creator|lastModifiedBy|Manager|Company)$/u.test(tree.name)
  const text = tree.children.filter((child) => typeof child === 'string').join('')
  const here = own && text !== '' && text !== OWN_NAME ? 1 : 0
  return tree.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : countNames(child)), here)
}
