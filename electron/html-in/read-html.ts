import { type PageText, readPage } from '../../shared/html/read-page.ts'
import type { Revisions } from '../../shared/ipc/files.ts'
import { ok, type Result } from '../../shared/result.ts'
import { parseHtml } from './html-tree.ts'

/** Reads the source of a web page, also one that Word or WPS saved. Error: deeper or larger than pages are. */
export function readHtml(source: string, revisions: Revisions = 'accept'): Result<PageText, 'excessive'> {
  const tree = parseHtml(source)
  return tree.ok ? ok(readPage(tree.value, { revisions })) : tree
}
