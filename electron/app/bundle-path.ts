import { resolve, sep } from 'node:path'

/** The media type of every kind of file the page is made of. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  otf: 'font/otf',
  ttf: 'font/ttf',
}

export interface BundleFile {
  readonly path: string
  readonly mediaType: string
}

/**
 * The file that app://bundle/… means inside `root`; null for another host, a path that leads out of the folder, and a kind of
 * file that the page is not made of.
 */
export function findBundleFile(root: string, address: string): BundleFile | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'app:' || url.host !== 'bundle') return null
  const inside = decode(url.pathname)
  if (inside === null || /[\0\\]/u.test(inside)) return null
  const path = resolve(root, `.${inside === '/' ? '/index.html' : inside}`)
  const mediaType = MEDIA_TYPES[path.split('.').at(-1) ?? '']
  return path.startsWith(root + sep) && mediaType !== undefined ? { path, mediaType } : null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
