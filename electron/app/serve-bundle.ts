import { readFile } from 'node:fs/promises'
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

/** Serves the page's files, and nothing else, under app://bundle/. `root`: the absolute folder they are in. */
export function serveBundle(root: string): void {
  protocol.handle('app', ({ method, url }) => answerBundle(root, method, url))
}

/** What a request for an address of the page is answered with, the policy among it. */
export async function answerBundle(root: string, method: string, url: string): Promise<Response> {
  const file = method === 'GET' ? findBundleFile(root, url) : null
  if (file === null) return new Response(null, { status: 404 })
  try {
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: {
        'content-type': file.mediaType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
