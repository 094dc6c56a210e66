import { readFileSync } from 'node:fs'
import { protocol } from 'electron'
import { findBundleFile } from './bundle-path.ts'

/** Only files of our own, no eval, no inline script or style, and no HTML made from strings (Trusted Types). */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // Two policies and no other: only-empty-html.ts makes the empty string, parse-html.ts reads the clipboard into a document apart.
  'trusted-types default jiyao-clipboard',
].join('; ')

/** Must run before the application is ready. */
export function claimBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ])
}

/** What goes out with every file of the page. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** What a request for an address of the page is answered with. */
export interface BundleAnswer {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly data: Buffer
}

/**
 * Serves the page's files, and nothing else, under app://bundle/. `root`: the absolute folder they are in; `onAsked` hears every address.
 *
 * Not with protocol.handle: it speaks in Node's Request and Response, for which Node evaluates its whole HTTP client, and sends each file as a stream
 * through this process, all while the window waits for its page (docs/adr/0007-files-of-the-page.md).
 */
export function serveBundle(root: string, onAsked: (address: string) => void = () => {}): void {
  protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
    answer(answerBundle(root, method, url))
    onAsked(url)
  })
}

/** What a request for an address of the page is answered with, the policy among it. */
export function answerBundle(root: string, method: string, url: string): BundleAnswer {
  const file = method === 'GET' ? findBundleFile(root, url) : null
  if (file === null) return notFound()
  try {
    // At once: a file of the program lies in the system's cache or a moment away, and the page can do nothing before it has it.
    const data = readFileSync(file.path)
    return { statusCode: 200, headers: { 'content-type': file.mediaType, ...HEADERS }, data }
  } catch {
    return notFound()
  }
}

function notFound(): BundleAnswer {
  return { statusCode: 404, headers: {}, data: Buffer.alloc(0) }
}
